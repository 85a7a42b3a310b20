// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/clients.h"
#include "tests/bench/portalunderload.h"

#include <functional>

namespace bench {

//! What the honest clients beside an attack saw, and what the server needed.
struct Siege
{
    Tally honest;
    double before = 0; //!< resident memory in MB
    double peak = 0;
    double after = 0; //!< some seconds after the attack
    [[nodiscard]] double left() const { return before > 0 ? after / before - 1 : 0; }
};

using MakeClient = std::function<std::unique_ptr<Client>()>;

//! The ways to hold a server's connections that are tried, by their names.
struct Attack
{
    QString name;
    MakeClient make; //!< empty: nobody attacks
};
[[nodiscard]] QList<Attack> attacks(const PortalUnderLoad &portal);

//! Honest clients that ask for catalog pages now and then, for \a time, while \a count connections
//! of an \a attack are held from some addresses of this machine.
[[nodiscard]] Siege besiege(const PortalUnderLoad &portal, const Attack &attack, int count,
                            Clock::duration time);

//! Waits until the portal's memory is back within 20 % of \a before, or some seconds; its memory
//! then.
[[nodiscard]] double settledMegabytes(const PortalUnderLoad &portal, double before);

} // namespace bench

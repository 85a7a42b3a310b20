// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"

#include <QString>

#include <optional>

namespace store {
class Database;
}

namespace engine {

//! This engine's claim to be the one that sends: takes the lease, renews it in time, gives it back.
//! Used on the engine's thread.
class LeaseHolder
{
public:
    static constexpr qint64 DurationMs = 60'000;
    static constexpr qint64 RenewAfterMs = 15'000;

    //! \a holder: store::Instance::holder(). A program that was killed comes back under the same
    //! name and need not wait for its own lease to expire.
    LeaseHolder(QString holder, const base::Clock &clock);

    //! Takes or renews the lease; cheap while it is young. Sync_OtherLeader when somebody else
    //! sends (subject: who).
    [[nodiscard]] base::Result<void> hold(store::Database &db);
    void release(store::Database &db);
    [[nodiscard]] bool isHeld() const { return m_heldSince.has_value(); }

private:
    const QString m_holder;
    const base::Clock &m_clock;
    std::optional<qint64> m_heldSince; // by this machine's clock
};

} // namespace engine

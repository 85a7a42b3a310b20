// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/addresses.h"
#include "app/httpserver/admission.h"
#include "app/httpserver/dispatcher.h"
#include "app/httpserver/lane.h"
#include "app/httpserver/options.h"

#include <QSet>

#include <atomic>
#include <map>

namespace httpserver {

//! What all connections of a server share. Made by Server::start(); thread-safe.
struct Core
{
    Core(const Options &serverOptions, const Dispatcher &routes, Networks proxies, int connections);

    [[nodiscard]] Workers &workers(Lane lane) { return lanes.at(lane); }
    //! Is it, as a whole, one of Options::hosts? With a port or without where none is named there.
    [[nodiscard]] bool serves(const QByteArray &hostField) const;

    const Options &options;
    const Dispatcher &dispatcher;
    const Networks trustedProxies;
    Admission admission; //!< of connections
    Admission requests; //!< under way for clients behind trusted proxies
    std::map<Lane, Workers> lanes;
    std::atomic<bool> stopping = false;

private:
    QSet<QByteArray> m_hosts; // lower case
};

} // namespace httpserver

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <utility>

namespace httpserver {

//! Networks as QHostAddress::parseSubnet() gives them.
using Networks = QList<std::pair<QHostAddress, int>>;

//! Reads "10.0.0.1", "10.0.0.0/8", "fd00::/8" …. Value_BadFormat names the one that is none.
[[nodiscard]] base::Result<Networks> parseNetworks(const QStringList &texts);
[[nodiscard]] bool contains(const Networks &networks, const QHostAddress &address);

//! An IPv4 address that came over an IPv6 socket, as IPv4; others as they are.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

//! What limits count by: an IPv4 address as a whole, an IPv6 address by its /64, since a subscriber
//! has that many to choose from.
[[nodiscard]] quint64 addressKey(const QHostAddress &address);

//! The client behind trusted proxies: the last address of \a forwardedFor (X-Forwarded-For) that is
//! no trusted proxy. Anything unreadable there ends the search; \a peer when nothing is left.
[[nodiscard]] QHostAddress forwardedClient(const QHostAddress &peer, const QByteArray &forwardedFor,
                                           const Networks &trustedProxies);

} // namespace httpserver

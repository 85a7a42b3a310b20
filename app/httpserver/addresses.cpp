// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/addresses.h"

#include <algorithm>

namespace httpserver {

namespace {

//! Null unless written in full: QHostAddress takes "10" for 0.0.0.10.
QHostAddress fullAddress(const QString &text)
{
    const QHostAddress address(text);
    const bool isShort
        = address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() != text;
    return isShort ? QHostAddress() : address;
}

} // namespace

base::Result<Networks> parseNetworks(const QStringList &texts)
{
    Networks networks;
    for (const QString &text : texts) {
        // It takes "10" for 10.0.0.0/8 in turn: too easy to mistype.
        const QHostAddress whole = fullAddress(text.section(u'/', 0, 0));
        const std::pair<QHostAddress, int> network = QHostAddress::parseSubnet(text);
        if (whole.isNull() || network.first.isNull() || network.second < 0) {
            return base::failure(base::ErrorCode::Value_BadFormat, text);
        }
        networks.append(network);
    }
    return networks;
}

bool contains(const Networks &networks, const QHostAddress &address)
{
    return std::any_of(networks.cbegin(), networks.cend(), [&address](const auto &network) {
        return address.protocol() == network.first.protocol() && address.isInSubnet(network);
    });
}

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

quint64 addressKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4) {
        return ipv4; // no network of IPv6 begins with 32 zero bits and is used
    }
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    quint64 key = 0;
    for (int i = 0; i < 8; ++i) {
        key = key << 8 | bytes[i];
    }
    return key;
}

QHostAddress forwardedClient(const QHostAddress &peer, const QByteArray &forwardedFor,
                             const Networks &trustedProxies)
{
    QHostAddress client = peer;
    const QList<QByteArray> hops = forwardedFor.split(',');
    for (auto hop = hops.crbegin(); hop != hops.crend() && contains(trustedProxies, client);
         ++hop) {
        const QHostAddress before = fullAddress(QString::fromLatin1(hop->trimmed()));
        if (before.isNull()) {
            break;
        }
        client = plainAddress(before);
    }
    return client;
}

} // namespace httpserver

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/core.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace httpserver {

Core::Core(const Options &serverOptions, const Dispatcher &routes, Networks proxies,
           int connections)
    : options(serverOptions),
      dispatcher(routes),
      trustedProxies(std::move(proxies)),
      admission(connections, serverOptions.limits.perAddress),
      requests(std::numeric_limits<int>::max(), serverOptions.limits.perAddress)
{
    const Limits &limits = options.limits;
    lanes.try_emplace(Lane::Pages, options.workers, limits.queue);
    lanes.try_emplace(Lane::Desk, options.workers, limits.queue);
    lanes.try_emplace(Lane::Passwords, 1, limits.passwordQueue);
    QStringList hosts = options.hosts;
    if (hosts.isEmpty()) {
        const QHostAddress address(options.host);
        const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        hosts.append(isIpv6 ? u'[' + options.host + u']' : options.host);
        if (address.isLoopback() || options.host == u"localhost"_s) {
            hosts += {u"localhost"_s, u"127.0.0.1"_s, u"[::1]"_s};
        }
    }
    for (const QString &host : std::as_const(hosts)) {
        m_hosts.insert(host.toLower().toLatin1());
    }
}

bool Core::serves(const QByteArray &hostField) const
{
    const QByteArray host = hostField.trimmed().toLower();
    if (m_hosts.contains(host)) {
        return true;
    }
    const qsizetype colon = host.lastIndexOf(':');
    const QByteArray port = colon < 0 ? QByteArray() : host.mid(colon + 1);
    const bool isPort = !port.isEmpty() && port.size() <= 5
        && std::all_of(port.cbegin(), port.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return isPort && m_hosts.contains(host.left(colon));
}

} // namespace httpserver

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/loginlimit.h"

namespace portal {

namespace {

constexpr qsizetype MostCounters = 50'000;

QString addressKey(const QString &address)
{
    return u'@' + address;
}

QString loginKey(const QString &login)
{
    return u':' + login.left(254).toLower();
}

} // namespace

qint64 LoginLimit::waitFor(const QString &key, int limit, qint64 nowMs) const
{
    const auto found = m_counters.constFind(key);
    if (found == m_counters.constEnd() || found->count < limit
        || nowMs >= found->startMs + WindowMs) {
        return 0;
    }
    return found->startMs + WindowMs - nowMs;
}

void LoginLimit::countUp(const QString &key, qint64 nowMs)
{
    Counter &counter = m_counters[key];
    if (counter.count == 0 || nowMs >= counter.startMs + WindowMs) {
        counter = {0, nowMs};
    }
    ++counter.count;
}

void LoginLimit::makeRoom(qint64 nowMs)
{
    if (m_counters.size() < MostCounters) {
        return;
    }
    m_counters.removeIf([nowMs](const QHash<QString, Counter>::iterator &entry) {
        return nowMs >= entry->startMs + WindowMs;
    });
    if (m_counters.size() >= MostCounters) {
        m_counters.clear(); // a flood of addresses; memory matters more than their counts
    }
}

qint64 LoginLimit::attempt(const QString &address, const QString &login)
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock.nowMs();
    const qint64 wait = std::max(waitFor(addressKey(address), PerAddress, now),
                                 waitFor(loginKey(login), PerLogin, now));
    if (wait > 0) {
        return wait;
    }
    makeRoom(now);
    countUp(addressKey(address), now);
    countUp(loginKey(login), now);
    return 0;
}

void LoginLimit::succeeded(const QString &address, const QString &login)
{
    const std::lock_guard lock(m_mutex);
    m_counters.remove(loginKey(login));
    const auto found = m_counters.find(addressKey(address));
    if (found != m_counters.end() && found->count > 0) {
        --found->count;
    }
}

} // namespace portal

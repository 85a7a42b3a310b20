// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/delays.h"

#include <algorithm>

namespace program {

namespace {

constexpr qint64 FirstDelayMs = 1000;
constexpr int MostDoublings = 30;

} // namespace

qint64 Delays::delayOf(int failures) const
{
    const int beyond = failures - m_rule.free;
    if (beyond <= 0) {
        return 0;
    }
    return std::min(m_rule.mostMs, FirstDelayMs << std::min(beyond - 1, MostDoublings));
}

//! The entry with what is forgotten by now taken off.
Delays::Entry Delays::at(const QByteArray &key, qint64 now) const
{
    Entry entry = m_entries.value(key, {0, now, now});
    const qint64 forgotten = std::max<qint64>(0, (now - entry.countedMs) / m_rule.forgetMs);
    entry.failures = int(std::max<qint64>(0, entry.failures - forgotten));
    entry.countedMs += forgotten * m_rule.forgetMs;
    return entry;
}

qint64 Delays::waitOf(const QByteArray &key, qint64 now) const
{
    const Entry entry = at(key, now);
    const qint64 delay = delayOf(entry.failures);
    // A clock that was set back must not make anybody wait longer.
    return std::clamp<qint64>(entry.lastMs + delay - now, 0, delay);
}

void Delays::fail(const QByteArray &key, qint64 now)
{
    Entry entry = at(key, now);
    // What delays no more than one failure less does not count, so that forgetting starts at once.
    if (delayOf(entry.failures) < m_rule.mostMs) {
        ++entry.failures;
    }
    if (entry.failures == 1) {
        entry.countedMs = now;
    }
    entry.lastMs = now;
    put(key, entry);
}

void Delays::forgive(const QByteArray &key, qint64 now)
{
    if (!m_entries.contains(key)) {
        return;
    }
    Entry entry = at(key, now);
    entry.failures = std::max(0, entry.failures - 1);
    put(key, entry);
}

void Delays::forget(const QByteArray &key)
{
    const auto found = m_entries.constFind(key);
    if (found != m_entries.cend()) {
        m_order.erase(placeOf(key, *found));
        m_entries.erase(found);
    }
}

Delays::Place Delays::placeOf(const QByteArray &key, const Entry &entry) const
{
    return {entry.failures > m_rule.free, entry.lastMs, key};
}

void Delays::put(const QByteArray &key, const Entry &entry)
{
    forget(key);
    while (m_entries.size() >= m_most) {
        forget(QByteArray(std::get<QByteArray>(*m_order.begin())));
    }
    m_entries.insert(key, entry);
    m_order.insert(placeOf(key, entry));
}

qint64 Promises::waitOf(const QByteArray &key, qint64 wait, qint64 now)
{
    const auto found = m_times.constFind(key);
    if (found != m_times.cend() && now < *found + KeptMs) {
        return std::max<qint64>(0, *found - now);
    }
    if (wait > 0) {
        forget(key);
        while (m_times.size() >= m_most) {
            forget(QByteArray(m_order.begin()->second));
        }
        m_times.insert(key, now + wait);
        m_order.emplace(now + wait, key);
    }
    return wait;
}

void Promises::forget(const QByteArray &key)
{
    const auto found = m_times.constFind(key);
    if (found != m_times.cend()) {
        m_order.erase({*found, key});
        m_times.erase(found);
    }
}

} // namespace program

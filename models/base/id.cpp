// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/id.h"

#include <algorithm>

namespace base {

namespace {
constexpr qint64 EpochMs = 1577836800000; // 2020-01-01T00:00:00Z
constexpr int CounterBits = 12;
constexpr int NodeBits = 10;
static_assert(IdMaker::NodeStep == 1 << CounterBits && IdMaker::NodeCount == 1 << NodeBits);
} // namespace

Id Id::parse(QStringView text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value > 0 ? Id(value) : Id();
}

IdMaker::IdMaker(const Clock &clock, int node) : m_clock(clock), m_node(node)
{
    Q_ASSERT(node >= 0 && node < NodeCount);
}

Id IdMaker::next()
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = (m_clock.nowMs() - EpochMs) << CounterBits;
    // A full counter, or a clock that stepped back, borrows from the next millisecond.
    m_lastStamp = std::max(now, m_lastStamp + 1);
    const qint64 ms = m_lastStamp >> CounterBits;
    const qint64 counter = m_lastStamp & ((1 << CounterBits) - 1);
    return Id((ms << (CounterBits + NodeBits)) | (m_node << CounterBits) | counter);
}

Id IdMaker::earliestAt(qint64 ms)
{
    return Id(std::max<qint64>(ms - EpochMs, 0) << (CounterBits + NodeBits));
}

} // namespace base

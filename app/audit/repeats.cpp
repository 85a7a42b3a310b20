// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit/repeats.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 MinutesOfDay = 24 * 60;

} // namespace

bool Repeats::takes(const Event &event, qint64 nowMs)
{
    if (!event.canFlood) {
        return true;
    }
    startMinute(nowMs);
    const QString kind = event.name + u'|' + event.result;
    const QString own = kind + u'|' + QString::number(event.source, 16);
    const auto known = m_counted.find(own);
    if (known == m_counted.end() && (m_linesInMinute >= InAll || m_linesInDay >= PerDay)) {
        // Who never got a line is counted with the others: their number is not ours to choose.
        Counted &others = m_counted[kind];
        others.event = {.name = event.name, .result = event.result};
        ++others.left;
        return false;
    }
    Counted &counted = known == m_counted.end() ? m_counted[own] : *known;
    if (counted.lines == PerSource || m_linesInMinute >= InAll || m_linesInDay >= PerDay) {
        ++counted.left;
        return false;
    }
    if (counted.lines == 0) {
        counted.event = {.name = event.name, .from = event.from, .result = event.result};
    }
    ++counted.lines;
    ++m_linesInMinute;
    ++m_linesInDay;
    return true;
}

void Repeats::startMinute(qint64 nowMs)
{
    const qint64 minute = nowMs / MinuteMs;
    if (minute == m_minute) {
        return;
    }
    m_due += rest();
    m_minute = minute;
    m_linesInMinute = 0;
    if (minute / MinutesOfDay != m_day) {
        m_day = minute / MinutesOfDay;
        m_linesInDay = 0;
    }
}

QList<Event> Repeats::due(qint64 nowMs)
{
    startMinute(nowMs);
    return std::exchange(m_due, {});
}

QList<Event> Repeats::rest()
{
    QList<Event> events = std::exchange(m_due, {});
    for (Counted &counted : m_counted) {
        if (counted.left > 0) {
            counted.event.details.insert(u"repeated"_s, counted.left);
            events.append(counted.event);
        }
    }
    m_counted.clear();
    return events;
}

} // namespace audit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/event.h"

#include <QHash>
#include <QList>

namespace audit {

//! Keeps a flood of events from filling the disk: of those that strangers can cause, some a minute
//! are written and the others counted; the counts are written when the minute is over. Not
//! thread-safe.
class Repeats
{
public:
    static constexpr int PerSource = 20; //!< lines a minute of the same event, result and source
    static constexpr int InAll = 300; //!< lines a minute
    static constexpr int PerDay = 50'000; //!< lines from one midnight (UTC) to the next

    //! Shall it be written? If not, it was counted.
    [[nodiscard]] bool takes(const Event &event, qint64 nowMs);
    //! What was counted, once the minute is over: at most InAll lines and one per event and result.
    [[nodiscard]] QList<Event> due(qint64 nowMs);
    //! What was counted, at once.
    [[nodiscard]] QList<Event> rest();

private:
    struct Counted
    {
        Event event;
        int lines = 0;
        qint64 left = 0;
    };
    void startMinute(qint64 nowMs);

    qint64 m_minute = -1;
    qint64 m_day = -1;
    int m_linesInMinute = 0;
    int m_linesInDay = 0;
    QHash<QString, Counted> m_counted; // by event, result and source; those without a line together
    QList<Event> m_due;
};

} // namespace audit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/dayfiles.h"
#include "app/audit/event.h"
#include "app/audit/repeats.h"
#include "models/base/clock.h"
#include "models/base/result.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace audit {

//! Where the log is kept.
struct Options
{
    QString folder;
    int days = 180;
};

//! The audit log of a server: JSON lines in a file a day, written by a thread of its own. Nobody
//! waits for the disk; what does not fit into the queue or on the disk is counted, and the count is
//! written when that works again. Thread-safe.
class Log
{
public:
    static constexpr qsizetype MostWaiting = 4 * 1024 * 1024; //!< bytes in the queue

    //! File_CannotWrite when the folder or its file cannot be made. \a clock outlives the log.
    [[nodiscard]] static base::Result<std::unique_ptr<Log>> open(const Options &options,
                                                                 const base::Clock &clock);
    ~Log(); //!< writes what waits
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    void write(const Event &event);
    //! What is written of a login that is no account: it may be a password in the wrong field. The
    //! same text gets the same word until the program ends.
    [[nodiscard]] QString pseudonym(const QString &login) const;

private:
    Log(const Options &options, const base::Clock &clock);
    void run();
    void queue(const Event &event); // with the mutex
    void flush(const QByteArray &lines, qint64 count);

    const base::Clock &m_clock;
    const QByteArray m_salt;
    DayFiles m_files; // of the thread
    qint64 m_lost = 0; // lines, of the thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Repeats m_repeats;
    QByteArray m_waiting;
    qint64 m_waitingLines = 0;
    qint64 m_dropped = 0;
    bool m_stops = false;
    std::thread m_thread;
};

} // namespace audit

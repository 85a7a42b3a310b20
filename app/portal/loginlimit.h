// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace portal {

//! Slows down guessing of passwords: failures are counted per address and per log-in over a
//! window of time; beyond the limit nothing is tried until the window is over. In memory, bounded.
//! Thread-safe.
class LoginLimit
{
public:
    static constexpr int PerLogin = 5;
    static constexpr int PerAddress = 30;
    static constexpr qint64 WindowMs = 10 * 60 * 1000;

    explicit LoginLimit(const base::Clock &clock) : m_clock(clock) { }

    //! Counts an attempt before it is made, so that many at once do not slip through. Returns the
    //! milliseconds to wait, 0 = go on.
    [[nodiscard]] qint64 attempt(const QString &address, const QString &login);
    //! The attempt was right: it and the failures before are forgotten.
    void succeeded(const QString &address, const QString &login);

private:
    struct Counter
    {
        int count = 0;
        qint64 startMs = 0;
    };
    [[nodiscard]] qint64 waitFor(const QString &key, int limit, qint64 nowMs) const;
    void countUp(const QString &key, qint64 nowMs);
    void makeRoom(qint64 nowMs);

    const base::Clock &m_clock;
    std::mutex m_mutex;
    QHash<QString, Counter> m_counters;
};

} // namespace portal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <set>
#include <tuple>

namespace program {

//! Failures by key and the delay that follows from them: none for the first few, then 1 s, doubled
//! by each further one up to a limit. One failure is forgotten after each forgetMs. When there is
//! no room, keys that cause no delay go first, then those that failed longest ago: a flood of new
//! keys resets nobody's delay. Not thread-safe.
class Delays
{
public:
    struct Rule
    {
        int free; //!< failures without a delay
        qint64 mostMs;
        qint64 forgetMs;
    };
    Delays(Rule rule, qsizetype most) : m_rule(rule), m_most(most) { }

    //! Milliseconds from \a now until the key may try again; 0 = now.
    [[nodiscard]] qint64 waitOf(const QByteArray &key, qint64 now) const;
    void fail(const QByteArray &key, qint64 now);
    //! Takes one failure back.
    void forgive(const QByteArray &key, qint64 now);
    void forget(const QByteArray &key);
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    struct Entry
    {
        int failures = 0;
        qint64 lastMs = 0; // of the last failure
        qint64 countedMs = 0; // failures are as of this time
    };
    using Place = std::tuple<bool, qint64, QByteArray>; // causes a delay, last failure, key
    [[nodiscard]] Entry at(const QByteArray &key, qint64 now) const;
    [[nodiscard]] qint64 delayOf(int failures) const;
    [[nodiscard]] Place placeOf(const QByteArray &key, const Entry &entry) const;
    void put(const QByteArray &key, const Entry &entry);

    const Rule m_rule;
    const qsizetype m_most;
    QHash<QByteArray, Entry> m_entries;
    std::set<Place> m_order; // who goes first when there is no room
};

//! What was promised by key: to be let in from a time on, once. Of more than fit, the oldest goes.
//! Not thread-safe.
class Promises
{
public:
    static constexpr qint64 KeptMs = 10 * 60'000; //!< how long after its time one is kept

    explicit Promises(qsizetype most) : m_most(most) { }

    //! Milliseconds until the promised time. Where nothing is promised yet: promises \a wait.
    [[nodiscard]] qint64 waitOf(const QByteArray &key, qint64 wait, qint64 now);
    void forget(const QByteArray &key);

private:
    const qsizetype m_most;
    QHash<QByteArray, qint64> m_times;
    std::set<std::pair<qint64, QByteArray>> m_order;
};

} // namespace program

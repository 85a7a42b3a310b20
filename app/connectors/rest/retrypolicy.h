// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"

#include <functional>

namespace rest {

//! Sorts failures and says when to try again (design "Sync", Failures): exponential back-off with
//! jitter, so that many desks do not come back at the same moment. Thread-safe when clock and
//! random source are.
class RetryPolicy
{
public:
    enum class Kind {
        Retry, //!< goes away by itself: network, 408, 429, 5xx, a lost database connection
        Person, //!< this record needs somebody: 4xx, mapping, conflict
        Stop, //!< the whole system needs somebody: token, certificate, settings
        Cancelled, //!< the user wished it
    };
    //! Any number from 0 to \a bound - 1.
    using Random = std::function<quint32(quint32 bound)>;

    static constexpr qint64 FirstDelayMs = 2'000;
    static constexpr qint64 GreatestDelayMs = 15 * 60'000;

    //! \a random: QRandomGenerator::global() when left out.
    explicit RetryPolicy(const base::Clock &clock, Random random = {});

    [[nodiscard]] static Kind kind(base::ErrorCode code);

    //! When to try again after \a attempts failures in a row (1 = the first). Between half of the
    //! delay and all of it: 2 s, 4 s, 8 s … 15 min. \a quietUntilMs (Connector::quietUntilMs(),
    //! from Retry-After) wins when it is in the future. UTC milliseconds.
    [[nodiscard]] qint64 nextAttemptMs(int attempts, qint64 quietUntilMs = 0) const;

private:
    const base::Clock &m_clock;
    Random m_random;
};

} // namespace rest

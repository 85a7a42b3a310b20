// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace httpserver {

//! How fast a client sends or takes, averaged over the time that was spent waiting for it. What it
//! was faster before counts for some graces only: the system takes megabytes at once for a client
//! that reads nothing.
class Pace
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr int MostGraces = 5;

    //! After \a grace it must keep \a bytesPerSecond.
    void begin(std::chrono::seconds grace, int bytesPerSecond)
    {
        *this = {};
        m_grace = grace;
        m_bytesPerSecond = bytesPerSecond;
    }
    void startWaiting(Clock::time_point now)
    {
        m_since = now;
        m_isWaiting = true;
    }
    void received(qint64 bytes, Clock::time_point now)
    {
        const std::chrono::nanoseconds worth(bytes * std::nano::den / m_bytesPerSecond);
        m_behind += (m_isWaiting ? now - m_since : Clock::duration()) - worth;
        m_behind = std::max<Clock::duration>(m_behind, -MostGraces * m_grace);
        m_isWaiting = false;
    }
    [[nodiscard]] bool isTooSlow(Clock::time_point now) const
    {
        return m_isWaiting && m_behind + (now - m_since) > m_grace;
    }

private:
    std::chrono::seconds m_grace{0};
    int m_bytesPerSecond = 1;
    Clock::duration m_behind{0}; // what it is later than the pace; less than nothing: earlier
    Clock::time_point m_since;
    bool m_isWaiting = false;
};

} // namespace httpserver

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace httpserver {

//! How fast a client sends or takes, averaged over the time that was spent waiting for it.
class Pace
{
public:
    using Clock = std::chrono::steady_clock;

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
        m_bytes += bytes;
        m_waited += m_isWaiting ? now - m_since : Clock::duration();
        m_isWaiting = false;
    }
    [[nodiscard]] bool isTooSlow(Clock::time_point now) const
    {
        const Clock::duration waited = m_waited + (m_isWaiting ? now - m_since : Clock::duration());
        const auto counted
            = std::chrono::duration_cast<std::chrono::milliseconds>(waited - m_grace);
        return m_isWaiting && counted.count() > 0
            && m_bytes < qint64(m_bytesPerSecond) * counted.count() / 1000;
    }

private:
    std::chrono::seconds m_grace{0};
    int m_bytesPerSecond = 0;
    qint64 m_bytes = 0;
    Clock::duration m_waited{0};
    Clock::time_point m_since;
    bool m_isWaiting = false;
};

} // namespace httpserver

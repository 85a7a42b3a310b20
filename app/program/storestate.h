// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <atomic>
#include <chrono>

namespace program {

//! What a server's statements tell of its database, for Health. Thread-safe.
class StoreState
{
public:
    //! How a read ended.
    template <typename T>
    void noteRead(const base::Result<T> &result)
    {
        if (!result.ok()) {
            failed(result.error().code);
        }
    }
    //! How a write ended.
    template <typename T>
    void noteWrite(const base::Result<T> &result)
    {
        noteRead(result);
        if (result.ok()) {
            m_fullUntil = 0;
        }
    }
    void noteDamaged() { m_damaged = true; }

    //! A statement or a check found that the file does not hold together; stays until the program
    //! ends.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    //! The last write failed for want of room. Forgotten after a minute without a write: who keeps
    //! writes away from a server that reports a full disk would never see it well again.
    [[nodiscard]] bool isFull() const { return now() < m_fullUntil; }

private:
    static constexpr qint64 RememberedMs = 60'000;
    [[nodiscard]] static qint64 now()
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    }
    void failed(base::ErrorCode code)
    {
        if (code == base::ErrorCode::Store_Damaged) {
            m_damaged = true;
        } else if (code == base::ErrorCode::Store_Full) {
            m_fullUntil = now() + RememberedMs;
        }
    }
    std::atomic<bool> m_damaged = false;
    std::atomic<qint64> m_fullUntil = 0;
};

} // namespace program

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace httpserver {

//! Threads of their own with a queue of their own, so that one kind of work cannot starve another.
enum class Lane {
    Pages, //!< what people wait for
    Desk, //!< what the desk sends and asks, large batches among it
    Passwords, //!< hashing takes processor time on purpose: one thread and a short queue
};

//! The workers of a lane. Thread-safe.
class Workers
{
public:
    //! \a most: how many tasks may wait or run.
    Workers(int threads, int most);

    //! False when the queue is full: then nothing was taken.
    [[nodiscard]] bool start(std::function<void()> task);
    //! The next step of work that was taken before, whatever the queue.
    void goOn(std::function<void()> task);
    void waitForDone() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
    std::atomic<int> m_count = 0;
    const int m_most;
};

} // namespace httpserver

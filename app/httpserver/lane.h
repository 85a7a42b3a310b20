// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace httpserver {

//! Threads of their own with a queue of their own, so that one kind of work cannot starve another.
enum class Lane {
    Pages, //!< what people wait for
    Desk, //!< what the desk sends and asks, large batches among it
    Passwords, //!< hashing takes processor time on purpose: one thread and a short queue
};

//! The workers of a lane. Clients take turns: one with many requests does not hold up the others.
//! Thread-safe.
class Workers
{
public:
    //! A task in the queue, for who wants it back.
    class Ticket
    {
    public:
        explicit Ticket(std::function<void()> work) : m_work(std::move(work)) { }
        //! True when the task had not begun: now it never will, and is gone.
        bool withdraw();

    private:
        friend class Workers;
        [[nodiscard]] std::function<void()> take();
        std::atomic<bool> m_isTaken = false;
        std::function<void()> m_work; // of who takes it
    };

    //! \a most: how many tasks may wait or run; beyond it a client has a place for one.
    Workers(int threads, int most);
    ~Workers();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    //! Null when there is no place: then nothing was taken. \a client: whose turn it is
    //! (addressKey()).
    [[nodiscard]] std::shared_ptr<Ticket> start(std::uint64_t client, std::function<void()> work);
    //! The next step of work that was taken before, whatever the queue.
    void goOn(std::uint64_t client, std::function<void()> work);
    //! Does what waits and ends the threads; nothing may be started any more.
    void finish();

private:
    using Task = std::shared_ptr<Ticket>;
    void add(std::uint64_t client, Task task);
    [[nodiscard]] Task next();
    void run();

    const int m_most;
    std::atomic<int> m_count = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::unordered_map<std::uint64_t, std::deque<Task>> m_waiting; // of clients with some
    std::deque<std::uint64_t> m_turns; // the same clients
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace httpserver

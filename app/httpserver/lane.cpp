// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/lane.h"

#include <utility>

namespace httpserver {

std::function<void()> Workers::Ticket::take()
{
    return m_isTaken.exchange(true) ? std::function<void()>() : std::exchange(m_work, {});
}

bool Workers::Ticket::withdraw()
{
    return bool(take());
}

Workers::Workers(int threads, int most) : m_most(most)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { run(); });
    }
}

Workers::~Workers()
{
    finish();
}

std::shared_ptr<Workers::Ticket> Workers::start(std::uint64_t client, std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_count >= m_most && m_waiting.contains(client)) {
            return {};
        }
    }
    auto ticket = std::make_shared<Ticket>(std::move(work));
    add(client, ticket);
    return ticket;
}

void Workers::goOn(std::uint64_t client, std::function<void()> work)
{
    add(client, std::make_shared<Ticket>(std::move(work)));
}

void Workers::add(std::uint64_t client, Task task)
{
    ++m_count;
    {
        const std::lock_guard lock(m_mutex);
        std::deque<Task> &waiting = m_waiting[client];
        if (waiting.empty()) {
            m_turns.push_back(client);
        }
        waiting.push_back(std::move(task));
    }
    m_changed.notify_one();
}

//! The task whose turn it is; none at the end.
Workers::Task Workers::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ends || !m_turns.empty(); });
    if (m_turns.empty()) {
        return {};
    }
    const std::uint64_t client = m_turns.front();
    m_turns.pop_front();
    const auto waiting = m_waiting.find(client);
    Task task = std::move(waiting->second.front());
    waiting->second.pop_front();
    if (waiting->second.empty()) {
        m_waiting.erase(waiting);
    } else {
        m_turns.push_back(client);
    }
    return task;
}

void Workers::run()
{
    while (const Task task = next()) {
        if (const std::function<void()> work = task->take()) {
            work();
        }
        --m_count;
    }
}

void Workers::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
    m_threads.clear();
}

} // namespace httpserver

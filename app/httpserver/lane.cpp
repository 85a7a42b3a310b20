// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/lane.h"

namespace httpserver {

Workers::Workers(int threads, int most) : m_most(most)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(-1);
}

bool Workers::start(std::function<void()> task)
{
    if (m_count >= m_most) { // some more may slip through at once; it is a limit, not a promise
        return false;
    }
    goOn(std::move(task));
    return true;
}

void Workers::goOn(std::function<void()> task)
{
    ++m_count;
    m_pool.start([this, task = std::move(task)] {
        task();
        --m_count;
    });
}

} // namespace httpserver

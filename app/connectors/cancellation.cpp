// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/cancellation.h"

#include <map>
#include <mutex>
#include <utility>

namespace connectors {

struct Cancellation::Listening::State
{
    std::mutex mutex;
    bool cancelled = false;
    int lastNumber = 0;
    std::map<int, std::function<void()>> listeners;
};

Cancellation::Listening::Listening(std::shared_ptr<State> state, int number)
    : m_state(std::move(state)), m_number(number)
{
}

Cancellation::Listening::~Listening()
{
    if (m_state) {
        const std::lock_guard lock(m_state->mutex);
        m_state->listeners.erase(m_number);
    }
}

Cancellation::Cancellation() : m_state(std::make_shared<Listening::State>()) { }

void Cancellation::cancel()
{
    // Listeners are called under the lock: a Listening that is gone is never called.
    const std::lock_guard lock(m_state->mutex);
    if (std::exchange(m_state->cancelled, true)) {
        return;
    }
    for (const auto &[number, heard] : m_state->listeners) {
        heard();
    }
}

bool Cancellation::isCancelled() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->cancelled;
}

Cancellation::Listening Cancellation::listen(std::function<void()> heard) const
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->cancelled) {
        heard();
        return {};
    }
    const int number = ++m_state->lastNumber;
    m_state->listeners.emplace(number, std::move(heard));
    return {m_state, number};
}

} // namespace connectors

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace connectors {

//! A wish to stop that one thread speaks and another hears at once, even while it waits for the
//! network. Copies share the wish. Thread-safe; cannot be taken back.
class Cancellation
{
public:
    //! Listening ends when this goes; after its destructor the function is not called any more.
    class Listening
    {
    public:
        Listening() = default;
        ~Listening();
        Listening(Listening &&) noexcept = default;
        Listening &operator=(Listening &&) = delete;

    private:
        friend class Cancellation;
        struct State;
        Listening(std::shared_ptr<State> state, int number);
        std::shared_ptr<State> m_state;
        int m_number = 0;
    };

    Cancellation();

    void cancel();
    [[nodiscard]] bool isCancelled() const;
    //! Calls \a heard once, on the thread that cancels – at once when that was before.
    //! \a heard must be quick and must not call back into this object.
    [[nodiscard]] Listening listen(std::function<void()> heard) const;

private:
    std::shared_ptr<Listening::State> m_state;
};

} // namespace connectors

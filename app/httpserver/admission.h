// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace httpserver {

//! How many may be here: connections in all and per address (addressKey()). Where a limit is
//! reached, the one that has waited longest without a request gives its place to the new one; when
//! none waits, the new one is refused. Thread-safe.
class Admission
{
public:
    //! A place; leaving is its destruction. Must not outlive the Admission.
    class Place
    {
    public:
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

        //! Waits for a request from now on; \a yield is called, from any thread and at most once,
        //! when somebody else needs the place. It must not call back.
        void wait(std::function<void()> yield);
        //! Has a request. False when it was asked to yield meanwhile.
        [[nodiscard]] bool work();

    private:
        friend class Admission;
        Place(Admission &admission, quint64 address, bool counts);
        Admission &m_admission;
        const quint64 m_address;
        const bool m_counts;
        bool m_isWaiting = false;
        bool m_hasYielded = false;
        std::list<Place *>::iterator m_at;
        std::function<void()> m_yield;
    };

    Admission(int most, int mostPerAddress);

    //! Null when there is no place. A trusted proxy is not counted per address (\a counts false).
    [[nodiscard]] std::unique_ptr<Place> enter(quint64 address, bool counts);
    [[nodiscard]] int count() const;
    //! Returns when nobody is here any more, or it is \a latest.
    void waitForAll(std::chrono::steady_clock::time_point latest);

private:
    [[nodiscard]] std::function<void()> longestWaiting(quint64 address, bool ofAddress);
    void leave(Place &place);

    mutable std::mutex m_mutex;
    std::condition_variable m_empty;
    const int m_most;
    const int m_mostPerAddress;
    int m_count = 0;
    QHash<quint64, int> m_perAddress;
    std::list<Place *> m_waiting; // longest first
};

} // namespace httpserver

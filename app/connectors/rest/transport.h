// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace rest {

class Session;

//! The connections of one Client. Each exchange has one to itself, on the thread that asks for it;
//! afterwards the connection waits for the next. Thread-safe.
class Transport
{
public:
    //! \a options must outlive it.
    explicit Transport(const ClientOptions &options);
    ~Transport(); //!< gives up what is under way, and waits for it
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    //! An answer of any status; errors are those of the way there.
    [[nodiscard]] base::Result<Answer> exchange(const Request &request,
                                                const connectors::Cancellation &cancellation,
                                                const Client::Progress &progress);

private:
    [[nodiscard]] std::unique_ptr<Session> take();
    void giveBack(std::unique_ptr<Session> session, bool isTrusted);
    [[nodiscard]] bool isTrusted(const Request &request, const base::Result<Answer> &outcome);

    const ClientOptions &m_options;
    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_verifies = false; // the server gives digests
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<Session>> m_idle;
    std::vector<Session *> m_busy;
};

} // namespace rest

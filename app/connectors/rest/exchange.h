// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"
#include "app/connectors/rest/filerange.h"

#include <array>

namespace rest {

class Session;

//! One request and its answer on one session, on the calling thread.
class Exchange
{
public:
    //! All three must outlive it.
    Exchange(const ClientOptions &options, const Request &request, Session &session);
    ~Exchange();
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    //! Blocks until the answer, an error, the deadline, or until \a isUnwanted says so; it is asked
    //! when the session is woken. \a progress is about the file that the request has as its body.
    [[nodiscard]] base::Result<Answer> run(const std::function<bool()> &isUnwanted,
                                           const Client::Progress &progress);

private:
    [[nodiscard]] QByteArray address() const;
    void setUp();
    void setUpRequest();
    void setUpHeaders();
    void setUpWay(); // TLS, proxy
    [[nodiscard]] base::Result<void> transfer(const std::function<bool()> &isUnwanted,
                                              const Client::Progress &progress);
    [[nodiscard]] base::Result<Answer> takeAnswer();
    [[nodiscard]] base::Error transportError(int code) const;
    [[nodiscard]] base::Error error(base::ErrorCode code, const QString &detail) const;

    // Called by libcurl.
    static size_t onRead(char *data, size_t size, size_t count, void *self);
    static size_t onWrite(char *data, size_t size, size_t count, void *self);
    static size_t onHeader(char *data, size_t size, size_t count, void *self);

    const ClientOptions &m_options;
    const Request &m_request;
    Session &m_session;
    void *m_headers = nullptr; // curl_slist
    std::array<char, 256> m_problem{}; // in libcurl's words
    std::optional<FileRange> m_file;
    QByteArray m_digest; // of the request; empty when its body is a file
    qint64 m_sent = 0; // of the file
    bool m_isWaiting = false; // for the limit to let more of the file go
    bool m_isFileBroken = false;
    bool m_isTooLarge = false;
    Answer m_answer;
};

} // namespace rest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"

#include <QUrl>

#include <mutex>

namespace bench {

//! A request as it went over the line, without the token.
struct SentRequest
{
    QByteArray head; //!< request line and headers, each with its line end
    QByteArray body;
};

//! Keeps what the API of a server was asked, to be asked again. Thread-safe.
class Recorder
{
public:
    [[nodiscard]] httpserver::Server::Finish finish();
    [[nodiscard]] QList<SentRequest> take();

private:
    std::mutex m_mutex;
    QList<SentRequest> m_requests;
};

struct Replay
{
    double seconds = 0;
    qint64 sentBytes = 0;
    qint64 receivedBytes = 0;
    qsizetype refused = 0; //!< answers other than 2xx
};

//! The least a client can do: one connection, request after request, each answer read to its end
//! and forgotten.
[[nodiscard]] Replay replay(const QList<SentRequest> &requests, const QUrl &server,
                            const QByteArray &token);

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareclient.h"

#include <QElapsedTimer>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace bench {

namespace {

bool sendAll(int socket, const QByteArray &data)
{
    for (qsizetype done = 0; done < data.size();) {
        const ssize_t sent
            = ::send(socket, data.constData() + done, size_t(data.size() - done), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        done += sent;
    }
    return true;
}

//! Reads one answer; its status, 0 when the connection broke.
int readAnswer(int socket, qint64 &bytes)
{
    std::array<char, 64 * 1024> piece;
    QByteArray head;
    qsizetype headEnd = -1;
    while (headEnd < 0) {
        const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
        if (got <= 0) {
            return 0;
        }
        head.append(piece.data(), got);
        headEnd = head.indexOf("\r\n\r\n");
    }
    const QByteArray lower = head.first(headEnd).toLower() + "\r\n";
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    qint64 missing = 0;
    if (at >= 0) {
        const qsizetype from = at + qsizetype(qstrlen("\r\ncontent-length:"));
        missing = lower.mid(from, lower.indexOf("\r\n", from) - from).trimmed().toLongLong();
    }
    bytes += head.size() + missing;
    missing -= head.size() - headEnd - 4;
    while (missing > 0) {
        const ssize_t got
            = ::recv(socket, piece.data(), std::min<size_t>(piece.size(), size_t(missing)), 0);
        if (got <= 0) {
            return 0;
        }
        missing -= got;
    }
    return lower.mid(9, 3).toInt();
}

int connectTo(const QUrl &server)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(server.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        qFatal("the bare client cannot connect");
    }
    return socket;
}

} // namespace

httpserver::Server::Finish Recorder::finish()
{
    return [this](const httpserver::Request &request, httpserver::Response &) {
        SentRequest sent;
        sent.head = request.method + ' ' + request.target + " HTTP/1.1\r\n";
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header) {
            if (header.key() != "authorization" && header.key() != "expect") {
                sent.head += header.key() + ": " + header.value() + "\r\n";
            }
        }
        sent.body = request.body;
        const std::lock_guard lock(m_mutex);
        m_requests.append(sent);
    };
}

QList<SentRequest> Recorder::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_requests, {});
}

Replay replay(const QList<SentRequest> &requests, const QUrl &server, const QByteArray &token)
{
    const QByteArray authorization = "authorization: Bearer " + token + "\r\n\r\n";
    Replay done;
    QElapsedTimer timer;
    timer.start();
    const int socket = connectTo(server);
    for (const SentRequest &request : requests) {
        const QByteArray bytes = request.head + authorization + request.body;
        done.sentBytes += bytes.size();
        const int status = sendAll(socket, bytes) ? readAnswer(socket, done.receivedBytes) : 0;
        if (status < 200 || status > 299) {
            ++done.refused;
        }
    }
    done.seconds = double(timer.nsecsElapsed()) / 1e9;
    ::close(socket);
    return done;
}

} // namespace bench

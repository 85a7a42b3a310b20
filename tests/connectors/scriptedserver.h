// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace support {

//! A real HTTP server on 127.0.0.1 that answers with exactly the bytes a test gives it, also broken
//! ones, on a thread of its own. Thread-safe.
class ScriptedServer
{
public:
    struct Reply
    {
        QByteArray bytes; //!< status line, headers and body as they go out
        bool closes = true; //!< the connection afterwards; else it stays and says nothing
        int dripMs = 0; //!< > 0: one byte at a time, so many ms apart
    };
    struct Seen
    {
        QByteArray method;
        QByteArray target;
        QByteArray head;
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray &name) const;
    };

    //! Plain HTTP, or TLS with PEM files.
    explicit ScriptedServer(const QString &certificateFile = {}, const QString &keyFile = {});
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    [[nodiscard]] QUrl url() const { return m_url; }
    //! What the target (path and query) is answered; without a script nothing is said at all.
    void on(const QByteArray &target, Reply reply);
    //! What every target without a script of its own is answered.
    void onAll(Reply reply);
    [[nodiscard]] QList<Seen> seen() const;
    [[nodiscard]] int connections() const;

    //! A complete answer.
    [[nodiscard]] static Reply answer(int status, const QByteArray &body = "{}",
                                      const QByteArray &type = "application/json",
                                      const QByteArray &moreHeaders = {});

private:
    void onConnection(QTcpSocket *socket);
    void onData(QTcpSocket *socket);
    void send(QTcpSocket *socket, const Reply &reply);

    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server; // lives on m_thread
    QUrl m_url;
    mutable QMutex m_mutex;
    QHash<QByteArray, Reply> m_replies;
    Reply m_otherwise{.bytes = {}, .closes = false};
    QHash<QTcpSocket *, QByteArray> m_input; // of m_thread
    QList<Seen> m_seen;
    int m_connections = 0;
};

} // namespace support

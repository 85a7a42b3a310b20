// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace support {

//! Stands on 127.0.0.1 between a client and a server and cuts the line where a test wants it. On a
//! thread of its own; thread-safe.
class CuttingProxy
{
public:
    explicit CuttingProxy(const QUrl &server);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    [[nodiscard]] QUrl url() const { return m_url; }
    //! Where the server is now, after a restart.
    void setServer(const QUrl &server);
    //! Cuts every connection, once or \a again and again, when \a bytes more have gone to the
    //! server.
    void cutAfterSending(qint64 bytes, bool again = false)
    {
        m_cutAgainAfter = again ? bytes : -1;
        m_sendLeft = bytes;
    }
    //! Cuts every connection, once, as soon as \a bytes more have come from the server.
    void cutAfterReceiving(qint64 bytes) { m_receiveLeft = bytes; }
    [[nodiscard]] int cuts() const { return m_cuts; }
    //! All that went to the server so far.
    [[nodiscard]] qint64 sent() const { return m_sent; }

private:
    void onConnection(QTcpSocket *client);
    //! Passes on what has come, up to where \a left says; false when that is reached.
    bool pass(QTcpSocket *from, QTcpSocket *to, std::atomic<qint64> &left,
              std::atomic<qint64> *count);
    void cut();

    QThread m_thread;
    std::unique_ptr<QTcpServer> m_listener; // lives on m_thread
    QUrl m_url;
    QMutex m_mutex;
    QUrl m_server;
    std::atomic<qint64> m_sendLeft = -1; // -1 = no cut
    std::atomic<qint64> m_cutAgainAfter = -1;
    std::atomic<qint64> m_receiveLeft = -1;
    std::atomic<qint64> m_sent = 0;
    std::atomic<int> m_cuts = 0;
};

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/cuttingproxy.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

static constexpr qint64 BufferBytes = 1024 * 1024;

CuttingProxy::CuttingProxy(const QUrl &server)
    : m_listener(std::make_unique<QTcpServer>()), m_server(server)
{
    QObject::connect(m_listener.get(), &QTcpServer::newConnection, m_listener.get(), [this] {
        while (QTcpSocket *client = m_listener->nextPendingConnection()) {
            onConnection(client);
        }
    });
    m_listener->listen(QHostAddress::LocalHost);
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_listener->serverPort()));
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

CuttingProxy::~CuttingProxy()
{
    QMetaObject::invokeMethod(
        m_listener.get(),
        [this] {
            m_listener->close();
            const auto all = m_listener->findChildren<QTcpSocket *>();
            for (QTcpSocket *socket : all) {
                socket->disconnect();
            }
            qDeleteAll(
                m_listener->findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly));
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void CuttingProxy::setServer(const QUrl &server)
{
    const QMutexLocker lock(&m_mutex);
    m_server = server;
}

void CuttingProxy::onConnection(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    {
        const QMutexLocker lock(&m_mutex);
        server->connectToHost(m_server.host(), quint16(m_server.port()));
    }
    client->setReadBufferSize(BufferBytes);
    server->setReadBufferSize(BufferBytes);
    const auto forth = [this, client, server] {
        if (server->state() == QAbstractSocket::ConnectedState
            && !pass(client, server, m_sendLeft, &m_sent)) {
            cut();
        }
    };
    const auto back = [this, client, server] {
        if (!pass(server, client, m_receiveLeft, nullptr)) {
            cut();
        }
    };
    QObject::connect(client, &QTcpSocket::readyRead, server, forth);
    QObject::connect(server, &QTcpSocket::connected, server, forth);
    QObject::connect(server, &QTcpSocket::bytesWritten, server, forth);
    QObject::connect(server, &QTcpSocket::readyRead, server, back);
    QObject::connect(client, &QTcpSocket::bytesWritten, server, back);
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    QObject::connect(server, &QTcpSocket::disconnected, client, [client, server, back] {
        back();
        client->disconnectFromHost();
        Q_UNUSED(server)
    });
    QObject::connect(server, &QTcpSocket::errorOccurred, client,
                     [client] { client->disconnectFromHost(); });
}

bool CuttingProxy::pass(QTcpSocket *from, QTcpSocket *to, std::atomic<qint64> &left,
                        std::atomic<qint64> *count)
{
    while (from->bytesAvailable() > 0 && to->bytesToWrite() < BufferBytes) {
        const qint64 limit = left;
        const qint64 most = limit < 0 ? BufferBytes : std::min(BufferBytes, limit);
        const QByteArray piece = most > 0 ? from->read(most) : QByteArray();
        to->write(piece);
        if (count) {
            *count += piece.size();
        }
        if (limit >= 0) {
            left = limit - piece.size();
            if (left == 0) {
                left = count ? m_cutAgainAfter.load() : -1;
                to->flush();
                return false;
            }
        }
    }
    return true;
}

void CuttingProxy::cut()
{
    ++m_cuts;
    const auto all = m_listener->findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTcpSocket *client : all) {
        for (QTcpSocket *server : client->findChildren<QTcpSocket *>()) {
            server->disconnect();
            server->disconnectFromHost(); // what was passed on arrives
        }
        client->disconnect();
        client->abort();
        client->deleteLater();
    }
}

} // namespace support

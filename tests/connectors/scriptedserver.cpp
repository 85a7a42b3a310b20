// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/scriptedserver.h"

#include <QFile>
#include <QMutexLocker>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace support {

namespace {

[[nodiscard]] QByteArray content(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

[[nodiscard]] std::unique_ptr<QTcpServer> makeServer(const QString &certificateFile,
                                                     const QString &keyFile)
{
    if (certificateFile.isEmpty()) {
        return std::make_unique<QTcpServer>();
    }
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(content(certificateFile)));
    tls.setPrivateKey(QSslKey(content(keyFile), QSsl::Rsa));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

QByteArray ScriptedServer::Seen::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name.toLower()) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

ScriptedServer::ScriptedServer(const QString &certificateFile, const QString &keyFile)
    : m_server(makeServer(certificateFile, keyFile))
{
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                     [this] {
                         while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                             onConnection(socket);
                         }
                     });
    m_server->listen(QHostAddress::LocalHost);
    m_url = QUrl(u"%1://127.0.0.1:%2"_s.arg(certificateFile.isEmpty() ? u"http"_s : u"https"_s)
                     .arg(m_server->serverPort()));
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

ScriptedServer::~ScriptedServer()
{
    QMetaObject::invokeMethod(
        m_server.get(),
        [this] {
            m_server->close();
            // Direct children only: an SSL socket owns a plain one inside.
            qDeleteAll(m_server->findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly));
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ScriptedServer::on(const QByteArray &target, Reply reply)
{
    const QMutexLocker lock(&m_mutex);
    m_replies.insert(target, std::move(reply));
}

void ScriptedServer::onAll(Reply reply)
{
    const QMutexLocker lock(&m_mutex);
    m_otherwise = std::move(reply);
}

QList<ScriptedServer::Seen> ScriptedServer::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

int ScriptedServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

ScriptedServer::Reply ScriptedServer::answer(int status, const QByteArray &body,
                                             const QByteArray &type, const QByteArray &moreHeaders)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: " + type
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders
                + "\r\n" + body,
            .closes = false};
}

void ScriptedServer::onConnection(QTcpSocket *socket)
{
    {
        const QMutexLocker lock(&m_mutex);
        ++m_connections;
    }
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { onData(socket); });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
        m_input.remove(socket);
        socket->deleteLater();
    });
    onData(socket);
}

void ScriptedServer::onData(QTcpSocket *socket)
{
    QByteArray &input = m_input[socket];
    input += socket->readAll();
    const qsizetype headEnd = input.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return;
    }
    Seen request;
    request.head = input.left(headEnd);
    const QList<QByteArray> words = request.head.split('\r').first().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    const qint64 length = request.header("content-length").toLongLong();
    if (input.size() < headEnd + 4 + length) {
        return;
    }
    request.body = input.mid(headEnd + 4, length);
    input.remove(0, headEnd + 4 + length);
    Reply reply{.bytes = {}, .closes = false};
    {
        const QMutexLocker lock(&m_mutex);
        reply = m_replies.value(request.target, m_otherwise);
        m_seen.append(request);
    }
    send(socket, reply);
}

void ScriptedServer::send(QTcpSocket *socket, const Reply &reply)
{
    if (reply.dripMs > 0) {
        auto *timer = new QTimer(socket);
        auto left = std::make_shared<QByteArray>(reply.bytes);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, left] {
            if (left->isEmpty()) {
                timer->stop();
                return;
            }
            socket->write(left->left(1));
            left->remove(0, 1);
        });
        timer->start(reply.dripMs);
        return;
    }
    socket->write(reply.bytes);
    if (reply.closes) {
        socket->disconnectFromHost();
    }
}

} // namespace support

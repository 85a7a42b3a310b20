// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/singleinstance.h"

#include "models/base/processlock.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>

#ifdef Q_OS_WIN
#    include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr QByteArrayView Front = "front ";
constexpr QByteArrayView Quit = "quit";
constexpr qint64 LongestMessage = 256; // bytes
constexpr int ConnectMs = 5'000; // the other one may still be starting

QString hashed(const QString &folder, const QString &key)
{
    const QByteArray bytes = (QDir(folder).absolutePath() + u'\n' + key).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(12).toHex());
}

QString lockFile(const QString &folder, const QString &name)
{
    QDir().mkpath(folder);
    return QDir(folder).filePath(name + u".lock"_s);
}

bool connectTo(QLocalSocket &socket, const QString &name)
{
    const QDeadlineTimer deadline(ConnectMs);
    do {
        socket.connectToServer(name);
        if (socket.waitForConnected(int(deadline.remainingTime()))) {
            return true;
        }
    } while (!deadline.hasExpired() && socket.error() != QLocalSocket::SocketAccessError);
    return false;
}

bool send(QLocalSocket &socket, const QByteArray &message)
{
#ifdef Q_OS_WIN
    // Only who is in front may put another program in front.
    AllowSetForegroundWindow(ASFW_ANY);
#endif
    socket.write(message + '\n');
    return socket.waitForBytesWritten(ConnectMs);
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &key, QObject *parent)
    : QObject(parent),
      m_name(u"supplierdesk-"_s + hashed(folder, key)),
      m_lock(lockFile(folder, m_name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim(const QString &page)
{
    if (base::takeLock(m_lock)) {
        QLocalServer::removeServer(m_name); // what a killed one left
        m_server.listen(m_name);
        return true;
    }
    QLocalSocket socket;
    // Where there is nowhere to lock, or nobody answers, a second desk is better than none.
    return !connectTo(socket, m_name) || !send(socket, Front.toByteArray() + page.toUtf8());
}

bool SingleInstance::askToQuit(int timeoutMs)
{
    if (base::takeLock(m_lock)) {
        m_lock.unlock();
        return true;
    }
    QLocalSocket socket;
    if (!connectTo(socket, m_name) || !send(socket, Quit.toByteArray())) {
        return false;
    }
    // The connection lasts as long as the other one.
    const bool closed
        = socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(timeoutMs);
    return closed && m_lock.tryLock(ConnectMs);
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        hear(socket);
    }
}

void SingleInstance::hear(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > LongestMessage) {
            socket->abort();
        }
        return;
    }
    const QByteArray message = socket->readLine(LongestMessage).trimmed();
    if (message == Quit) {
        Q_EMIT quitRequested();
    } else if (message.startsWith(Front.chopped(1))) {
        Q_EMIT frontRequested(QString::fromUtf8(message.mid(Front.size())));
    }
}

} // namespace desk

#include "moc_singleinstance.cpp"

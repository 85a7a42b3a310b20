// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr QByteArrayView Blank = "\r\n\r\n";
constexpr int ReleaseMs = 10'000;

//! Length of the first message in \a buffer with its body; -1 when it is not complete.
qsizetype messageSize(const QByteArray &buffer, bool answersHead)
{
    const qsizetype blank = buffer.indexOf(Blank);
    if (blank < 0) {
        return -1;
    }
    const qsizetype headers = blank + Blank.size();
    const QByteArray lower = buffer.first(headers).toLower();
    const bool bodiless
        = answersHead || lower.startsWith("http/1.1 204") || lower.startsWith("http/1.1 304");
    qsizetype length = 0;
    if (const qsizetype at = lower.indexOf("\r\ncontent-length:"); at >= 0 && !bodiless) {
        const qsizetype from = lower.indexOf(':', at) + 1;
        length = lower.mid(from, lower.indexOf('\r', from) - from).trimmed().toLongLong();
    }
    return buffer.size() >= headers + length ? headers + length : -1;
}

qsizetype bodyStart(const QByteArray &message)
{
    return message.indexOf(Blank) + Blank.size();
}

//! Where in the message a fault strikes; for Corrupt the index of the byte.
qsizetype position(const Fault &fault, const QByteArray &message)
{
    const qsizetype body = bodyStart(message);
    switch (fault.place) {
    case Fault::Place::BeforeHeaders:
        return 0;
    case Fault::Place::InHeaders:
        return std::max<qsizetype>(1, (body - Blank.size()) * fault.permille / 1000);
    case Fault::Place::BeforeBody:
        return fault.kind == Fault::Kind::Corrupt ? body - 2 : body;
    case Fault::Place::InBody:
        return std::min(
            message.size(),
            body + std::max<qsizetype>(1, (message.size() - body) * fault.permille / 1000));
    case Fault::Place::AfterLast:
        break;
    }
    return message.size();
}

QByteArray corrupted(QByteArray message, qsizetype at)
{
    if (at >= message.size()) {
        return message + 'x';
    }
    // The lowest bit: a digit stays a digit, a letter a letter. The worst that noise can do.
    message[at] = char(message.at(at) ^ 1);
    return message;
}

} // namespace

QString Fault::toText() const
{
    static const char *const ways[] = {"request", "response"};
    static const char *const places[]
        = {"before headers", "in headers", "before body", "in body", "after the last byte"};
    static const char *const kinds[] = {"cut", "truncate", "delay", "repeat", "corrupt"};
    return u"request %1: %2 its %3 %4 (%5/1000)"_s.arg(request).arg(
        QLatin1StringView(kinds[int(kind)]), QLatin1StringView(ways[int(way)]),
        QLatin1StringView(places[int(place)]), QString::number(permille));
}

//! Where within headers or body, in thousandths.
static QList<int> positions(Fault::Place place, Fault::Kind kind, Fault::Depth depth)
{
    if (depth == Fault::Depth::Bytes) {
        QList<int> many;
        for (int permille = 15; permille < 1000; permille += 40) {
            many.append(permille);
        }
        return many;
    }
    if (place == Fault::Place::InHeaders) {
        // A corrupt byte does something else in every header.
        return kind == Fault::Kind::Corrupt ? QList{30, 150, 350, 550, 750, 900} : QList{500};
    }
    return kind == Fault::Kind::Corrupt ? QList{100, 300, 600, 900} : QList{200, 800};
}

QList<Fault> Fault::all(int request, bool requestBody, bool responseBody, Depth depth)
{
    QList<Fault> faults;
    for (const Way way : {Way::Request, Way::Response}) {
        const bool body = way == Way::Request ? requestBody : responseBody;
        for (const Kind kind :
             {Kind::Cut, Kind::Truncate, Kind::Delay, Kind::Repeat, Kind::Corrupt}) {
            const auto add = [&](Place place, const QList<int> &permilles) {
                for (const int permille : permilles) {
                    faults.append({request, way, place, kind, permille});
                }
            };
            add(Place::BeforeHeaders, {0});
            add(Place::InHeaders, positions(Place::InHeaders, kind, depth));
            if (body) {
                add(Place::BeforeBody, {0});
                add(Place::InBody, positions(Place::InBody, kind, depth));
            }
            add(Place::AfterLast, {1000});
        }
    }
    return faults;
}

void FaultPlan::arm(const std::optional<Fault> &fault)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_struck = false;
    m_seen.clear();
}

bool FaultPlan::struck() const
{
    const std::lock_guard lock(m_mutex);
    return m_struck;
}

QList<FaultPlan::Seen> FaultPlan::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

std::pair<int, std::optional<Fault>> FaultPlan::next(const QByteArray &line, bool body)
{
    const std::lock_guard lock(m_mutex);
    const int number = int(m_seen.size());
    m_seen.append({line, body, false});
    if (m_fault && m_fault->request == number && !m_struck) {
        m_struck = true;
        return {number, m_fault};
    }
    return {number, std::nullopt};
}

void FaultPlan::answered(int number, bool body)
{
    const std::lock_guard lock(m_mutex);
    if (number < m_seen.size()) {
        m_seen[number].responseBody = body;
    }
}

//! A client's connection and the one to the server that belongs to it.
class FaultConnection final : public QObject
{
    Q_OBJECT
public:
    FaultConnection(FaultPlan &plan, QTcpSocket *client, int serverPort, QObject *parent)
        : QObject(parent), m_plan(plan), m_client(client), m_serverPort(serverPort)
    {
        m_client->setParent(this);
        m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_server = connectToServer();
        connect(m_client, &QTcpSocket::readyRead, this, &FaultConnection::onClient);
        connect(m_client, &QTcpSocket::disconnected, this, &FaultConnection::onClientGone);
        connect(m_server, &QTcpSocket::readyRead, this, &FaultConnection::onServer);
        connect(m_server, &QTcpSocket::disconnected, this, &FaultConnection::onServerGone);
    }

    [[nodiscard]] bool holds() const { return !m_held.isEmpty(); }

    //! The rest arrives late. Blocks in a loop of its own until the server has answered.
    void release()
    {
        QTcpSocket *server = m_server;
        QByteArray answer;
        QEventLoop loop;
        server->disconnect(this);
        const auto look = [&] {
            answer += server->readAll();
            if (messageSize(answer, false) > 0) {
                loop.quit();
            }
        };
        connect(server, &QTcpSocket::readyRead, &loop, look);
        connect(server, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        QTimer::singleShot(ReleaseMs, &loop, &QEventLoop::quit);
        server->write(std::exchange(m_held, {}));
        look();
        if (answer.isEmpty() && server->state() != QAbstractSocket::UnconnectedState) {
            loop.exec();
        }
        drop();
    }

private:
    [[nodiscard]] QTcpSocket *connectToServer()
    {
        auto *server = new QTcpSocket(this);
        server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        server->connectToHost(QHostAddress::LocalHost, quint16(m_serverPort));
        return server;
    }

    void onClient()
    {
        m_fromClient += m_client->readAll();
        while (!m_isDead) {
            letOn();
            const qsizetype size = messageSize(m_fromClient, false);
            if (size < 0) {
                return;
            }
            const QByteArray message = m_fromClient.first(size);
            m_fromClient.remove(0, size);
            if (m_isDeaf) {
                m_held += message; // after a connection died unnoticed
                continue;
            }
            forward(message);
        }
    }

    //! The server, which gets a request as a whole, cannot say in time that it wants the body.
    void letOn()
    {
        static constexpr QByteArrayView Asked = "\r\nexpect: 100-continue";
        const qsizetype blank = m_fromClient.indexOf(Blank);
        const qsizetype at
            = m_fromClient.first(std::max<qsizetype>(blank, 0)).toLower().indexOf(Asked);
        if (at < 0) {
            return;
        }
        m_fromClient.remove(at, Asked.size());
        if (!m_isDeaf && messageSize(m_fromClient, false) < 0) {
            m_client->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }

    void forward(const QByteArray &message)
    {
        m_isHead = message.startsWith("HEAD ");
        const bool body = message.size() > bodyStart(message);
        const auto [number, fault] = m_plan.next(message.first(message.indexOf('\r')), body);
        m_number = number;
        m_responseFault = fault && fault->way == Fault::Way::Response ? fault : std::nullopt;
        if (!fault || fault->way == Fault::Way::Response) {
            m_server->write(message);
            return;
        }
        m_isRaw = true;
        const qsizetype at = position(*fault, message);
        switch (fault->kind) {
        case Fault::Kind::Cut:
            m_server->write(message.first(at));
            m_server->flush();
            drop();
            break;
        case Fault::Kind::Truncate:
            m_server->write(message.first(at));
            end();
            break;
        case Fault::Kind::Delay:
            m_server->write(message.first(at));
            m_held = message.sliced(at);
            m_isMute = true; // also an answer does not come through
            break;
        case Fault::Kind::Repeat:
            if (at == 0 || at == message.size()) {
                twice(message);
            } else {
                m_server->write(message.first(at) + message);
            }
            break;
        case Fault::Kind::Corrupt:
            m_server->write(corrupted(message, at));
            break;
        }
    }

    //! A copy goes its own way, and its answer nowhere.
    void twice(const QByteArray &message)
    {
        QTcpSocket *copy = connectToServer();
        copy->write(message);
        connect(copy, &QTcpSocket::readyRead, this, [this, copy, message] {
            if (messageSize(copy->peek(copy->bytesAvailable()), m_isHead) > 0) {
                copy->disconnect(this);
                copy->disconnectFromHost();
                m_server->write(message);
            }
        });
    }

    void onServer()
    {
        m_fromServer += m_server->readAll();
        if (m_isMute) {
            m_fromServer.clear();
            return;
        }
        if (m_isRaw && !m_responseFault) {
            m_client->write(std::exchange(m_fromServer, {}));
            return;
        }
        const qsizetype size = messageSize(m_fromServer, m_isHead);
        if (size < 0) {
            return;
        }
        const QByteArray message = m_fromServer.first(size);
        m_fromServer.remove(0, size);
        m_plan.answered(m_number, message.size() > bodyStart(message));
        const auto fault = std::exchange(m_responseFault, std::nullopt);
        if (!fault) {
            m_client->write(message);
            m_last = message;
            return;
        }
        const qsizetype at = position(*fault, message);
        switch (fault->kind) {
        case Fault::Kind::Cut:
            m_client->write(message.first(at));
            m_client->flush();
            drop();
            break;
        case Fault::Kind::Truncate:
            m_client->write(message.first(at));
            end();
            break;
        case Fault::Kind::Delay:
            m_client->write(message.first(at));
            m_isDeaf = true;
            break;
        case Fault::Kind::Repeat:
            if (at == 0) {
                m_client->write((m_last.isEmpty() ? message : m_last) + message);
            } else if (at == message.size()) {
                m_client->write(message + message);
            } else {
                m_client->write(message.first(at) + message);
            }
            break;
        case Fault::Kind::Corrupt:
            m_client->write(corrupted(message, at));
            break;
        }
    }

    void onClientGone()
    {
        m_isDead = true;
        if (m_held.isEmpty()) {
            drop();
        }
    }
    void onServerGone()
    {
        if (!m_isMute && !m_isDeaf) {
            end();
        }
    }

    //! Reset, at both ends.
    void drop()
    {
        m_isDead = true;
        m_client->disconnect(this);
        m_server->disconnect(this);
        m_client->abort();
        m_server->abort();
        deleteLater();
    }
    //! A clean end after what is still on its way.
    void end()
    {
        m_isDead = true;
        m_client->disconnect(this);
        m_server->disconnect(this);
        for (QTcpSocket *socket : {m_client, m_server}) {
            connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
            socket->disconnectFromHost();
        }
    }

    FaultPlan &m_plan;
    QTcpSocket *const m_client;
    const int m_serverPort;
    QTcpSocket *m_server = nullptr;
    QByteArray m_fromClient;
    QByteArray m_fromServer;
    QByteArray m_held; // to be delivered late
    QByteArray m_last; // the answer before
    std::optional<Fault> m_responseFault;
    int m_number = 0;
    bool m_isHead = false;
    bool m_isRaw = false; // whatever the server says goes on: the messages are no longer known
    bool m_isMute = false; // nothing reaches the client
    bool m_isDeaf = false; // nothing reaches the server
    bool m_isDead = false;
};

class FaultServer final : public QObject
{
    Q_OBJECT
public:
    FaultServer(FaultPlan &plan, int serverPort) : m_plan(plan), m_serverPort(serverPort) { }

    int listen()
    {
        m_listener = new QTcpServer(this);
        connect(m_listener, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_listener->nextPendingConnection()) {
                new FaultConnection(m_plan, client, m_serverPort, this);
            }
        });
        return m_listener->listen(QHostAddress::LocalHost) ? m_listener->serverPort() : 0;
    }
    bool release()
    {
        bool any = false;
        const auto all = findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly);
        for (FaultConnection *connection : all) {
            if (connection->holds()) {
                any = true;
                connection->release();
            }
        }
        return any;
    }
    void close()
    {
        qDeleteAll(findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly));
        delete std::exchange(m_listener, nullptr);
    }

private:
    FaultPlan &m_plan;
    const int m_serverPort;
    QTcpServer *m_listener = nullptr;
};

FaultProxy::FaultProxy(FaultPlan &plan, int serverPort)
    : m_server(std::make_unique<FaultServer>(plan, serverPort))
{
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_port = m_server->listen(); }, Qt::BlockingQueuedConnection);
}

FaultProxy::~FaultProxy()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool FaultProxy::release()
{
    bool any = false;
    QMetaObject::invokeMethod(
        m_server.get(), [this, &any] { any = m_server->release(); }, Qt::BlockingQueuedConnection);
    return any;
}

} // namespace support

#include "faultproxy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/eventstream.h"
#include "app/httpserver/server.h"
#include "tests/security/rawclient.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryFile>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace security;
using httpserver::Access;
using httpserver::EventStream;
using httpserver::Lane;
using httpserver::Limits;
using httpserver::Request;
using httpserver::Response;

namespace {

constexpr int WaitMs = 15'000;
constexpr qsizetype LargeSize = 48 * 1024 * 1024; // more than a system buffers for a connection

//! What a handler under way is seen and let go by.
struct Doorway
{
    std::atomic<int> inside = 0;
    QSemaphore open;

    Response pass()
    {
        ++inside;
        open.acquire();
        --inside;
        return Response::text(u"passed"_s);
    }
};

constexpr base::ErrorCode Whole = base::ErrorCode::Value_Empty; // no upload ends with it

struct UploadLog
{
    std::atomic<qint64> taken = 0;
    std::atomic<int> ended = 0;
    std::atomic<base::ErrorCode> lastEnd = Whole;
};

//! Refuses what is more than it wants.
class Wanting final : public httpserver::Upload
{
public:
    Wanting(UploadLog &log, qint64 most) : m_log(log), m_most(most) { }
    bool take(QByteArrayView piece) override
    {
        m_log.taken += piece.size();
        return (m_own += piece.size()) <= m_most;
    }
    Response finish(const base::Result<void> &end) override
    {
        m_log.lastEnd = end.ok() ? Whole : end.error().code;
        ++m_log.ended;
        return Response::problem(end.ok() ? 201 : 409, u"end"_s, {});
    }

private:
    UploadLog &m_log;
    const qint64 m_most;
    qint64 m_own = 0;
};

//! A server with small limits and handlers that wait to be let go.
class SmallServer
{
public:
    explicit SmallServer(const std::function<void(httpserver::Options &)> &change)
    {
        httpserver::Options options;
        options.loops = 1; // so that the order of what is done is that of what was asked
        options.workers = 2;
        options.limits.graceSeconds = 1;
        options.limits.drainSeconds = 1;
        change(options);
        m_server = std::make_unique<httpserver::Server>(options);
        const auto fast = [](Request &) { return Response::text(u"fast"_s); };
        m_server->route("GET", u"/fast"_s, Access::Public, fast);
        m_server->route("POST", u"/fast"_s, Access::Public, {100'000}, fast);
        m_server->route("GET", u"/slow"_s, Access::Public,
                        [this](Request &) { return slow.pass(); });
        m_server->route("POST", u"/password"_s, Access::Public, {100, Lane::Passwords},
                        [this](Request &) { return password.pass(); });
        m_server->route("GET", u"/large"_s, Access::Public, [](Request &) {
            Response response;
            response.body = QByteArray(LargeSize, 'x');
            return response;
        });
        m_server->route("GET", u"/file"_s, Access::Public, [this](Request &) {
            return Response::fileContent(m_file.fileName(), "application/octet-stream");
        });
        m_server->route("GET", u"/who"_s, Access::Public, [](Request &request) {
            return Response::text(request.remoteAddress
                                  + (request.secure ? u" secure"_s : QString()));
        });
        m_server->route("GET", u"/events"_s, Access::Public,
                        [this](Request &) { return Response::eventStream(events); });
        m_server->upload(
            "POST", u"/upload"_s, Access::Public, {LargeSize},
            [this](Request &) -> std::variant<Response, std::unique_ptr<httpserver::Upload>> {
                return std::make_unique<Wanting>(uploads, 300'000);
            });
        const bool ready = m_file.open() && m_file.resize(LargeSize) && m_server->start().ok();
        Q_ASSERT(ready);
        Q_UNUSED(ready)
    }
    ~SmallServer()
    {
        slow.open.release(100);
        password.open.release(100);
    }
    [[nodiscard]] httpserver::Server &server() { return *m_server; }
    [[nodiscard]] int port() const { return m_server->port(); }

    Doorway slow;
    Doorway password;
    UploadLog uploads;
    std::shared_ptr<EventStream> events = std::make_shared<EventStream>();

private:
    QTemporaryFile m_file;
    std::unique_ptr<httpserver::Server> m_server; // ends before what its handlers use
};

const QByteArray Fast = request("GET", "/fast");
const QByteArray Slow = request("GET", "/slow");

} // namespace

//! What one server bears: every limit that Limits names.
class TestLimits : public QObject
{
    Q_OBJECT
private:
    //! Sends \a piece again and again; true when the server ends it.
    static bool isEndedDespite(RawClient &client, const QByteArray &piece)
    {
        const QDeadlineTimer deadline(WaitMs);
        while (client.isConnected() && !deadline.hasExpired()) {
            client.send(piece);
            client.socket().waitForReadyRead(50);
        }
        return !client.isConnected();
    }

private Q_SLOTS:
    void idleConnectionsGiveWay()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.connections = 3; });
        RawClient first(small.port());
        RawClient second(small.port());
        RawClient third(small.port());
        for (RawClient *client : {&first, &second, &third, &first}) {
            QCOMPARE(client->ask(Fast).status, 200);
        }
        RawClient fourth(small.port()); // for the second, which has waited longest
        QCOMPARE(fourth.ask(Fast).status, 200);
        QVERIFY(second.isClosed());
        for (RawClient *client : {&first, &third, &fourth}) {
            QCOMPARE(client->ask(Fast).status, 200);
        }
        for (RawClient *client : {&first, &third, &fourth}) {
            client->send(Slow);
        }
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 2, WaitMs); // and one in the queue
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 3, WaitMs);
        // Nobody is idle now. (The third may not have been read yet: then it is given a place.)
        RawClient fifth(small.port());
        const RawAnswer refused = fifth.read();
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.header("retry-after").toInt() > 0);
        QVERIFY(fifth.isClosed());
        small.slow.open.release(3);
        for (RawClient *client : {&first, &third, &fourth}) {
            QCOMPARE(client->read().status, 200);
        }
    }

    void oneAddressDoesNotTakeAll()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.perAddress = 2; });
        const QHostAddress greedy(u"127.0.0.2"_s);
        RawClient one(small.port(), greedy);
        RawClient two(small.port(), greedy);
        one.send(Slow);
        two.send(Slow);
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 2, WaitMs);
        QCOMPARE(RawClient(small.port(), greedy).read().status, 503);
        RawClient other(small.port(), QHostAddress(u"127.0.0.3"_s));
        other.send(Fast);
        small.slow.open.release(2);
        QCOMPARE(one.read().status, 200);
        QCOMPARE(two.read().status, 200);
        QCOMPARE(other.read().status, 200);
        // One that waits now gives its place to another of its address.
        RawClient three(small.port(), greedy);
        QCOMPARE(three.ask(Fast).status, 200);
        QVERIFY(one.isClosed() || two.isClosed());
    }

    void aFullQueueSaysSo()
    {
        SmallServer small([](httpserver::Options &options) {
            options.workers = 1;
            options.limits.queue = 2;
        });
        RawClient working(small.port());
        RawClient queued(small.port());
        working.send(Slow);
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 1, WaitMs);
        queued.send(Fast);
        // Whether it waits already is seen by the next being refused.
        RawAnswer refused;
        QTRY_VERIFY_WITH_TIMEOUT(!queued.hasNews(), WaitMs);
        RawClient third(small.port());
        refused = third.ask(Fast);
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.header("retry-after").toInt() > 0);
        QVERIFY(refused.body.contains("\"busy\""));
        small.slow.open.release(1);
        QCOMPARE(working.read().status, 200);
        QCOMPARE(queued.read().status, 200);
        QCOMPARE(third.ask(Fast).status, 200); // on the same connection
    }

    void passwordsDoNotHoldUpPages()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.passwordQueue = 2; });
        const QByteArray password = request("POST", "/password");
        RawClient hashing(small.port());
        RawClient queued(small.port());
        hashing.send(password);
        QTRY_COMPARE_WITH_TIMEOUT(small.password.inside.load(), 1, WaitMs);
        queued.send(password);
        RawClient third(small.port());
        QCOMPARE(third.ask(Fast).status, 200);
        const RawAnswer refused = third.ask(password);
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.header("retry-after").toInt() > 0);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(third.ask(Fast).status, 200);
        }
        small.password.open.release(2);
        QCOMPARE(hashing.read().status, 200);
        QCOMPARE(queued.read().status, 200);
    }

    void headersMustComeInTime()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.headerSeconds = 1; });
        RawClient silent(small.port());
        RawClient begun(small.port());
        RawClient dripping(small.port());
        RawClient blank(small.port());
        RawClient later(small.port());
        QCOMPARE(later.ask(Fast).status, 200);
        begun.send("GET /fast HTTP/1.1\r\nHost:");
        dripping.send("GET /fast HTTP/1.1\r\nX: ");
        later.send("GET /fast HTTP/1.1\r\n");
        QVERIFY(isEndedDespite(dripping, "a"));
        QVERIFY(isEndedDespite(blank, "\r\n"));
        QCOMPARE(begun.read().status, 408);
        QVERIFY(begun.isClosed());
        QCOMPARE(later.read().status, 408);
        QVERIFY(silent.isClosed());
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 0, WaitMs);
    }

    void idleConnectionsEnd()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.idleSeconds = 1; });
        RawClient client(small.port());
        QCOMPARE(client.ask(Fast).status, 200);
        QCOMPARE(client.read().status, 0); // and no 408: it asked for nothing
        QVERIFY(!client.isConnected());
    }

    void bodiesMustKeepPace()
    {
        SmallServer small(
            [](httpserver::Options &options) { options.limits.bytesPerSecond = 10'000; });
        const QByteArray head
            = "POST /fast HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n\r\n";
        RawClient stalled(small.port());
        RawClient dripping(small.port());
        RawClient quick(small.port());
        RawClient upload(small.port());
        stalled.send(head + "x");
        dripping.send(head);
        upload.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000\r\n\r\nx");
        QCOMPARE(quick.ask(head + QByteArray(90'000, 'x')).status, 200);
        QVERIFY(isEndedDespite(dripping, "x"));
        QCOMPARE(stalled.read().status, 408);
        QVERIFY(stalled.isClosed());
        QCOMPARE(upload.read().status, 409);
        QCOMPARE(small.uploads.lastEnd.load(), base::ErrorCode::Net_Timeout);
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 0 + int(quick.isConnected()),
                                  WaitMs);
    }

    void answersMustBeTaken()
    {
        SmallServer small([](httpserver::Options &) {});
        RawClient body(small.port());
        RawClient file(small.port());
        body.socket().setReadBufferSize(1000);
        file.socket().setReadBufferSize(1000);
        body.send(request("GET", "/large"));
        file.send(request("GET", "/file"));
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 2, WaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 0, WaitMs);
        // Who takes it gets all of it.
        QCOMPARE(RawClient(small.port()).ask(request("GET", "/file")).body.size(), LargeSize);
    }

    void aRequestDoesNotLastForever()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.requestSeconds = 1; });
        RawClient client(small.port());
        client.send(Slow);
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 1, WaitMs);
        QVERIFY(client.isClosed());
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 0, WaitMs);
        small.slow.open.release(1);
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 0, WaitMs);
        QCOMPARE(RawClient(small.port()).ask(Fast).status, 200);
    }

    void uploadsEndWhereTheyAreRefused()
    {
        SmallServer small([](httpserver::Options &) {});
        RawClient client(small.port());
        client.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000000\r\n\r\n");
        while (!client.hasNews()) {
            client.send(QByteArray(64 * 1024, 'x'));
        }
        QCOMPARE(client.read().status, 409);
        QCOMPARE(small.uploads.lastEnd.load(), base::ErrorCode::Net_Cancelled);
        QVERIFY(client.isClosed());
        QVERIFY2(small.uploads.taken < 1'000'000,
                 QByteArray::number(small.uploads.taken).constData());

        // Whose client goes away it is told, too.
        auto gone = std::make_unique<RawClient>(small.port());
        gone->send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx");
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 1, WaitMs);
        gone->socket().disconnectFromHost();
        gone.reset();
        QTRY_COMPARE_WITH_TIMEOUT(small.uploads.ended.load(), 2, WaitMs);
        QCOMPARE(small.uploads.lastEnd.load(), base::ErrorCode::Net_Cancelled);
        // More than the route takes is refused by its length.
        QCOMPARE(RawClient(small.port())
                     .ask("POST /upload HTTP/1.1\r\nHost: localhost\r\n"
                          "Content-Length: 99999999\r\n\r\n")
                     .status,
                 413);
        QCOMPARE(small.uploads.ended.load(), 2);
    }

    void eventsArrive()
    {
        SmallServer small([](httpserver::Options &options) { options.limits.requestSeconds = 1; });
        RawClient client(small.port());
        client.send(request("GET", "/events"));
        QVERIFY(client.readUntil("\r\n\r\n").contains("Content-Type: text/event-stream\r\n"));
        QVERIFY(small.events->send("stock", "one\ntwo"));
        QCOMPARE(client.readUntil("\n\n"), "event: stock\ndata: one\ndata: two\n\n");
        QVERIFY(small.events->keepAlive());
        QCOMPARE(client.readUntil("\n\n"), ":\n\n");
        // No text of an event begins a field or an event of its own.
        QVERIFY(small.events->send("a\nb", "x\r\n\r\nevent: y"));
        QCOMPARE(client.readUntil("event: y\n\n"),
                 "event: a b\ndata: x\ndata: \ndata: event: y\n\n");
        // Longer than a request may last.
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 2000 && client.isConnected()) {
            client.socket().waitForReadyRead(100);
        }
        QVERIFY(small.events->send({}, "late"));
        QCOMPARE(client.readUntil("\n\n"), "data: late\n\n");
        small.events->close();
        QVERIFY(client.isClosed());
        QVERIFY(!small.events->send({}, "over"));
    }

    void clientsOfEventsThatAreGoneOrSlow()
    {
        SmallServer small([](httpserver::Options &) {});
        auto gone = std::make_unique<RawClient>(small.port());
        gone->send(request("GET", "/events"));
        QVERIFY(gone->readUntil("\r\n\r\n").contains("200"));
        gone.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!small.events->isOpen(), WaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 0, WaitMs);

        small.events = std::make_shared<EventStream>();
        RawClient slow(small.port());
        slow.socket().setReadBufferSize(100);
        slow.send(request("GET", "/events"));
        QVERIFY(slow.hasNews() || slow.socket().waitForReadyRead(WaitMs));
        // What it does not take is not kept for it without end.
        qint64 sent = 0;
        while (small.events->send({}, QByteArray(8000, 'x')) && sent < LargeSize) {
            sent += 8000;
            std::this_thread::yield();
        }
        QVERIFY(sent < LargeSize);
        QVERIFY(!small.events->isOpen());
    }

    void proxiesAreBelievedWhenTrusted_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("who");
        const QString proxy = u"127.0.0.2"_s;
        const auto row
            = [](const char *name, const QString &from, const char *fields, const char *who) {
                  QTest::newRow(name) << from << QByteArray(fields) << QByteArray(who);
              };
        row("no proxy", u"127.0.0.3"_s, "", "127.0.0.3");
        row("not trusted", u"127.0.0.3"_s, "X-Forwarded-For: 192.0.2.1\r\n", "127.0.0.3");
        row("not trusted, proto", u"127.0.0.3"_s, "X-Forwarded-Proto: https\r\n", "127.0.0.3");
        row("trusted", proxy, "X-Forwarded-For: 192.0.2.1\r\n", "192.0.2.1");
        row("first hop made up", proxy, "X-Forwarded-For: 198.51.100.9, 192.0.2.1\r\n",
            "192.0.2.1");
        row("two lines", proxy, "X-Forwarded-For: 198.51.100.9\r\nX-Forwarded-For: 192.0.2.1\r\n",
            "192.0.2.1");
        row("two proxies", proxy, "X-Forwarded-For: 198.51.100.9, 192.0.2.1, 10.1.2.3\r\n",
            "192.0.2.1");
        row("only proxies", proxy, "X-Forwarded-For: 10.1.2.3\r\n", "10.1.2.3");
        row("garbage", proxy, "X-Forwarded-For: ' OR 1=1\r\n", "127.0.0.2");
        row("garbage last", proxy, "X-Forwarded-For: 192.0.2.1, x\r\n", "127.0.0.2");
        row("garbage first", proxy, "X-Forwarded-For: x, 192.0.2.1\r\n", "192.0.2.1");
        row("empty", proxy, "X-Forwarded-For:\r\n", "127.0.0.2");
        row("commas", proxy, "X-Forwarded-For: ,,\r\n", "127.0.0.2");
        row("IPv6", proxy, "X-Forwarded-For: 2001:db8::1\r\n", "2001:db8::1");
        row("IPv4 in IPv6", proxy, "X-Forwarded-For: ::ffff:192.0.2.1\r\n", "192.0.2.1");
        row("https", proxy, "X-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.1\r\n",
            "192.0.2.1 secure");
        row("HTTPS", proxy, "X-Forwarded-Proto: HTTPS\r\n", "127.0.0.2 secure");
        row("http", proxy, "X-Forwarded-Proto: http\r\n", "127.0.0.2");
        row("https made up before", proxy, "X-Forwarded-Proto: https, http\r\n", "127.0.0.2");
    }
    void proxiesAreBelievedWhenTrusted()
    {
        QFETCH(const QString, from);
        QFETCH(const QByteArray, fields);
        QFETCH(const QByteArray, who);
        SmallServer small([](httpserver::Options &options) {
            options.trustedProxies = {u"127.0.0.2"_s, u"10.0.0.0/8"_s};
        });
        RawClient client(small.port(), QHostAddress(from));
        QCOMPARE(client.ask("GET /who HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n").body,
                 who);
    }

    void clientsOfAProxyAreCountedOneByOne()
    {
        SmallServer small([](httpserver::Options &options) {
            options.trustedProxies = {u"127.0.0.2"_s};
            options.limits.perAddress = 2;
        });
        const QHostAddress proxy(u"127.0.0.2"_s);
        const auto ask = [](const QByteArray &path, const QByteArray &client) {
            return request("GET", path, {{"X-Forwarded-For", client}});
        };
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<RawClient>(small.port(), proxy));
            QCOMPARE(clients.back()->ask(ask("/fast", "192.0.2.1")).status, 200);
        }
        clients[0]->send(ask("/slow", "192.0.2.1"));
        clients[1]->send(ask("/slow", "192.0.2.1"));
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 2, WaitMs);
        const RawAnswer refused = clients[2]->ask(ask("/fast", "192.0.2.1"));
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.header("retry-after").toInt() > 0);
        clients[3]->send(ask("/fast", "192.0.2.2")); // only the workers are busy
        small.slow.open.release(2);
        QCOMPARE(clients[3]->read().status, 200);
        QCOMPARE(clients[0]->read().status, 200);
        QCOMPARE(clients[1]->read().status, 200);
        QCOMPARE(clients[2]->ask(ask("/fast", "192.0.2.1")).status, 200);
    }

    void itStopsWhateverIsUnderWay()
    {
        SmallServer small([](httpserver::Options &) {});
        RawClient idle(small.port());
        RawClient begun(small.port());
        RawClient stream(small.port());
        RawClient slow(small.port());
        RawClient upload(small.port());
        QCOMPARE(idle.ask(Fast).status, 200);
        begun.send("GET /fast HTTP/1.1\r\n");
        stream.send(request("GET", "/events"));
        QVERIFY(stream.readUntil("\r\n\r\n").contains("200"));
        upload.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx");
        slow.send(Slow);
        QTRY_COMPARE_WITH_TIMEOUT(small.slow.inside.load(), 1, WaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(small.server().connections(), 5, WaitMs);

        QElapsedTimer timer;
        timer.start();
        std::thread stopping([&small] { small.server().stop(); });
        QVERIFY(idle.isClosed());
        QVERIFY(begun.isClosed());
        QVERIFY(stream.isClosed());
        QVERIFY(!small.events->isOpen());
        small.slow.open.release(1);
        const RawAnswer last = slow.read(); // what was under way still goes out
        stopping.join();
        QCOMPARE(last.status, 200);
        QVERIFY(upload.isClosed());
        QCOMPARE(small.uploads.ended.load(), 1);
        QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!RawClient(small.port()).isConnected());
        QVERIFY(small.server().start().ok()); // and again
        QCOMPARE(RawClient(small.port()).ask(Fast).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "test_limits.moc"

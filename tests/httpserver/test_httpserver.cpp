// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "models/base/digest.h"

#include <QSemaphore>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

//! The server, spoken to byte by byte.
class TestHttpServer : public QObject
{
    Q_OBJECT
private:
    void connectTo(QTcpSocket &socket)
    {
        socket.connectToHost(u"127.0.0.1"_s, quint16(m_server->port()));
        QVERIFY(socket.waitForConnected(5000));
    }
    //! What comes back until \a end is seen (or nothing comes any more).
    static QByteArray talk(QTcpSocket &socket, const QByteArray &sent, const QByteArray &end)
    {
        socket.write(sent);
        QByteArray got;
        while (!got.contains(end)
               && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(4000))) {
            got += socket.readAll();
        }
        return got;
    }

private Q_SLOTS:
    void initTestCase()
    {
        httpserver::Options options;
        options.hosts = {u"x"_s};
        options.limits.graceSeconds = 1;
        options.limits.passwordQueue = 2;
        m_server = std::make_unique<httpserver::Server>(options);
        m_server->setGate(Access::StaffToken,
                          [](const Request &request) -> std::optional<Response> {
                              return request.bearerToken() == "right"
                                  ? std::nullopt
                                  : std::optional(Response::problem(401, u"closed"_s, {}));
                          });
        const auto say = [](const QString &what) {
            return [what](Request &request) {
                return Response::text(what + u'|' + request.parameter(u"word"_s) + u"|end"_s)
                    .setHeader("Path", request.path.toLatin1());
            };
        };
        m_server->route("GET", u"/things/{word}"_s, Access::Public, say(u"word"_s));
        m_server->route("GET", u"/things/fixed"_s, Access::Public, say(u"fixed"_s));
        m_server->route("GET", u"/smuggled"_s, Access::Public, [this](Request &) {
            ++m_smuggled;
            return Response::text(u"end"_s);
        });
        m_server->route("POST", u"/echo"_s, Access::Public, {1000}, [](Request &request) {
            return Response::text(QString::fromUtf8(request.body) + u"|"_s
                                  + request.formValue(u"name"_s) + u"|end"_s);
        });
        // One that is let in waits for m_letGo, on the one thread of the passwords.
        const auto check = [](Request &request) -> std::optional<Response> {
            request.setAttribute(u"checked"_s, request.formValue(u"name"_s));
            return request.formValue(u"name"_s) == u"no"_s
                ? std::optional(Response::text(u"refused|end"_s, 429))
                : std::nullopt;
        };
        m_server->route("POST", u"/sign-in"_s, Access::Public,
                        {1000, httpserver::Lane::Passwords, check}, [this](Request &request) {
                            m_signingIn.release();
                            m_letGo.acquire();
                            return Response::text(*request.attribute<QString>(u"checked"_s)
                                                  + u"|end"_s);
                        });
        m_server->route("GET", u"/long"_s, Access::Public,
                        [](Request &) { return Response::text(QString(10'000, u'x')); });
        m_server->route("POST", u"/closed"_s, Access::StaffToken, {10},
                        [](Request &) { return Response::empty(); });
        QVERIFY(m_server->start().ok());
        QVERIFY(m_server->port() > 0);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("part");
        const QByteArray host = " HTTP/1.1\r\nHost: x\r\n";
        const auto get = [&host](const QByteArray &path) { return "GET " + path + host + "\r\n"; };
        QTest::newRow("word") << get("/things/a%2Fb") << QByteArray("200")
                              << QByteArray("word|a/b|end");
        QTest::newRow("literal wins")
            << get("/things/fixed") << QByteArray("200") << QByteArray("fixed||end");
        QTest::newRow("path") << get("/things/a%2Fb") << QByteArray("200")
                              << QByteArray("Path: /things/a%2Fb\r\n");
        QTest::newRow("path before a query")
            << get("/things/a?b=c") << QByteArray("200") << QByteArray("Path: /things/a\r\n");
        QTest::newRow("missing") << get("/none") << QByteArray("404") << QByteArray("not-found");
        QTest::newRow("climbing") << get("/things/%2e%2e") << QByteArray("400")
                                  << QByteArray("bad-path");
        QTest::newRow("wrong method") << "POST /things/a" + host + "Content-Length: 0\r\n\r\n"
                                      << QByteArray("405") << QByteArray("Allow: GET");
        QTest::newRow("form") << "POST /echo" + host
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  "10\r\n\r\nname=a+%26"
                              << QByteArray("200") << QByteArray("|a &|end");
        QTest::newRow("no length") << "POST /echo" + host + "\r\n"
                                   << QByteArray("200") << QByteArray("||end");
        QTest::newRow("chunked") << "POST /echo" + host
                + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                                 << QByteArray("200") << QByteArray("abc||end");
        QTest::newRow("too large")
            << "POST /echo" + host + "Content-Length: 1001\r\n\r\n" + QByteArray(1001, 'x')
            << QByteArray("413") << QByteArray("too-large");
        QTest::newRow("too slow") << "POST /echo" + host + "Content-Length: 9\r\n\r\nabc"
                                  << QByteArray("408") << QByteArray("too-slow");
        const auto digested = [&host](const QByteArray &digest) {
            return "POST /echo" + host + "Content-Length: 3\r\nRequest-Digest: " + digest
                + "\r\n\r\nabc";
        };
        QTest::newRow("damaged on its way")
            << digested(base::digest::ofRequest("POST", "/echo", "abd")) << QByteArray("400")
            << QByteArray("damaged");
        const QByteArray digest = base::digest::ofRequest("POST", "/echo", "abc");
        QTest::newRow("vouched for")
            << digested(digest) << QByteArray("200")
            << QByteArray("Answer-Digest: " + base::digest::ofAnswer(digest, 200, "abc||end"));
        QTest::newRow("two lengths")
            << "POST /echo" + host + "Content-Length: 3\r\nContent-Length: 30\r\n\r\nabc"
            << QByteArray("400") << QByteArray("bad-request");
    }
    void answers()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const QByteArray, status);
        QFETCH(const QByteArray, part);
        QTcpSocket socket;
        connectTo(socket);
        const QByteArray got = talk(socket, sent, part);
        QVERIFY2(got.startsWith("HTTP/1.1 " + status), got.constData());
        QVERIFY2(got.contains(part), got.constData());
    }

    void compressesWhatIsWorthIt_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("accepted");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("not Brotli")
            << QByteArray("/long") << QByteArray("br, gzip, deflate") << QByteArray("gzip");
        QTest::newRow("only Brotli") << QByteArray("/long") << QByteArray("br") << QByteArray();
        QTest::newRow("not asked for") << QByteArray("/long") << QByteArray() << QByteArray();
        QTest::newRow("short") << QByteArray("/things/fixed") << QByteArray("gzip") << QByteArray();
    }
    void compressesWhatIsWorthIt()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, accepted);
        QFETCH(const QByteArray, encoding);
        QTcpSocket socket;
        connectTo(socket);
        const QByteArray accept
            = accepted.isEmpty() ? QByteArray() : "Accept-Encoding: " + accepted + "\r\n";
        const QByteArray got = talk(
            socket, "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + accept + "\r\n", "\r\n\r\n");
        QVERIFY2(got.startsWith("HTTP/1.1 200"), got.constData());
        const QByteArray wanted
            = encoding.isEmpty() ? QByteArray() : "Content-Encoding: " + encoding + "\r\n";
        QVERIFY2(encoding.isEmpty() ? !got.contains("Content-Encoding") : got.contains(wanted),
                 got.left(400).constData());
    }

    void connectionsAreKept()
    {
        QTcpSocket socket;
        connectTo(socket);
        for (int i = 0; i < 200; ++i) {
            const QByteArray got
                = talk(socket, "GET /things/fixed HTTP/1.1\r\nHost: x\r\n\r\n", "|end");
            QVERIFY2(got.startsWith("HTTP/1.1 200"), got.constData());
        }
    }

    //! What the check of a route refuses needs no place in the queue of the route's lane.
    void checksComeBeforeTheQueue()
    {
        const auto form = [](const QByteArray &name) {
            return "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: "
                   "application/x-www-form-urlencoded\r\nContent-Length: "
                + QByteArray::number(name.size() + 5) + "\r\n\r\nname=" + name;
        };
        QTcpSocket first;
        QTcpSocket second;
        QTcpSocket third;
        QTcpSocket refused;
        for (QTcpSocket *socket : {&first, &second, &third, &refused}) {
            connectTo(*socket);
        }
        first.write(form("yes"));
        QVERIFY(first.waitForBytesWritten());
        m_signingIn.acquire();
        QVERIFY(talk(refused, form("no"), "|end").startsWith("HTTP/1.1 429"));
        // One of two gets the last place.
        second.write(form("wait"));
        third.write(form("wait"));
        QTRY_VERIFY(second.bytesAvailable() > 0 || third.bytesAvailable() > 0);
        QTcpSocket &unlucky = second.bytesAvailable() > 0 ? second : third;
        QTcpSocket &waiting = &unlucky == &second ? third : second;
        QVERIFY(unlucky.readAll().startsWith("HTTP/1.1 503"));
        QVERIFY(talk(refused, form("no"), "|end").startsWith("HTTP/1.1 429"));
        m_letGo.release(2);
        QVERIFY(talk(first, {}, "|end").contains("yes|end"));
        QVERIFY(talk(waiting, {}, "|end").contains("wait|end"));
    }

    void nothingIsSmuggled()
    {
        QTcpSocket socket;
        connectTo(socket);
        const QByteArray hidden = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        static_cast<void>(talk(socket,
                               "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                   + hidden,
                               "never"));
        QTcpSocket second;
        connectTo(second);
        const QByteArray length = QByteArray::number(hidden.size());
        static_cast<void>(talk(second,
                               "GET /things/a HTTP/1.1\r\nHost: x\r\nContent-Length: " + length
                                   + "\r\n\r\n" + hidden,
                               "never"));
        QCOMPARE(m_smuggled.load(), 0);
    }

private:
    std::unique_ptr<httpserver::Server> m_server;
    std::atomic<int> m_smuggled = 0;
    QSemaphore m_signingIn;
    QSemaphore m_letGo;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "test_httpserver.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"

#include <QSemaphore>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using httpserver::Access;
using httpserver::Request;
using httpserver::Response;

//! Requests that wait for a worker: a server with one, which is held at "/held" until the test lets
//! it go.
class TestQueue : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTcpSocket> client(const QString &address = u"127.0.0.1"_s)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->bind(QHostAddress(address));
        socket->connectToHost(u"127.0.0.1"_s, quint16(m_server->port()));
        return socket->waitForConnected(5000) ? std::move(socket) : nullptr;
    }
    static void ask(QTcpSocket &socket, const QByteArray &path)
    {
        socket.write("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        socket.flush();
    }
    static bool seen(QTcpSocket &socket, const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return socket.peek(4096).contains(text); }, 8000);
    }

    void start(int queueSeconds, int queue = 4000)
    {
        httpserver::Options options;
        options.hosts = {u"x"_s};
        options.loops = 1;
        options.workers = 1;
        options.limits.queueSeconds = queueSeconds;
        options.limits.queue = queue;
        m_server = std::make_unique<httpserver::Server>(options);
        m_server->route("GET", u"/held"_s, Access::Public, [this](Request &) {
            ++m_held;
            m_mayGo.acquire();
            return Response::text(u"end"_s);
        });
        m_server->route("GET", u"/order/{who}"_s, Access::Public, [this](Request &request) {
            m_order += request.parameter(u"who"_s);
            return Response::text(u"end"_s);
        });
        m_server->route("POST", u"/form"_s, Access::Public, {1000},
                        [](Request &) { return Response::text(u"end"_s); });
        QVERIFY(m_server->start().ok());
    }
    //! The one loop answers this itself, after what it was sent before.
    bool loopHasRead()
    {
        const auto socket = client();
        for (int i = 0; socket && i < 2; ++i) {
            ask(*socket, "/none");
            if (!seen(*socket, "not-found")) {
                return false;
            }
            socket->readAll();
        }
        return socket != nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_held = 0;
        m_order.clear();
    }
    void cleanup()
    {
        m_mayGo.release(100);
        m_server.reset();
        m_mayGo.tryAcquire(m_mayGo.available());
    }

    void whatWaitsTooLongIsRefusedAndNeverDone()
    {
        start(1);
        const auto first = client();
        const auto second = client();
        QVERIFY(first && second);
        ask(*first, "/held");
        QTRY_COMPARE(m_held.load(), 1);
        ask(*second, "/held");
        QVERIFY(seen(*second, "\r\n\r\n"));
        const QByteArray refused = second->readAll();
        QVERIFY2(refused.startsWith("HTTP/1.1 503"), refused.constData());
        QVERIFY2(refused.contains("Retry-After: "), refused.constData());

        // The connection is good for another request, and the refused one is not done later.
        m_mayGo.release(1);
        QVERIFY(seen(*first, "end"));
        ask(*second, "/order/a");
        QVERIFY(seen(*second, "end"));
        QCOMPARE(m_held.load(), 1);
    }

    void clientsTakeTurns()
    {
        start(60);
        const auto first = client();
        QVERIFY(first);
        ask(*first, "/held");
        QTRY_COMPARE(m_held.load(), 1);
        std::vector<std::unique_ptr<QTcpSocket>> many;
        for (int i = 0; i < 20; ++i) {
            many.push_back(client());
            QVERIFY(many.back());
            ask(*many.back(), "/order/m");
        }
        const auto other = client(u"127.0.0.2"_s);
        QVERIFY(other);
        ask(*other, "/order/o");
        QVERIFY(loopHasRead());
        m_mayGo.release(1);
        QVERIFY(seen(*other, "end"));
        for (const auto &socket : many) {
            QVERIFY(seen(*socket, "end"));
        }
        QCOMPARE(m_order.size(), 21);
        QVERIFY2(m_order.indexOf(u'o') <= 1, qPrintable(m_order));
    }

    void aFullQueueHasAPlaceForAnother()
    {
        start(60, 3);
        const auto first = client();
        QVERIFY(first);
        ask(*first, "/held");
        QTRY_COMPARE(m_held.load(), 1);
        std::vector<std::unique_ptr<QTcpSocket>> many;
        for (int i = 0; i < 3; ++i) {
            many.push_back(client());
            QVERIFY(many.back());
            ask(*many.back(), "/order/m");
            QVERIFY(loopHasRead());
        }
        QVERIFY(seen(*many.back(), "HTTP/1.1 503"));
        const auto other = client(u"127.0.0.2"_s);
        QVERIFY(other);
        ask(*other, "/order/o");
        QVERIFY(loopHasRead());
        m_mayGo.release(1);
        QVERIFY(seen(*other, "HTTP/1.1 200"));
        QVERIFY(seen(*many.front(), "HTTP/1.1 200"));
    }

    void whatItsClientDoesNotWaitForIsNotDone()
    {
        start(60);
        const auto first = client();
        auto second = client();
        QVERIFY(first && second);
        ask(*first, "/held");
        QTRY_COMPARE(m_held.load(), 1);
        ask(*second, "/order/a");
        QVERIFY(loopHasRead());
        second.reset();
        QTRY_COMPARE(m_server->connections(), 1);
        m_mayGo.release(1);
        QVERIFY(seen(*first, "end"));
        ask(*first, "/order/b");
        QTRY_COMPARE(first->peek(4096).count("end"), 2);
        QCOMPARE(m_order, u"b"_s);
    }

    void aBodyThatArrivesNeedsNoWorker()
    {
        start(60);
        const auto first = client();
        const auto slow = client();
        QVERIFY(first && slow);
        ask(*first, "/held");
        QTRY_COMPARE(m_held.load(), 1);
        slow->write("POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"
                    "Expect: 100-continue\r\n\r\n");
        QVERIFY(seen(*slow, "100 Continue"));
        QCOMPARE(m_held.load(), 1);
    }

private:
    std::unique_ptr<httpserver::Server> m_server;
    QSemaphore m_mayGo;
    std::atomic<int> m_held = 0;
    QString m_order; // of one worker
};

QTEST_GUILESS_MAIN(TestQueue)
#include "test_queue.moc"

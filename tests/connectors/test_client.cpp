// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/rest/client.h"
#include "models/base/digest.h"
#include "tests/connectors/scriptedserver.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using connectors::Cancellation;
using support::ScriptedServer;
using Reply = ScriptedServer::Reply;

//! The client against a real server that misbehaves in every way.
class TestClient : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] static rest::ClientOptions options(const ScriptedServer &server)
    {
        rest::ClientOptions options;
        options.baseUrl = server.url();
        options.token = "secret-token";
        options.deadlineMs = 5'000;
        options.answerLimit = 100'000;
        return options;
    }
    //! cert.pem and key.pem in \a folder, signed by themselves.
    static void makeCertificate(const QTemporaryDir &folder, const QString &names)
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                       folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"cert.pem"_s),
                       u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=test"_s, u"-addext"_s,
                       u"subjectAltName="_s + names});
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
    }
    [[nodiscard]] static QByteArray certificate(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(u"cert.pem"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    support::ManualClock m_clock;

private Q_SLOTS:
    void statusBecomesError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](int status, ErrorCode code, const QByteArray &headers = {}) {
            QTest::addRow("%d %s", status, headers.trimmed().constData())
                << status << headers << code;
        };
        row(300, ErrorCode::Net_BadAnswer);
        row(400, ErrorCode::Net_Rejected);
        row(401, ErrorCode::Net_Auth);
        row(403, ErrorCode::Net_Auth);
        row(404, ErrorCode::Net_NotFound);
        row(405, ErrorCode::Net_Rejected);
        row(408, ErrorCode::Net_Timeout);
        row(409, ErrorCode::Net_Rejected);
        row(409, ErrorCode::Net_ServerFault, "Retry-After: 1\r\n");
        row(410, ErrorCode::Net_NotFound);
        row(413, ErrorCode::Net_Rejected);
        row(415, ErrorCode::Net_Rejected);
        row(418, ErrorCode::Net_Rejected);
        row(422, ErrorCode::Net_Rejected);
        row(425, ErrorCode::Net_RateLimited);
        row(429, ErrorCode::Net_RateLimited, "Retry-After: 7\r\n");
        row(500, ErrorCode::Net_ServerFault);
        row(502, ErrorCode::Net_ServerFault);
        row(503, ErrorCode::Net_ServerFault, "Retry-After: 30\r\n");
        row(504, ErrorCode::Net_ServerFault);
        row(507, ErrorCode::Net_ServerFull);
        row(599, ErrorCode::Net_ServerFault);
    }
    void statusBecomesError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        QFETCH(ErrorCode, code);
        ScriptedServer server;
        server.on("/x",
                  ScriptedServer::answer(status,
                                         R"({"title":"No","code":"some-word","detail":"Because.",)"
                                         R"("field":"name"})",
                                         "application/problem+json", headers));
        rest::Client client(options(server), m_clock);
        const auto answer = client.get(u"/x"_s, {}, {});
        QVERIFY_ERROR(answer, code);
        QCOMPARE(answer.error().context.subject, u"127.0.0.1"_s);
        QCOMPARE(answer.error().context.field, u"name"_s);
        QVERIFY(answer.error().detail.contains("Because."_L1));
        QVERIFY(!answer.error().detail.contains("secret-token"_L1));
    }

    void retryAfterIsKept()
    {
        ScriptedServer server;
        server.on("/busy",
                  ScriptedServer::answer(429, "{}", "application/json", "Retry-After: 7\r\n"));
        server.on("/fine", ScriptedServer::answer(200));
        rest::Client client(options(server), m_clock);
        QVERIFY_ERROR(client.get(u"/busy"_s, {}, {}), ErrorCode::Net_RateLimited);
        QCOMPARE(client.quietUntilMs(), m_clock.nowMs() + 7'000);
        QVERIFY_RESULT(client.get(u"/fine"_s, {}, {}));
        QCOMPARE(client.quietUntilMs(), qint64(0));
    }

    void refusalIsBelievedWhenSure_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("requests");
        const QByteArray request = base::digest::ofRequest("GET", "/x", {});
        const auto header = [&request](int status) {
            return "Answer-Digest: " + base::digest::ofAnswer(request, status, "{}") + "\r\n";
        };
        QTest::newRow("told twice") << 422 << QByteArray() << ErrorCode::Net_Rejected << 2;
        QTest::newRow("vouched for") << 422 << header(422) << ErrorCode::Net_Rejected << 1;
        QTest::newRow("damaged") << 422 << header(200) << ErrorCode::Net_BadAnswer << 1;
        QTest::newRow("a header may be damaged")
            << 400 << header(400) << ErrorCode::Net_Rejected << 2;
    }
    void refusalIsBelievedWhenSure()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        QFETCH(ErrorCode, code);
        QFETCH(int, requests);
        ScriptedServer server;
        server.on("/x", ScriptedServer::answer(status, "{}", "application/json", headers));
        rest::Client client(options(server), m_clock);
        QVERIFY_ERROR(client.get(u"/x"_s, {}, {}), code);
        QCOMPARE(server.seen().size(), requests);
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        QTest::addRow("nothing, closed") << QByteArray() << ErrorCode::Net_Unreachable;
        QTest::addRow("no HTTP") << QByteArray("hello there\r\n\r\n") << ErrorCode::Net_BadAnswer;
        QTest::addRow("truncated body") << QByteArray(head + "Content-Length: 100\r\n\r\n{\"a\":1")
                                        << ErrorCode::Net_Unreachable;
        QTest::addRow("truncated chunk")
            << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":1")
            << ErrorCode::Net_Unreachable;
        QTest::addRow("rubbish JSON")
            << QByteArray(head + "Content-Length: 6\r\n\r\n{\"a\":}") << ErrorCode::Net_BadAnswer;
        QTest::addRow("JSON, but no object")
            << QByteArray(head + "Content-Length: 4\r\n\r\n[1,2") << ErrorCode::Net_BadAnswer;
        QTest::addRow("list") << QByteArray(head + "Content-Length: 3\r\n\r\n[1]")
                              << ErrorCode::Net_BadAnswer;
        QTest::addRow("empty") << QByteArray(head + "Content-Length: 0\r\n\r\n")
                               << ErrorCode::Net_BadAnswer;
        QTest::addRow("a page instead of JSON")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                          "2\r\n\r\n{}")
            << ErrorCode::Net_BadAnswer;
        QTest::addRow("no content type")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
            << ErrorCode::Net_BadAnswer;
        QTest::addRow("too large") << QByteArray(head + "Content-Length: 200002\r\n\r\n\""
                                                 + QByteArray(200'000, 'x') + '"')
                                   << ErrorCode::Net_TooLarge;
        QTest::addRow("too large, chunked")
            << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n30D40\r\n"
                          + QByteArray(200'000, 'x') + "\r\n0\r\n\r\n")
            << ErrorCode::Net_TooLarge;
    }
    void brokenAnswers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        ScriptedServer server;
        server.on("/x", {.bytes = bytes, .closes = true});
        rest::Client client(options(server), m_clock);
        QVERIFY_ERROR(client.get(u"/x"_s, {}, {}), code);
    }

    void silenceAndDripsTimeOut_data()
    {
        QTest::addColumn<int>("dripMs");
        QTest::addRow("says nothing") << 0;
        QTest::addRow("one byte at a time") << 20;
    }
    void silenceAndDripsTimeOut()
    {
        QFETCH(int, dripMs);
        ScriptedServer server;
        if (dripMs > 0) {
            Reply reply = ScriptedServer::answer(200, QByteArray(5000, ' '));
            reply.dripMs = dripMs;
            server.on("/x", reply);
        }
        rest::Client client(options(server), m_clock);
        rest::Request request;
        request.path = u"/x"_s;
        request.deadlineMs = 400;
        QElapsedTimer timer;
        timer.start();
        QVERIFY_ERROR(client.json(request, {}), ErrorCode::Net_Timeout);
        QVERIFY(timer.elapsed() < 4'000);
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        ScriptedServer other;
        other.on("/x", ScriptedServer::answer(200));
        ScriptedServer server;
        server.on("/x",
                  ScriptedServer::answer(status, "{}", "application/json",
                                         "Location: " + other.url().toEncoded() + "/x?key=1\r\n"));
        rest::Client client(options(server), m_clock);
        const auto answer = client.get(u"/x"_s, {}, {});
        QVERIFY_ERROR(answer, ErrorCode::Net_BadAnswer);
        QVERIFY(answer.error().detail.contains("redirect"_L1));
        QVERIFY(!answer.error().detail.contains("key=1"_L1));
        QCOMPARE(other.connections(), 0); // the token never went there
    }

    void unreachable()
    {
        rest::ClientOptions gone;
        {
            const ScriptedServer server;
            gone = options(server);
        }
        rest::Client client(gone, m_clock);
        QVERIFY_ERROR(client.get(u"/x"_s, {}, {}), ErrorCode::Net_Unreachable);
    }

    void addressIsChecked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<ErrorCode>("code");
        QTest::addRow("empty") << QString() << ErrorCode::Sync_NotConfigured;
        QTest::addRow("no host") << u"http://"_s << ErrorCode::Sync_NotConfigured;
        QTest::addRow("other scheme") << u"ftp://127.0.0.1/"_s << ErrorCode::Sync_NotConfigured;
        QTest::addRow("token over plain http") << u"http://192.0.2.1/"_s << ErrorCode::Net_Tls;
    }
    void addressIsChecked()
    {
        QFETCH(QString, address);
        QFETCH(ErrorCode, code);
        rest::ClientOptions wrong;
        wrong.baseUrl = QUrl(address);
        wrong.token = "t";
        rest::Client client(wrong, m_clock);
        QVERIFY_ERROR(client.get(u"/x"_s, {}, {}), code);
    }

    void requestIsAsAsked()
    {
        ScriptedServer server;
        server.on("/base/api/items/a%2Fb%20c?limit=5", ScriptedServer::answer(200));
        server.on("/base/api/batch", ScriptedServer::answer(200, R"({"ok":true})"));
        rest::ClientOptions based = options(server);
        based.baseUrl.setPath(u"/base/"_s);
        rest::Client client(based, m_clock);
        QUrlQuery query;
        query.addQueryItem(u"limit"_s, u"5"_s);
        QVERIFY_RESULT(client.get(u"/api/items/"_s + rest::pathPart(u"a/b c"_s), query, {}));
        const auto answer = client.post(u"/api/batch"_s, {{u"a"_s, 1}}, u"key-12345"_s, {});
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->value("ok"_L1).toBool(), true);

        const auto seen = server.seen();
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen.at(0).header("Authorization"), "Bearer secret-token");
        QVERIFY(seen.at(0).header("Idempotency-Key").isEmpty());
        QCOMPARE(seen.at(1).header("Idempotency-Key"), "key-12345");
        QCOMPARE(seen.at(1).header("Content-Type"), "application/json");
        QCOMPARE(seen.at(1).body, R"({"a":1})");
        QCOMPARE(server.connections(), 1); // kept alive
    }

    void everyPostHasAKey()
    {
        ScriptedServer server;
        server.on("/x", ScriptedServer::answer(200));
        rest::Client client(options(server), m_clock);
        rest::Request request;
        request.method = "POST";
        request.path = u"/x"_s;
        request.body = "{}";
        QVERIFY_RESULT(client.exchange(request, {}));
        QVERIFY_RESULT(client.exchange(request, {}));
        const auto seen = server.seen();
        QVERIFY(seen.at(0).header("Idempotency-Key").size() >= 32);
        QVERIFY(seen.at(0).header("Idempotency-Key") != seen.at(1).header("Idempotency-Key"));
    }

    //! libcurl repeats a POST by itself when a kept connection dies; the key tells the server.
    void silentRepetitionHasTheSameKey()
    {
        ScriptedServer server;
        server.on("/first", ScriptedServer::answer(200));
        server.on("/dies", {.bytes = {}, .closes = true});
        rest::Client client(options(server), m_clock);
        QVERIFY_RESULT(client.get(u"/first"_s, {}, {}));
        QVERIFY_ERROR(client.post(u"/dies"_s, {}, u"key-12345"_s, {}), ErrorCode::Net_Unreachable);
        const auto seen = server.seen();
        for (const auto &request : seen.mid(1)) {
            QCOMPARE(request.header("Idempotency-Key"), "key-12345");
        }
    }

    void cancellationIsHeardAtOnce()
    {
        ScriptedServer server; // never answers
        rest::Client client(options(server), m_clock);
        Cancellation cancellation;
        std::thread other([&] {
            while (server.seen().isEmpty()) {
                std::this_thread::yield();
            }
            cancellation.cancel();
        });
        QElapsedTimer timer;
        timer.start();
        const auto answer = client.get(u"/x"_s, {}, cancellation);
        other.join();
        QVERIFY_ERROR(answer, ErrorCode::Net_Cancelled);
        QVERIFY(timer.elapsed() < 4'000);
        // Spoken before: nothing is sent.
        const qsizetype before = server.seen().size();
        QVERIFY_ERROR(client.get(u"/x"_s, {}, cancellation), ErrorCode::Net_Cancelled);
        QCOMPARE(server.seen().size(), before);
    }

    void uploadsAFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"film.mp4"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content;
        for (int i = 0; i < 300'000; ++i) {
            content += QByteArray::number(i);
        }
        QCOMPARE(file.write(content), content.size());
        file.close();

        ScriptedServer server;
        server.on("/all", ScriptedServer::answer(201));
        server.on("/part", ScriptedServer::answer(201));
        rest::Client client(options(server), m_clock);
        rest::Request request;
        request.method = "PUT";
        request.path = u"/all"_s;
        request.contentType = "video/mp4";
        request.file = rest::FileBody{file.fileName()};
        QList<qint64> progress;
        qint64 total = 0;
        QVERIFY_RESULT(client.exchange(request, {}, [&](qint64 sent, qint64 all) {
            progress.append(sent);
            total = all;
        }));
        QCOMPARE(server.seen().constLast().body, content);
        QCOMPARE(server.seen().constLast().header("Content-Type"), "video/mp4");
        QVERIFY(!progress.isEmpty());
        QVERIFY(std::is_sorted(progress.cbegin(), progress.cend()));
        QCOMPARE(progress.constLast(), content.size());
        QCOMPARE(total, content.size());

        request.path = u"/part"_s;
        request.file = rest::FileBody{file.fileName(), 1000, 2000};
        QVERIFY_RESULT(client.exchange(request, {}));
        QCOMPARE(server.seen().constLast().body, content.mid(1000, 2000));

        request.file = rest::FileBody{folder.filePath(u"none"_s)};
        QVERIFY_ERROR(client.exchange(request, {}), ErrorCode::File_CannotRead);
        request.file = rest::FileBody{file.fileName(), content.size() - 10, 20};
        QVERIFY_ERROR(client.exchange(request, {}), ErrorCode::File_CannotRead);
    }

    void certificatesAreVerified_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<bool>("good");
        QTest::addRow("unknown authority") << u"IP:127.0.0.1"_s << false << false;
        QTest::addRow("trusted authority") << u"IP:127.0.0.1"_s << true << true;
        QTest::addRow("certificate of another host") << u"DNS:other.example"_s << true << false;
    }
    void certificatesAreVerified()
    {
        QFETCH(QString, names);
        QFETCH(bool, trusted);
        QFETCH(bool, good);
        QTemporaryDir folder;
        makeCertificate(folder, names);
        ScriptedServer server(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s));
        server.on("/x", ScriptedServer::answer(200));
        rest::ClientOptions tls = options(server);
        if (trusted) {
            tls.extraAuthorities = certificate(folder);
        }
        rest::Client client(tls, m_clock);
        const auto answer = client.get(u"/x"_s, {}, {});
        if (good) {
            QVERIFY_RESULT(answer);
        } else {
            QVERIFY_ERROR(answer, ErrorCode::Net_Tls);
            QVERIFY(server.seen().isEmpty()); // the token was not shown
        }
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"

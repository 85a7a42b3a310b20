// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/factory/makeconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "tests/connectors/scriptedserver.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"
#include "tests/sync/syncdesk.h"
#include "ui/text/errortext.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using support::ScriptedServer;
using support::ServerProcess;
using support::SyncDesk;
using State = syncing::SystemStatus::State;

namespace {

const QByteArray Secret = "a-token-nobody-may-see";

} // namespace

//! Servers that do what servers should not, met by the whole engine: the right sentence, no crash,
//! no hang, no secret where people or logs can see it.
class TestMisbehaving : public QObject
{
    Q_OBJECT
private:
    base::SystemClock m_clock;

    //! One round with a portal at \a url; how the portal stands after it. The ERP is switched off.
    syncing::SystemStatus syncWith(const rest::ClientOptions &options)
    {
        SyncDesk desk(m_clock);
        desk.setField(u"remote_system"_s, desk.erp(), u"enabled"_s, u"0"_s);
        desk.setField(u"remote_system"_s, desk.portal(), u"name"_s, u"Shop"_s);
        desk.connect = [this, options](const syncing::RemoteSystem &)
            -> base::Result<std::unique_ptr<connectors::Connector>> {
            return std::unique_ptr<connectors::Connector>(
                std::make_unique<portalconnector::PortalConnector>(options, m_clock));
        };
        desk.addProduct(u"P"_s, u"Product"_s);
        const auto status = desk.sync();
        for (const syncing::SystemStatus &system : status.systems) {
            if (system.system.id == desk.portal()) {
                return system;
            }
        }
        qFatal("no portal");
    }
    static void compare(const syncing::SystemStatus &status, ErrorCode code, State state,
                        const QString &words)
    {
        QVERIFY(status.problem.has_value());
        QCOMPARE(status.problem->code, code);
        QCOMPARE(status.state, state);
        const QString sentence = text::sentence(*status.problem);
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Shop"_s), qPrintable(sentence));
        QString log;
        QDebug(&log) << *status.problem;
        QVERIFY2(!(sentence + log).contains(QString::fromLatin1(Secret)), qPrintable(log));
        QVERIFY2(status.pending > 0, "the product still waits");
    }
    static rest::ClientOptions options(const QUrl &url)
    {
        rest::ClientOptions made;
        made.baseUrl = url;
        made.token = Secret;
        made.deadlineMs = 1'500;
        made.answerLimit = 1024 * 1024;
        return made;
    }
    static void openssl(const QStringList &arguments)
    {
        QProcess program;
        program.start(u"openssl"_s, arguments);
        QVERIFY(program.waitForFinished(20'000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    }
    //! A self-signed certificate, valid for so many days from now.
    static void makeCertificate(const QTemporaryDir &folder, const QString &host, int days)
    {
        const QString key = folder.filePath(u"key.pem"_s);
        const QString request = folder.filePath(u"request.pem"_s);
        openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
                 request, u"-subj"_s, u"/CN=shop"_s, u"-addext"_s, u"subjectAltName="_s + host});
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-signkey"_s, key, u"-days"_s,
                 QString::number(days), u"-copy_extensions"_s, u"copy"_s, u"-out"_s,
                 folder.filePath(u"cert.pem"_s)});
    }

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("dripMs");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("words");
        const auto answer = [](int status, const QByteArray &more = {}) {
            return ScriptedServer::answer(status, R"({"title":"no","code":"no"})",
                                          "application/problem+json", more)
                .bytes;
        };
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        QTest::addRow("expired or revoked token")
            << answer(401) << 0 << ErrorCode::Net_Auth << State::Stopped << u"token"_s;
        QTest::addRow("token without rights")
            << answer(403) << 0 << ErrorCode::Net_Auth << State::Stopped << u"token"_s;
        QTest::addRow("300 MB announced")
            << QByteArray(head + "Content-Length: 314572800\r\n\r\n" + QByteArray(2'000'000, ' '))
            << 0 << ErrorCode::Net_TooLarge << State::Waiting << u"large"_s;
        QTest::addRow("an answer that never ends")
            << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\nFFFFFF\r\n"
                          + QByteArray(2'000'000, ' '))
            << 0 << ErrorCode::Net_TooLarge << State::Waiting << u"large"_s;
        QTest::addRow("an answer that drips for ever")
            << QByteArray(head + "Content-Length: 100000\r\n\r\n" + QByteArray(100'000, ' ')) << 10
            << ErrorCode::Net_Timeout << State::Waiting << u"time"_s;
        QTest::addRow("no answer at all")
            << QByteArray() << 0 << ErrorCode::Net_Timeout << State::Waiting << u"time"_s;
        QTest::addRow("a page of a proxy")
            << ScriptedServer::answer(200, "<html>Please log in</html>", "text/html").bytes << 0
            << ErrorCode::Net_BadAnswer << State::Waiting << QString();
        QTest::addRow("disk full there")
            << answer(507) << 0 << ErrorCode::Net_ServerFull << State::Waiting << u"room"_s;
    }
    void answers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, dripMs);
        QFETCH(ErrorCode, code);
        QFETCH(State, state);
        QFETCH(QString, words);
        ScriptedServer server;
        server.onAll({.bytes = bytes, .closes = false, .dripMs = dripMs});
        QElapsedTimer timer;
        timer.start();
        compare(syncWith(options(server.url())), code, state, words);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aRedirectToAnotherHost()
    {
        ScriptedServer thief;
        ScriptedServer server;
        server.onAll(ScriptedServer::answer(307, "{}", "application/json",
                                            "Location: " + thief.url().toEncoded()
                                                + "/x?token=" + Secret + "\r\n"));
        compare(syncWith(options(server.url())), ErrorCode::Net_BadAnswer, State::Waiting,
                QString());
        QCOMPARE(thief.connections(), 0);
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("trusted");
        QTest::addRow("of nobody") << u"IP:127.0.0.1"_s << 30 << false;
        QTest::addRow("of another host") << u"DNS:other.example"_s << 30 << true;
        QTest::addRow("expired") << u"IP:127.0.0.1"_s << -1 << true;
    }
    void certificates()
    {
        QFETCH(QString, host);
        QFETCH(int, days);
        QFETCH(bool, trusted);
        QTemporaryDir folder;
        makeCertificate(folder, host, days);
        const QString certificate = folder.filePath(u"cert.pem"_s);
        ServerProcess portal(
            u"supplierdesk-portal"_s,
            {u"--certificate"_s, certificate, u"--key"_s, folder.filePath(u"key.pem"_s)});
        QVERIFY2(portal.start(), qPrintable(portal.errorText()));
        QCOMPARE(portal.url().scheme(), u"https"_s);
        rest::ClientOptions tls = options(portal.url());
        QFile file(certificate);
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (trusted) {
            tls.extraAuthorities = file.readAll();
        }
        compare(syncWith(tls), ErrorCode::Net_Tls, State::Stopped, u"certificate"_s);
        QVERIFY(portal.stop());
    }

    void aPortalOverTls()
    {
        QTemporaryDir folder;
        makeCertificate(folder, u"IP:127.0.0.1"_s, 30);
        const QString certificate = folder.filePath(u"cert.pem"_s);
        ServerProcess portal(
            u"supplierdesk-portal"_s,
            {u"--certificate"_s, certificate, u"--key"_s, folder.filePath(u"key.pem"_s)});
        QVERIFY2(portal.start(), qPrintable(portal.errorText()));
        rest::ClientOptions tls = options(portal.url());
        QFile file(certificate);
        QVERIFY(file.open(QIODevice::ReadOnly));
        tls.extraAuthorities = file.readAll();
        // The token that the portal had before is not the one it has now.
        compare(syncWith(tls), ErrorCode::Net_Auth, State::Stopped, u"token"_s);
        tls.token = portal.token();
        const auto status = syncWith(tls);
        QVERIFY(!status.problem);
        QCOMPARE(status.state, State::Connected);
        QCOMPARE(status.pending, 0);
        QVERIFY(portal.stop());
    }
};

QTEST_GUILESS_MAIN(TestMisbehaving)
#include "test_misbehaving.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/erp/erpconnector.h"
#include "app/connectors/portal/portalconnector.h"
#include "tests/connectors/scriptedserver.h"
#include "tests/support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using support::ScriptedServer;

//! Whether desk and server mean the same: the version of the contract that GET /health tells.
class TestContractVersion : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock;

private Q_SLOTS:
    void onlyTheSameMajorIsTalkedTo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("agrees");
        const auto good = [](const char *name, const QByteArray &body, int status = 200) {
            QTest::newRow(name) << status << body << ErrorCode::Cancelled << true;
        };
        const auto bad
            = [](const char *name, ErrorCode code, const QByteArray &body, int status = 200) {
                  QTest::newRow(name) << status << body << code << false;
              };
        good("the same", R"({"service":"x","status":"ok","contract":"2.0.0"})");
        good("a later minor", R"({"service":"x","contract":"2.12.3","new":[1]})");
        good("a major alone", R"({"contract":"2"})");
        good("not told, for want of the token", R"({"service":"x","status":"ok"})");
        good("unwell", R"({"service":"x","status":"failing","contract":"2.0.0"})", 503);
        bad("later", ErrorCode::Sync_DeskTooOld, R"({"contract":"3.0.0"})");
        bad("much later", ErrorCode::Sync_DeskTooOld, R"({"contract":"10.0.0"})");
        bad("later and unwell", ErrorCode::Sync_DeskTooOld, R"({"contract":"3.0.0"})", 503);
        bad("earlier", ErrorCode::Sync_SystemTooOld, R"({"contract":"1.9.0"})");
        bad("no number", ErrorCode::Net_BadAnswer, R"({"contract":"one"})");
        bad("below zero", ErrorCode::Sync_SystemTooOld, R"({"contract":"-1"})");
        bad("beyond numbers", ErrorCode::Net_BadAnswer, R"({"contract":"99999999999.0"})");
        bad("no text", ErrorCode::Net_BadAnswer, R"({"contract":1})");
        bad("no object", ErrorCode::Net_BadAnswer, "[]");
        bad("a page", ErrorCode::Net_BadAnswer, "<html>Sign in</html>");
        bad("refused", ErrorCode::Net_Auth, "{}", 401);
        bad("not there", ErrorCode::Net_NotFound, "{}", 404);
        bad("broken", ErrorCode::Net_ServerFault, "{}", 500);
    }
    void onlyTheSameMajorIsTalkedTo()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, agrees);
        ScriptedServer server;
        server.on("/health", ScriptedServer::answer(status, body));
        rest::ClientOptions options;
        options.baseUrl = server.url();
        options.token = "secret-token";
        options.deadlineMs = 5'000;
        portalconnector::PortalConnector portal(options, m_clock);
        erpconnector::ErpConnector erp(options, m_clock);
        for (connectors::Connector *connector : {static_cast<connectors::Connector *>(&portal),
                                                 static_cast<connectors::Connector *>(&erp)}) {
            if (agrees) {
                QVERIFY_RESULT(connector->agree({}));
            } else {
                QVERIFY_ERROR(connector->agree({}), code);
            }
        }
    }

    //! One record of a page is of tomorrow's contract: it alone is a problem.
    void oneStrangeRecordOfAPage()
    {
        ScriptedServer server;
        const auto change = [](const QString &number, const QString &status) {
            return QJsonObject{{u"entity"_s, u"customer"_s},
                               {u"key"_s, number},
                               {u"cursor"_s, u"1"_s},
                               {u"origin"_s, u"erp"_s},
                               {u"record"_s,
                                QJsonObject{{u"number"_s, number},
                                            {u"name"_s, u"Name"_s},
                                            {u"status"_s, status},
                                            {u"currency"_s, u"EUR"_s},
                                            {u"revision"_s, u"7"_s}}}};
        };
        const auto answer = [](const QJsonArray &changes) {
            const QJsonObject body{
                {u"changes"_s, changes}, {u"next"_s, u"2"_s}, {u"more"_s, false}};
            return ScriptedServer::answer(200, QJsonDocument(body).toJson());
        };
        server.onAll(answer({change(u"C-1"_s, u"prospect"_s), change(u"C-2"_s, u"active"_s)}));
        rest::ClientOptions options;
        options.baseUrl = server.url();
        options.token = "secret-token";
        erpconnector::ErpConnector erp(options, m_clock);
        const auto page = erp.pull({}, {});
        QVERIFY_RESULT(page);
        QCOMPARE(page->records.size(), 2);
        const connectors::RemoteRecord &strange = page->records.constFirst();
        QCOMPARE(strange.key, u"C-1"_s);
        QVERIFY(!strange.payload && strange.problem);
        QCOMPARE(strange.problem->code, ErrorCode::Net_BadAnswer);
        QVERIFY(strange.problem->detail.contains(u"prospect"_s));
        QVERIFY(page->records.constLast().payload && !page->records.constLast().problem);
        // Nobody knows which record this is: the page is none.
        server.onAll(answer({QJsonObject{{u"record"_s, QJsonObject()}}}));
        QVERIFY_ERROR(erp.pull({}, {}), ErrorCode::Net_BadAnswer);
    }
};

QTEST_GUILESS_MAIN(TestContractVersion)
#include "test_contractversion.moc"

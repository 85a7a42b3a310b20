// SPDX-License-Identifier: GPL-3.0-or-later
// Every connector against its real server, held to the rules of connectors::Connector.
#include "app/connectors/factory/makeconnector.h"
#include "models/base/clock.h"
#include "models/store/database.h"
#include "tests/connectors/conformance/conformance.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;

using Rule = conformance::Finding (*)(Connector &);
Q_DECLARE_METATYPE(Rule)

class TestConformance : public QObject
{
    Q_OBJECT
private:
    //! A server that stays for all rules, in their order.
    struct System
    {
        explicit System(const QString &program) : server(program) { }
        support::ServerProcess server;
        std::unique_ptr<Connector> connector;
    };
    [[nodiscard]] std::unique_ptr<Connector> connect(const QString &code, const QByteArray &token)
    {
        const auto *description = syncing::findConnector(allConnectors(), code);
        auto made = makeConnector({.role = description->roles.constFirst(),
                                   .connector = code,
                                   .url = m_systems.at(code)->server.url().toString()},
                                  token, m_clock);
        return made ? std::move(*made) : nullptr;
    }
    //! The connectors of the program, each with the server that it is tried at.
    static const std::map<QString, QString> &servers()
    {
        static const std::map<QString, QString> servers{
            {u"supplierdesk-portal"_s, u"supplierdesk-portal"_s},
            {u"erp-gateway"_s, u"supplierdesk-erpsandbox"_s}};
        return servers;
    }
    static void addConnectors()
    {
        QTest::addColumn<QString>("code");
        for (const syncing::ConnectorDescription &one : allConnectors()) {
            QTest::addRow("%s", qPrintable(one.code)) << one.code;
        }
    }
    base::SystemClock m_clock;
    std::map<QString, std::unique_ptr<System>> m_systems;

private Q_SLOTS:
    void initTestCase()
    {
        for (const syncing::ConnectorDescription &one : allConnectors()) {
            QVERIFY2(servers().contains(one.code), qPrintable(one.code + u" has no server"_s));
            auto system = std::make_unique<System>(servers().at(one.code));
            QVERIFY2(system->server.start(), qPrintable(system->server.errorText()));
            m_systems[one.code] = std::move(system);
            m_systems[one.code]->connector = connect(one.code, m_systems[one.code]->server.token());
            QVERIFY(m_systems[one.code]->connector);
        }
    }
    void cleanupTestCase() { m_systems.clear(); }

    void keepsTheRule_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Rule>("rule");
        const std::initializer_list<std::pair<const char *, Rule>> rules{
            {"capabilities", conformance::capabilitiesAreSound},
            {"check", conformance::answersTheCheck},
            {"push and fetch", conformance::keepsWhatIsPushed},
            {"repeat", conformance::repeatsChangeNothing},
            {"stale", conformance::olderIsStale},
            {"one refused", conformance::refusesOneAlone},
            {"full batch", conformance::takesFullBatches},
            {"list", conformance::listsEverythingOnce},
            {"feed", conformance::feedEnds},
            {"remove", conformance::removes},
            {"not offered", conformance::refusesWhatIsNotOffered},
            {"cancel", conformance::heedsCancellation}};
        for (const syncing::ConnectorDescription &one : allConnectors()) {
            for (const auto &[name, rule] : rules) {
                QTest::addRow("%s: %s", qPrintable(one.code), name) << one.code << rule;
            }
        }
    }
    void keepsTheRule()
    {
        QFETCH(QString, code);
        QFETCH(Rule, rule);
        const conformance::Finding finding = rule(*m_systems.at(code)->connector);
        QVERIFY2(!finding, qPrintable(finding.value_or(QString())));
    }

    void describesItself_data() { addConnectors(); }
    void describesItself()
    {
        QFETCH(QString, code);
        const conformance::Finding finding = conformance::describesItself(
            *syncing::findConnector(allConnectors(), code), *m_systems.at(code)->connector);
        QVERIFY2(!finding, qPrintable(finding.value_or(QString())));
    }

    void wrongToken_data() { addConnectors(); }
    void wrongToken()
    {
        QFETCH(QString, code);
        QVERIFY_ERROR(connect(code, "wrong")->check({}), base::ErrorCode::Net_Auth);
    }

    //! The ERP changes a record after the desk looked: a push does not overwrite it.
    void movedRecordIsNotOverwritten()
    {
        System &erp = *m_systems.at(u"erp-gateway"_s);
        accounts::PaymentTerms terms{.code = u"M-1"_s, .name = u"Desk"_s, .netDays = 10};
        const auto push = [&](qint64 version, const QString &expected) {
            const auto results = erp.connector->push(
                Entity::PaymentTerms,
                {{.key = terms.code, .version = version, .payload = terms, .expected = expected}},
                u"moved %1 %2"_s.arg(version).arg(expected), {});
            return results ? results->constFirst() : PushResult{};
        };
        const PushResult made = push(1, u"0"_s);
        QCOMPARE(made.outcome, PushResult::Outcome::Accepted);
        {
            auto db
                = store::Database::open(
                      store::DatabaseUrl::parse(u"sqlite:"_s + erp.server.databaseFile()).value())
                      .value();
            QVERIFY_RESULT(db->run(u"UPDATE payment_terms SET name = 'ERP' WHERE code = 'M-1'"_s));
            QVERIFY_RESULT(db->run(u"UPDATE change_feed SET origin = 'erp', cursor = cursor + 1000 "
                                   "WHERE entity = 'payment_terms' AND record_key = 'M-1'"_s));
        }
        terms.name = u"Desk again"_s;
        QCOMPARE(push(2, made.remoteVersion).outcome, PushResult::Outcome::Moved);
        QCOMPARE(push(2, u"0"_s).outcome, PushResult::Outcome::Moved);
        const auto there = erp.connector->fetch(Entity::PaymentTerms, terms.code, {});
        QVERIFY_RESULT(there);
        QCOMPARE(std::get<accounts::PaymentTerms>(*there->payload).name, u"ERP"_s);
        QVERIFY(!there->own);
        QCOMPARE(push(2, there->remoteVersion).outcome, PushResult::Outcome::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "test_conformance.moc"

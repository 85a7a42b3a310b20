// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/factory/makeconnector.h"
#include "tests/support/testing.h"
#include "ui/text/errortext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using syncing::RemoteSystem;

//! Which connectors there are, and what is refused.
class TestConnectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void made_data()
    {
        QTest::addColumn<RemoteSystem::Role>("role");
        QTest::addColumn<QString>("connector");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("problem"); // empty = it is made
        using enum RemoteSystem::Role;
        const QString shop = u"https://shop.example"_s;
        const QString unknown = u"Sync_UnknownConnector"_s;
        QTest::newRow("portal") << Portal << u"supplierdesk-portal"_s << shop << QString();
        QTest::newRow("ERP") << Erp << u"erp-gateway"_s << shop << QString();
        QTest::newRow("of a later program") << Erp << u"tryton"_s << shop << unknown;
        QTest::newRow("none") << Portal << QString() << shop << unknown;
        QTest::newRow("what a role was called") << Portal << u"portal"_s << shop << unknown;
        QTest::newRow("in other letters") << Portal << u"SupplierDesk-Portal"_s << shop << unknown;
        QTest::newRow("in a role it cannot play")
            << Erp << u"supplierdesk-portal"_s << shop << unknown;
        QTest::newRow("without an address")
            << Portal << u"supplierdesk-portal"_s << QString() << u"Sync_NotConfigured"_s;
    }
    void made()
    {
        QFETCH(const RemoteSystem::Role, role);
        QFETCH(const QString, connector);
        QFETCH(const QString, url);
        QFETCH(const QString, problem);
        const base::SystemClock clock;
        const auto made = connectors::makeConnector(
            {.role = role, .connector = connector, .name = u"Shop"_s, .url = url}, "token", clock);
        if (problem.isEmpty()) {
            QVERIFY_RESULT(made);
            return;
        }
        QVERIFY(!made.ok());
        QCOMPARE(made.error().codeName(), problem);
        const QString sentence = text::sentence(made.error());
        QVERIFY2(sentence.startsWith(u"Shop "_s), qPrintable(sentence));
        QVERIFY2(problem != "Sync_UnknownConnector"_L1
                     || sentence.contains(u"“%1”"_s.arg(connector)),
                 qPrintable(sentence));
    }

    void codesAreTheirOwn()
    {
        QSet<QString> codes;
        for (const syncing::ConnectorDescription &one : connectors::allConnectors()) {
            QVERIFY2(!codes.contains(one.code), qPrintable(one.code));
            codes.insert(one.code);
        }
        QCOMPARE(codes, (QSet<QString>{u"supplierdesk-portal"_s, u"erp-gateway"_s}));
    }

    //! What Settings offers is what the engine takes over.
    void takenOver_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("portal") << u"supplierdesk-portal"_s
                                << QStringList{u"customer"_s, u"order"_s};
        QTest::newRow("ERP") << u"erp-gateway"_s
                             << QStringList{u"text"_s,         u"price"_s,  u"terms"_s,
                                            u"customer"_s,     u"stock"_s,  u"order"_s,
                                            u"order_status"_s, u"invoice"_s};
    }
    void takenOver()
    {
        QFETCH(const QString, code);
        QFETCH(const QStringList, groups);
        QCOMPARE(syncing::findConnector(connectors::allConnectors(), code)->takenOver, groups);
    }
};

QTEST_GUILESS_MAIN(TestConnectors)
#include "test_connectors.moc"

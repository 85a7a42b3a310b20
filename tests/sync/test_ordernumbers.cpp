// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/payloadreader.h"
#include "tests/support/testing.h"
#include "tests/sync/mergeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;

//! What an ERP calls an order is kept with the order.
class TestOrderNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learned_data()
    {
        QTest::addColumn<syncing::RemoteSystem::Role>("role");
        QTest::addColumn<Entity>("entity");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("learned");
        using enum syncing::RemoteSystem::Role;
        QTest::newRow("an ERP's") << Erp << Entity::Order << u"SO-1"_s << true;
        QTest::newRow("the same as before") << Erp << Entity::Order << u"ERP-P-1"_s << false;
        QTest::newRow("none") << Erp << Entity::Order << QString() << false;
        QTest::newRow("a portal's") << Portal << Entity::Order << u"SO-1"_s << false;
        QTest::newRow("a marketplace's") << Marketplace << Entity::Order << u"SO-1"_s << false;
        QTest::newRow("of a customer") << Erp << Entity::Customer << u"SO-1"_s << false;
    }
    void learned()
    {
        QFETCH(const syncing::RemoteSystem::Role, role);
        QFETCH(const Entity, entity);
        QFETCH(const QString, told);
        QFETCH(const bool, learned);
        World world;
        world.erp.erpNumberPrefix = u"ERP-"_s;
        world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
        const auto euro = base::Currency::parse(u"EUR"_s).value();
        const base::Money price(125'000, euro);
        world.portal.give(OrderPayload{.number = u"P-1"_s,
                                       .customer = u"C-1"_s,
                                       .placedAt = world.clock.now(),
                                       .status = u"placed"_s,
                                       .total = price,
                                       .lines = {{.position = 1,
                                                  .sku = u"A-1"_s,
                                                  .name = u"Anvil"_s,
                                                  .quantity = base::Quantity::whole(1, u"C62"_s),
                                                  .unitPrice = price,
                                                  .lineTotal = price}}});
        world.desk.sync();
        const base::Id order(
            world.desk.number(u"SELECT id FROM sales_order WHERE number = 'P-1'"_s));
        QCOMPARE(world.desk.field(u"order"_s, order, u"erp_number"_s), u"ERP-P-1"_s);
        const auto tools = world.desk.tools();
        const auto changes = engine::taughtBy(world.desk.db(), tools.writers, {.role = role},
                                              entity, order, {.key = u"P-1"_s, .remoteKey = told});
        QVERIFY_RESULT(changes);
        QCOMPARE(!changes->isEmpty(), learned);
        if (learned) {
            world.desk.commit(*changes);
            QCOMPARE(world.desk.field(u"order"_s, order, u"erp_number"_s), told);
        }
    }
};

QTEST_GUILESS_MAIN(TestOrderNumbers)
#include "test_ordernumbers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/decision.h"
#include "models/sync/conflictrepository.h"
#include "tests/sync/syncworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::SyncWorld;

//! A company, its portal and its ERP as the programs of an older commit left them, brought up to
//! date: with prices that wait to be sent, a conflict, an order that the desk could not take, old
//! edits and old traces of prices. Every later migration has to pass here.
class TestUpgrade : public QObject
{
    Q_OBJECT
private:
    static SyncWorld::Older older()
    {
        return {.folder = QStringLiteral(SD_OLDER_COMPANY),
                .deskVersion = 7,
                .serverVersion = 1,
                .nowMs = 1'790'025'260'000};
    }
    //! "SKU from: amount/basis" of every price of the desk.
    static QStringList prices(SyncWorld &world)
    {
        auto rows = world.desk.db().select(
            u"SELECT sku, min_quantity, amount, basis FROM price "
            "JOIN product ON product.id = price.product_id ORDER BY sku, min_quantity"_s);
        QStringList all;
        while (rows.ok() && rows->next()) {
            all += u"%1 %2: %3/%4"_s.arg(rows->text(0))
                       .arg(rows->integer(1) / 1000)
                       .arg(rows->integer(2))
                       .arg(rows->integer(3));
        }
        return all;
    }

private Q_SLOTS:
    void nothingIsLostAndNothingSentTwice_data() { support::TestDatabase::addServers(); }
    void nothingIsLostAndNothingSentTwice()
    {
        QFETCH(support::Server, server);
        SyncWorld world(server, older());
        support::SyncDesk &desk = world.desk;
        const QStringList expected{u"A-1 1: 120400/1"_s, u"A-1 100: 95000/1"_s,
                                   u"A-1 500: 82500/1"_s};
        QCOMPARE(prices(world), expected);
        QCOMPARE(desk.number(u"SELECT count(*) FROM edit"_s), 56);
        QCOMPARE(desk.number(u"SELECT count(*) FROM outbox WHERE state = 'pending'"_s), 2);
        const base::Id customer(desk.number(u"SELECT id FROM customer WHERE number = 'C-1'"_s));
        QCOMPARE(desk.field(u"customer"_s, customer, u"postal_code"_s), u"10117"_s);

        // Only the prices that were queued go out, to each of the two.
        const qint64 before = world.atPortal(u"SELECT max(cursor) FROM change_feed"_s);
        const qint64 beforeAtErp = world.atErp(u"SELECT max(cursor) FROM change_feed"_s);
        std::ignore = world.writesAsked();
        world.sync();
        QCOMPARE(world.writesAsked(), 2);
        QCOMPARE(world.atPortal(u"SELECT count(*) FROM change_feed WHERE cursor > %1 AND NOT "
                                "(entity = 'price' AND record_key = 'A-1')"_s.arg(before)),
                 0);
        QCOMPARE(world.atErp(u"SELECT count(*) FROM change_feed WHERE cursor > %1 AND NOT "
                             "(entity = 'price' AND record_key = 'A-1')"_s.arg(beforeAtErp)),
                 0);
        QCOMPARE(world.atPortal(u"SELECT count(*) FROM price WHERE sku = 'A-1' AND basis = 1 AND "
                                "amount IN (120400, 95000, 82500)"_s),
                 3);
        QCOMPARE(prices(world), expected);
        world.sync();
        QCOMPARE(world.writesAsked(), 0);
    }

    void whatWaitedIsSettled_data() { support::TestDatabase::addServers(); }
    void whatWaitedIsSettled()
    {
        QFETCH(support::Server, server);
        SyncWorld world(server, older());
        support::SyncDesk &desk = world.desk;
        world.sync();
        const auto open = syncing::ConflictRepository(desk.db()).open(desk.erp());
        QVERIFY_RESULT(open);
        QCOMPARE(open->size(), 1);
        const auto tools = desk.tools();
        const auto changes
            = engine::decision(desk.db(), tools.writers, open->constFirst(), u"theirs"_s, {});
        QVERIFY_RESULT(changes);
        desk.commit(*changes);
        desk.addProduct(u"GHOST-1"_s, u"What nobody knew"_s);
        world.clock.advance(3'600'000);
        world.sync();
        world.sync();
        QCOMPARE(world.disagreement(), QString());
        const base::Id item(desk.number(u"SELECT id FROM product WHERE sku = 'I-1'"_s));
        QCOMPARE(desk.field(u"product"_s, item, u"name"_s), u"Item, as the ERP says"_s);
        QCOMPARE(desk.number(u"SELECT count(*) FROM sales_order"_s), 5);
    }

    //! How the price of an ordered line came about stays as it was told.
    void tracesAreKept_data() { support::TestDatabase::addServers(); }
    void tracesAreKept()
    {
        QFETCH(support::Server, server);
        SyncWorld world(server, older());
        world.sync();
        QCOMPARE(world.desk.number(u"SELECT count(*) FROM order_line WHERE trace = "
                                   "'[{\"amount\":\"0.00\",\"kind\":\"Contract\","
                                   "\"outcome\":\"None\"}]'"_s),
                 4);
    }

    void anOldEditIsTakenBack_data() { support::TestDatabase::addServers(); }
    void anOldEditIsTakenBack()
    {
        QFETCH(support::Server, server);
        SyncWorld world(server, older());
        support::SyncDesk &desk = world.desk;
        const auto tools = desk.tools();
        const base::Id edit(desk.number(
            u"SELECT max(edit_id) FROM journal WHERE field = 'vat_id' AND after_value = 'DE123456789'"_s));
        QVERIFY_RESULT(tools.log.undo(desk.db(), edit, {}));
        const base::Id customer(desk.number(u"SELECT id FROM customer WHERE number = 'C-1'"_s));
        QCOMPARE(desk.field(u"customer"_s, customer, u"vat_id"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "test_upgrade.moc"

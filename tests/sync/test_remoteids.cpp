// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testing.h"
#include "tests/sync/mergeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace {

//! The ERP knows its customers by ids of its own, and the desk has heard the id of the first.
struct IdWorld : World
{
    explicit IdWorld(support::Server server = support::Server::Sqlite) : World(u"both"_s, server)
    {
        erp.hasIds = true;
        editHere(u"city"_s, u"Wien"_s);
        desk.sync();
        erp.resetCounts();
    }
    [[nodiscard]] syncing::SyncLink link()
    {
        return syncing::SyncLinkRepository(desk.db())
            .find(desk.erp(), CustomerEntity, customer)
            .value()
            .value_or(syncing::SyncLink());
    }
    [[nodiscard]] qint64 customers() { return desk.number(u"SELECT count(*) FROM customer"_s); }
    //! A customer as the ERP tells of it in its feed.
    void tell(const QString &number, const QString &id)
    {
        accounts::Customer payload = erp.payload<accounts::Customer>(Entity::Customer, u"C-1"_s);
        payload.number = number;
        erp.give(payload);
        erp.feed.last().remoteId = id;
    }
};

} // namespace

//! Systems that give their records ids: sync_link keeps them beside the natural key.
class TestRemoteIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areKept_data() { support::TestDatabase::addServers(); }
    void areKept()
    {
        QFETCH(const support::Server, server);
        IdWorld world(server);
        QCOMPARE(world.link().remoteId, u"id-1"_s); // of the answer to a push
        world.erp.hasIds = false;
        world.editHere(u"city"_s, u"Graz"_s);
        world.desk.sync();
        QCOMPARE(world.link().remoteId, u"id-1"_s); // not told again
        world.editThere([](accounts::Customer &payload) { payload.city = u"Linz"_s; });
        QVERIFY_RESULT(world.desk.db().run(u"UPDATE sync_link SET remote_id = ''"_s));
        world.erp.feed.last().remoteId = u"id-9"_s;
        world.desk.sync();
        QCOMPARE(world.here(u"city"_s), u"Linz"_s);
        QCOMPARE(world.link().remoteId, u"id-9"_s); // of the feed, found by its key
        world.erp.ids.clear();
        world.editThere([](accounts::Customer &payload) { payload.city = u"Wels"_s; });
        QCOMPARE(world.erp.feed.last().remoteId, QString());
        world.desk.sync();
        QCOMPARE(world.here(u"city"_s), u"Wels"_s);
        QCOMPARE(world.link().remoteId, u"id-9"_s); // the feed did not say it again
        QVERIFY(world.isQuiet());
    }

    void areNotThereWhereTheKeyIsTheIdentity()
    {
        World world;
        const auto link = syncing::SyncLinkRepository(world.desk.db())
                              .find(world.desk.erp(), CustomerEntity, world.customer);
        QVERIFY_RESULT(link);
        QCOMPARE(link->value().remoteId, QString());
    }

    //! With an id the key is a field like any other; without one the record goes and comes.
    void aRenameHereIsOnePush_data()
    {
        QTest::addColumn<bool>("ids");
        QTest::addColumn<int>("items");
        QTest::newRow("by id") << true << 1;
        QTest::newRow("by key") << false << 2;
    }
    void aRenameHereIsOnePush()
    {
        QFETCH(const bool, ids);
        IdWorld world;
        if (!ids) {
            QVERIFY_RESULT(world.desk.db().run(u"UPDATE sync_link SET remote_id = ''"_s));
            world.erp.hasIds = false;
        }
        world.editHere(u"number"_s, u"C-9"_s);
        world.desk.sync();
        QTEST(world.erp.pushedItems, "items");
        QVERIFY(world.erp.has(Entity::Customer, u"C-9"_s));
        QVERIFY(!world.erp.has(Entity::Customer, u"C-1"_s));
        QCOMPARE(world.link().remoteKey, u"C-9"_s);
        QCOMPARE(world.link().remoteId, ids ? u"id-1"_s : QString());
        QVERIFY(world.isQuiet());
    }

    //! Prices and stock go by SKU.
    void whatGoesByTheKeyFollows()
    {
        IdWorld world;
        const base::Id product = world.desk.addProduct(u"A-1"_s, u"Screw"_s);
        world.desk.sync();
        world.erp.resetCounts();
        world.desk.setField(u"product"_s, product, u"sku"_s, u"A-2"_s);
        world.desk.sync();
        QVERIFY(world.erp.has(Entity::Product, u"A-2"_s));
        QVERIFY(!world.erp.has(Entity::Product, u"A-1"_s));
        QVERIFY2(world.erp.pushedEntities.contains(u"price"_s),
                 qPrintable(world.erp.pushedEntities.join(u", "_s)));
        QVERIFY(world.isQuiet());
    }

    void aRenameThereIsFound()
    {
        IdWorld world;
        world.tell(u"C-7"_s, u"id-1"_s); // and says nothing of the former number
        world.desk.sync();
        QCOMPARE(world.customers(), 1);
        QCOMPARE(world.here(u"number"_s), u"C-7"_s);
        QCOMPARE(world.link().remoteKey, u"C-7"_s);
    }

    //! Many keys are others: nothing is missing.
    void renamesInAList()
    {
        IdWorld world;
        for (int i = 2; i < 6; ++i) {
            world.desk.addCustomer(u"C-%1"_s.arg(i), u"Customer"_s);
        }
        world.desk.sync();
        world.erp.feedless = true;
        for (int i = 2; i < 6; ++i) {
            const support::FakeSystem::Key before{Entity::Customer, u"C-%1"_s.arg(i)};
            const support::FakeSystem::Key now{Entity::Customer, u"D-%1"_s.arg(i)};
            auto record = world.erp.records.take(before);
            std::get<accounts::Customer>(record.payload).number = now.second;
            world.erp.records.insert(now, record);
            world.erp.ids.insert(now, world.erp.ids.take(before));
        }
        world.clock.advance(600'000);
        world.desk.sync();
        QCOMPARE(world.desk.number(u"SELECT count(*) FROM removal_hold"_s), 0);
        QCOMPARE(world.customers(), 5);
        QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer WHERE number LIKE 'D-%'"_s), 4);
    }

    //! In one page: a record gives its key up, and a new one takes it.
    void aKeyThatWasGivenUp()
    {
        IdWorld world;
        world.tell(u"C-7"_s, u"id-1"_s);
        world.tell(u"C-1"_s, u"id-2"_s);
        world.desk.sync();
        QCOMPARE(world.customers(), 2);
        QCOMPARE(world.here(u"number"_s), u"C-7"_s);
        QCOMPARE(world.link().remoteId, u"id-1"_s);
        QCOMPARE(world.desk.number(u"SELECT count(*) FROM sync_link WHERE remote_id = 'id-2' AND "
                                   "remote_key = 'C-1'"_s),
                 1);
    }

    void aRemovalNamesTheId()
    {
        IdWorld world;
        world.erp.ids.clear(); // it is called otherwise there by now, and nobody told
        world.erp.records.insert({Entity::Customer, u"X"_s},
                                 world.erp.records.take({Entity::Customer, u"C-1"_s}));
        world.erp.ids.insert({Entity::Customer, u"X"_s}, u"id-1"_s);
        store::ChangeSet gone;
        gone.add(CustomerEntity, world.customer, store::ExistsField, u"1"_s, std::nullopt);
        world.desk.commit(gone);
        world.desk.sync();
        QVERIFY(!world.erp.has(Entity::Customer, u"X"_s));
        QCOMPARE(world.link().remoteId, QString()); // no link any more
    }
};

QTEST_GUILESS_MAIN(TestRemoteIds)
#include "test_remoteids.moc"

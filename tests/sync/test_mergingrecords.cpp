// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/mergeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using support::FakeSystem;
using support::ManualClock;
using support::SyncDesk;

//! Records as a whole: removed, come back, renamed, made again.
class TestMergingRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removedThere_data();
    void removedThere();
    void removedHereChangedThere_data();
    void removedHereChangedThere();
    void comesBack();
    void neededHere();
    void renamedHereEditedThere();
    void renamedThere();
    void renamedOnBothSides();
    void madeAgainUnderTheSameKey();
    void aRecordThatIsNotUnderstood();
};

void TestMergingRecords::removedThere_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("staysHere");
    QTest::addColumn<bool>("sentAgain");
    QTest::addColumn<int>("open");
    QTest::newRow("desk owns") << u"desk"_s << true << true << 0;
    QTest::newRow("remote owns") << u"remote"_s << false << false << 0;
    QTest::newRow("both") << u"both"_s << true << false << 1;
}

void TestMergingRecords::removedThere()
{
    QFETCH(QString, owner);
    QFETCH(bool, staysHere);
    QFETCH(bool, sentAgain);
    QFETCH(int, open);
    World world;
    world.own(u"customer"_s, owner);
    world.erp.records.remove({Entity::Customer, u"C-1"_s});
    world.erp.forget(Entity::Customer, u"C-1"_s);
    world.desk.sync();
    QCOMPARE(world.here(store::ExistsField) == "1"_L1, staysHere);
    QCOMPARE(world.erp.has(Entity::Customer, u"C-1"_s), sentAgain);
    QCOMPARE(world.conflicts().size(), open);
    QVERIFY(world.isQuiet());
    if (open == 0) {
        return;
    }
    // The person decides that it stays.
    world.decide(world.conflicts().constFirst(), u"ours"_s, std::nullopt);
    world.desk.sync();
    QVERIFY(world.erp.has(Entity::Customer, u"C-1"_s));
    QVERIFY(world.isQuiet());
}

void TestMergingRecords::removedHereChangedThere_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<bool>("here");
    QTest::addColumn<bool>("there");
    QTest::newRow("desk owns") << u"desk"_s << QString() << false << false;
    QTest::newRow("remote owns") << u"remote"_s << QString() << true << true;
    QTest::newRow("both, it goes") << u"both"_s << u"ours"_s << false << false;
    QTest::newRow("both, it comes back") << u"both"_s << u"theirs"_s << true << true;
}

void TestMergingRecords::removedHereChangedThere()
{
    QFETCH(QString, owner);
    QFETCH(QString, decision);
    QFETCH(bool, here);
    QFETCH(bool, there);
    World world;
    world.own(u"customer"_s, owner);
    store::ChangeSet remove;
    remove.add(CustomerEntity, world.customer, store::ExistsField, u"1"_s, std::nullopt);
    world.desk.commit(remove);
    world.editThere([](accounts::Customer &customer) { customer.city = u"Theirs"_s; });
    world.desk.sync();
    if (!decision.isEmpty()) {
        QVERIFY(world.erp.has(Entity::Customer, u"C-1"_s));
        QCOMPARE(world.conflicts().size(), 1);
        world.decide(world.conflicts().constFirst(), decision, std::nullopt);
        world.clock.advance(3'600'000);
        world.desk.sync();
    }
    QVERIFY(world.conflicts().isEmpty());
    QCOMPARE(world.erp.has(Entity::Customer, u"C-1"_s), there);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer WHERE number = 'C-1'"_s),
             qint64(here));
    QVERIFY(world.isQuiet());
}

//! A customer that the ERP owns is removed here by mistake and changed there: it is the same one.
void TestMergingRecords::comesBack()
{
    World world;
    world.own(u"customer"_s, u"remote"_s);
    store::ChangeSet remove;
    remove.add(CustomerEntity, world.customer, store::ExistsField, u"1"_s, std::nullopt);
    world.desk.commit(remove);
    world.editThere([](accounts::Customer &customer) { customer.city = u"Theirs"_s; });
    world.desk.sync();
    QCOMPARE(world.here(u"city"_s), u"Theirs"_s);
}

//! What the ERP owns and removes, but the desk still needs, is asked.
void TestMergingRecords::neededHere()
{
    World world;
    world.own(u"customer"_s, u"remote"_s);
    const base::Id child = world.desk.addCustomer(u"C-2"_s, u"Child"_s);
    world.desk.setField(CustomerEntity, child, u"parent"_s, world.customer.toString());
    world.erp.records.remove({Entity::Customer, u"C-1"_s});
    world.erp.forget(Entity::Customer, u"C-1"_s);
    world.desk.sync();
    QCOMPARE(world.here(store::ExistsField), u"1"_s);
    QCOMPARE(world.conflicts().size(), 1);
    QCOMPARE(world.conflicts().constFirst().field, store::ExistsField);
    QCOMPARE(world.conflicts().constFirst().theirs, std::nullopt);
}

void TestMergingRecords::renamedHereEditedThere()
{
    World world;
    world.editHere(u"number"_s, u"C-9"_s);
    world.editThere([](accounts::Customer &customer) { customer.city = u"Theirs"_s; });
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer"_s), 1); // no second one
    QCOMPARE(world.here(u"city"_s), u"Theirs"_s);
    QCOMPARE(world.here(u"number"_s), u"C-9"_s);
    QVERIFY(!world.erp.has(Entity::Customer, u"C-1"_s));
    QCOMPARE(world.erp.payload<accounts::Customer>(Entity::Customer, u"C-9"_s).city, u"Theirs"_s);
    QVERIFY(world.conflicts(false).isEmpty());
    QVERIFY(world.isQuiet());
}

void TestMergingRecords::renamedThere()
{
    World world;
    auto payload = world.there();
    payload.number = u"C-7"_s;
    world.erp.records.remove({Entity::Customer, u"C-1"_s});
    world.erp.records[{Entity::Customer, u"C-7"_s}].payload = payload;
    world.erp.rename(payload, u"C-1"_s);
    world.desk.sync();
    QCOMPARE(world.here(u"number"_s), u"C-7"_s);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer"_s), 1);
    QVERIFY(world.conflicts(false).isEmpty());
    QVERIFY(world.isQuiet());
    // From now on it goes by the new key.
    world.editHere(u"city"_s, u"Ours"_s);
    world.desk.sync();
    QCOMPARE(world.erp.payload<accounts::Customer>(Entity::Customer, u"C-7"_s).city, u"Ours"_s);
    QVERIFY(!world.erp.has(Entity::Customer, u"C-1"_s));
}

void TestMergingRecords::renamedOnBothSides()
{
    World world;
    world.editHere(u"number"_s, u"C-9"_s);
    auto payload = world.there();
    payload.number = u"C-7"_s;
    world.erp.records.remove({Entity::Customer, u"C-1"_s});
    world.erp.records[{Entity::Customer, u"C-7"_s}].payload = payload;
    world.erp.rename(payload, u"C-1"_s);
    world.desk.sync();
    QCOMPARE(world.conflicts().size(), 1);
    QCOMPARE(world.conflicts().constFirst().field, u"number"_s);
    QVERIFY(world.erp.has(Entity::Customer, u"C-7"_s));
    QVERIFY(!world.erp.has(Entity::Customer, u"C-9"_s));
    world.decide(world.conflicts().constFirst(), u"ours"_s, u"C-9"_s);
    world.desk.sync();
    QVERIFY(world.erp.has(Entity::Customer, u"C-9"_s));
    QVERIFY(!world.erp.has(Entity::Customer, u"C-7"_s));
    QVERIFY(world.isQuiet());
}

//! Versions of the desk begin anew for a new record; the other side remembers the removed one's.
void TestMergingRecords::madeAgainUnderTheSameKey()
{
    World world;
    for (int i = 0; i < 5; ++i) {
        world.editHere(u"city"_s, u"City %1"_s.arg(i));
    }
    world.desk.sync();
    // As the contracts want it: the version of a removed record lives on.
    world.erp.records[{Entity::Customer, u"C-2"_s}]
        = {.version = 40, .payload = accounts::Customer{.number = u"C-2"_s}};
    world.desk.addCustomer(u"C-2"_s, u"Again"_s);
    world.desk.sync();
    QCOMPARE(world.erp.payload<accounts::Customer>(Entity::Customer, u"C-2"_s).name, u"Again"_s);
    QVERIFY(world.isQuiet());
}

//! A record that the contract does not allow – a status of tomorrow – waits for a person; what
//! comes behind it in the feed is taken over, and the record itself when it can be understood.
void TestMergingRecords::aRecordThatIsNotUnderstood()
{
    World world;
    RemoteRecord strange{.entity = Entity::Customer, .key = u"C-8"_s};
    strange.problem = base::failure(base::ErrorCode::Net_BadAnswer, u"status: \"prospect\""_s,
                                    {.subject = u"C-8"_s, .field = u"status"_s});
    world.erp.feed.append(strange);
    world.editThere([](accounts::Customer &customer) { customer.city = u"Behind it"_s; });
    auto status = world.desk.sync();
    QCOMPARE(world.here(u"city"_s), u"Behind it"_s);
    QCOMPARE(status.failed(), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox WHERE remote_key = 'C-8' "
                               "AND error_code = 'Net_BadAnswer'"_s),
             1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer WHERE number = 'C-8'"_s), 0);
    world.clock.advance(3'600'000);
    world.desk.sync(); // asked for again, and still strange
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 1);
    world.erp.give(accounts::Customer{
        .number = u"C-8"_s,
        .name = u"Late"_s,
        .status = accounts::CustomerStatus::Active,
        .currency = base::Currency::parse(u"EUR").value(),
    });
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM customer WHERE number = 'C-8'"_s), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 0);
}

QTEST_GUILESS_MAIN(TestMergingRecords)
#include "test_mergingrecords.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/mergeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using support::FakeSystem;
using support::ManualClock;
using support::SyncDesk;

class TestMerging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void differentFields_data() { support::TestDatabase::addServers(); }
    void differentFields();
    void sameFieldIsAConflict_data() { support::TestDatabase::addServers(); }
    void sameFieldIsAConflict();
    void heldUntilDecided_data();
    void heldUntilDecided();
    void undoOpensItAgain();
    void conflictThatDissolves_data();
    void conflictThatDissolves();
    void theyChangeItAgain();
    void deskOwns();
    void remoteOwns();
    void editBetweenPullAndPush();
    void deskOverrulesSeen_data();
    void deskOverrulesSeen();
    void keyTakenThereBefore();
    void alwaysMoved();
    void decidedMeanwhile();
    void systemWithoutFeed();
    void dryRunTellsWhatChanges();
    void comparesEverySide();
    void lagIsKept_data() { support::TestDatabase::addServers(); }
    void lagIsKept();
};

void TestMerging::differentFields()
{
    QFETCH(support::Server, server);
    World world(u"both"_s, server);
    world.editHere(u"name"_s, u"Ours"_s);
    world.editThere([](accounts::Customer &customer) { customer.city = u"Theirs"_s; });
    world.desk.sync();
    QCOMPARE(world.here(u"city"_s), u"Theirs"_s);
    QCOMPARE(world.there().name, u"Ours"_s);
    QCOMPARE(world.there().city, u"Theirs"_s);
    QVERIFY(world.conflicts(false).isEmpty());
    QCOMPARE(world.portal.payload<accounts::Customer>(Entity::Customer, u"C-1"_s).city,
             u"Theirs"_s);
    QVERIFY(world.isQuiet());
}

void TestMerging::sameFieldIsAConflict()
{
    QFETCH(support::Server, server);
    World world(u"both"_s, server);
    world.editHere(u"name"_s, u"Ours"_s);
    world.editHere(u"phone"_s, u"123"_s);
    world.editThere([](accounts::Customer &customer) {
        customer.name = u"Theirs"_s;
        customer.city = u"Köln"_s;
    });
    auto status = world.desk.sync();
    const auto conflicts = world.conflicts();
    QCOMPARE(conflicts.size(), 1);
    const syncing::Conflict &one = conflicts.constFirst();
    QCOMPARE(one.field, u"name"_s);
    QCOMPARE(one.base, u"Base"_s);
    QCOMPARE(one.ours, u"Ours"_s);
    QCOMPARE(one.theirs, u"Theirs"_s);
    QCOMPARE(one.owner, syncing::Owner::Both);
    QCOMPARE(one.remoteKey, u"C-1"_s);
    // Nothing is overwritten, the other field came over, and the record waits for a person.
    QCOMPARE(world.here(u"name"_s), u"Ours"_s);
    QCOMPARE(world.there().name, u"Theirs"_s);
    QCOMPARE(world.here(u"city"_s), u"Köln"_s);
    QCOMPARE(world.desk.waiting(u"failed"_s), 1);
    QCOMPARE(status.failed(), 1);
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM outbox WHERE error_code = 'Sync_Conflict'"_s),
             1);
    QVERIFY(world.isQuiet());
}

void TestMerging::heldUntilDecided_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("value");
    QTest::newRow("ours") << u"ours"_s << u"Ours"_s;
    QTest::newRow("theirs") << u"theirs"_s << u"Theirs"_s;
    QTest::newRow("other") << u"other"_s << u"Third"_s;
}

void TestMerging::heldUntilDecided()
{
    QFETCH(QString, outcome);
    QFETCH(QString, value);
    World world;
    world.editHere(u"name"_s, u"Ours"_s);
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs"_s; });
    world.desk.sync();
    world.editHere(u"phone"_s, u"123"_s); // an edit does not smuggle it through
    world.desk.sync();
    QCOMPARE(world.there().name, u"Theirs"_s);
    QCOMPARE(world.there().phone, QString());

    world.decide(world.conflicts().constFirst(), outcome, value);
    world.desk.sync();
    QVERIFY(world.conflicts().isEmpty());
    QCOMPARE(world.here(u"name"_s), value);
    QCOMPARE(world.there().name, value);
    QCOMPARE(world.there().phone, u"123"_s);
    QCOMPARE(world.conflicts(false).constFirst().outcome, outcome);
    QVERIFY(world.isQuiet());
    // The same news once more is no conflict.
    world.editThere([](accounts::Customer &) {});
    world.desk.sync();
    QVERIFY(world.conflicts().isEmpty());
}

void TestMerging::undoOpensItAgain()
{
    World world;
    world.editHere(u"name"_s, u"Ours"_s);
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs"_s; });
    world.desk.sync();
    world.decide(world.conflicts().constFirst(), u"theirs"_s, u"Theirs"_s);
    QCOMPARE(world.here(u"name"_s), u"Theirs"_s);
    QVERIFY(world.conflicts().isEmpty());
    const base::Id edit(world.desk.number(u"SELECT max(id) FROM edit"_s));
    const auto tools = world.desk.tools();
    QVERIFY_RESULT(tools.log.undo(world.desk.db(), edit, {}));
    QCOMPARE(world.here(u"name"_s), u"Ours"_s);
    QCOMPARE(world.conflicts().size(), 1);
    world.desk.sync();
    QCOMPARE(world.there().name, u"Theirs"_s); // held again
}

void TestMerging::conflictThatDissolves_data()
{
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("end");
    QTest::newRow("they come round") << QString() << u"Ours"_s << u"Ours"_s;
    QTest::newRow("they take it back") << QString() << u"Base"_s << u"Ours"_s;
    QTest::newRow("we come round") << u"Theirs"_s << QString() << u"Theirs"_s;
}

void TestMerging::conflictThatDissolves()
{
    QFETCH(QString, here);
    QFETCH(QString, there);
    QFETCH(QString, end);
    World world;
    world.editHere(u"name"_s, u"Ours"_s);
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs"_s; });
    world.desk.sync();
    QCOMPARE(world.conflicts().size(), 1);
    if (!here.isEmpty()) {
        world.editHere(u"name"_s, here);
    }
    if (!there.isEmpty()) {
        world.editThere([&there](accounts::Customer &customer) { customer.name = there; });
    }
    world.desk.sync();
    QVERIFY(world.conflicts().isEmpty());
    QCOMPARE(world.conflicts(false).constFirst().outcome, u"agreed"_s);
    QCOMPARE(world.here(u"name"_s), end);
    QCOMPARE(world.there().name, end);
    QVERIFY(world.isQuiet());
}

void TestMerging::theyChangeItAgain()
{
    World world;
    world.editHere(u"name"_s, u"Ours"_s);
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs 1"_s; });
    world.desk.sync();
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs 2"_s; });
    world.desk.sync();
    QCOMPARE(world.conflicts().size(), 1);
    QCOMPARE(world.conflicts().constFirst().base, u"Base"_s);
    QCOMPARE(world.conflicts().constFirst().theirs, u"Theirs 2"_s);
}

void TestMerging::deskOwns()
{
    World world(u"desk"_s);
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs"_s; });
    world.desk.sync();
    QCOMPARE(world.here(u"name"_s), u"Base"_s);
    QCOMPARE(world.there().name, u"Base"_s); // sent again
    const auto kept = world.conflicts(false);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constFirst().theirs, u"Theirs"_s); // seen
    QCOMPARE(kept.constFirst().outcome, u"owner"_s);
    QCOMPARE(kept.constFirst().owner, syncing::Owner::Desk);
    QVERIFY(world.isQuiet());
}

void TestMerging::remoteOwns()
{
    World world;
    world.own(u"terms"_s, u"remote"_s);
    world.editThere([](accounts::Customer &customer) {
        customer.creditLimit = base::Money(10'000'000, customer.currency);
    });
    world.desk.sync();
    QCOMPARE(world.here(u"credit_limit"_s), u"1000"_s);
    QVERIFY(world.conflicts(false).isEmpty());
    world.editHere(u"credit_limit"_s, u"1"_s);
    world.editThere([](accounts::Customer &customer) {
        customer.creditLimit = base::Money(20'000'000, customer.currency);
    });
    world.desk.sync();
    QCOMPARE(world.here(u"credit_limit"_s), u"2000"_s);
    QCOMPARE(world.conflicts(false).constFirst().ours, u"1"_s);
    QVERIFY(world.isQuiet());
}

//! The hole between "read what is new" and "send": what the ERP changes there is not lost.
void TestMerging::editBetweenPullAndPush()
{
    World world;
    world.own(u"terms"_s, u"remote"_s);
    world.editHere(u"name"_s, u"Ours"_s);
    bool edited = false;
    world.erp.beforePush = [&] {
        if (!std::exchange(edited, true)) {
            world.editThere([](accounts::Customer &customer) {
                customer.creditLimit = base::Money(10'000'000, customer.currency);
                customer.city = u"Wien"_s;
            });
        }
    };
    world.desk.sync();
    QVERIFY(edited);
    QCOMPARE(world.here(u"credit_limit"_s), u"1000"_s);
    QCOMPARE(world.here(u"city"_s), u"Wien"_s);
    QCOMPARE(world.there().name, u"Ours"_s);
    QCOMPARE(world.there().creditLimit, base::Money(10'000'000, world.there().currency));
    world.erp.beforePush = {};
    QVERIFY(world.isQuiet());
}

//! Payment terms that the desk owns, edited in the ERP: the desk's values go there again, but not
//! before the others are noted.
void TestMerging::deskOverrulesSeen_data()
{
    QTest::addColumn<bool>("between"); // between pull and push, or before both
    QTest::newRow("before the sync") << false;
    QTest::newRow("between pull and push") << true;
}

void TestMerging::deskOverrulesSeen()
{
    QFETCH(bool, between);
    World world;
    world.own(u"terms"_s, u"desk"_s);
    const base::Id terms = addTerms(world, u"T-30"_s);
    world.desk.sync();
    auto theirs = world.erp.payload<accounts::PaymentTerms>(Entity::PaymentTerms, u"T-30"_s);
    QCOMPARE(theirs.netDays, 30);
    theirs.netDays = 45;
    bool edited = false;
    const auto edit = [&] {
        if (!std::exchange(edited, true)) {
            world.erp.records[{Entity::PaymentTerms, u"T-30"_s}].payload = theirs;
            world.erp.give(theirs);
        }
    };
    if (between) {
        world.desk.setField(u"payment_terms"_s, terms, u"name"_s, u"Thirty"_s);
        world.erp.beforePush = edit;
    } else {
        edit();
    }
    world.desk.sync();
    world.erp.beforePush = {};
    QVERIFY(edited);
    const auto noted = world.conflicts(false);
    QVERIFY(!noted.isEmpty());
    const auto days = std::ranges::find(noted, u"net_days"_s, &syncing::Conflict::field);
    QVERIFY(days != noted.cend());
    QCOMPARE(days->theirs, std::optional(u"45"_s));
    QCOMPARE(days->ours, std::optional(u"30"_s));
    QCOMPARE(days->outcome, u"owner"_s);
    QCOMPARE(world.erp.payload<accounts::PaymentTerms>(Entity::PaymentTerms, u"T-30"_s).netDays,
             30);
    QCOMPARE(world.desk.field(u"payment_terms"_s, terms, u"net_days"_s), u"30"_s);
    QVERIFY(world.isQuiet());
}

//! The ERP had terms of that code before the desk made its own: told when they were of no concern.
void TestMerging::keyTakenThereBefore()
{
    World world;
    world.own(u"terms"_s, u"desk"_s);
    const accounts::PaymentTerms theirs{.code = u"T-30"_s, .name = u"Theirs"_s, .netDays = 45};
    world.erp.records[{Entity::PaymentTerms, u"T-30"_s}].payload = theirs;
    world.erp.give(theirs);
    world.desk.sync();
    addTerms(world, u"T-30"_s);
    world.desk.sync();
    const auto noted = world.conflicts(false);
    QVERIFY(std::ranges::any_of(noted, [](const syncing::Conflict &one) {
        return one.field == u"net_days"_s && one.theirs == u"45"_s;
    }));
    QCOMPARE(world.erp.payload<accounts::PaymentTerms>(Entity::PaymentTerms, u"T-30"_s).netDays,
             30);
    QVERIFY(world.isQuiet());
}

//! Somebody there changes a record at every moment: it is not tried all the time.
void TestMerging::alwaysMoved()
{
    World world;
    int days = 100;
    world.own(u"terms"_s, u"desk"_s);
    const base::Id terms = addTerms(world, u"T-30"_s);
    world.desk.sync();
    world.erp.beforePush = [&] {
        accounts::PaymentTerms theirs{.code = u"T-30"_s, .name = u"Theirs"_s, .netDays = ++days};
        world.erp.records[{Entity::PaymentTerms, u"T-30"_s}].payload = theirs;
        world.erp.give(theirs);
    };
    world.desk.setField(u"payment_terms"_s, terms, u"name"_s, u"Thirty"_s);
    world.desk.sync();
    QCOMPARE(world.desk.waiting(), 1);
    world.erp.resetCounts();
    world.desk.sync(false);
    QCOMPARE(world.erp.pushRequests, 0); // waits
    world.erp.beforePush = {};
    world.clock.advance(3'600'000);
    world.desk.sync(false);
    QCOMPARE(world.desk.waiting(), 0);
    QCOMPARE(world.erp.payload<accounts::PaymentTerms>(Entity::PaymentTerms, u"T-30"_s).netDays,
             30);
    QVERIFY(world.isQuiet());
}

//! No change feed: the records are compared one by one.
void TestMerging::systemWithoutFeed()
{
    World world;
    world.erp.feedless = true;
    world.erp.pageSize = 1;
    const FakeSystem::Key first{Entity::Customer, u"C-1"_s};
    world.desk.addCustomer(u"C-2"_s, u"Stays"_s);
    world.desk.sync();
    const int asked = world.erp.listRequests;
    QVERIFY(asked > 0);
    world.desk.sync();
    QCOMPARE(world.erp.listRequests, asked); // not all the time

    auto payload = world.there();
    payload.city = u"Wien"_s;
    world.erp.records[first].payload = payload;
    world.erp.revisions[first] = u"2"_s;
    world.clock.advance(600'000);
    world.desk.sync();
    QCOMPARE(world.here(u"city"_s), u"Wien"_s);

    world.erp.records.remove(first);
    world.clock.advance(600'000);
    world.desk.sync();
    QCOMPARE(world.conflicts().size(), 1); // both may edit: the removal is asked
    QCOMPARE(world.conflicts().constFirst().field, store::ExistsField);
    QCOMPARE(world.conflicts().constFirst().remoteKey, u"C-1"_s);
}

//! Two desks look at one conflict: the second decision does not overwrite the first unseen.
void TestMerging::decidedMeanwhile()
{
    World world;
    world.editHere(u"name"_s, u"Ours"_s);
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs 1"_s; });
    world.desk.sync();
    const syncing::Conflict seen = world.conflicts().constFirst();
    const auto tools = world.desk.tools();
    world.editThere([](accounts::Customer &customer) { customer.name = u"Theirs 2"_s; });
    world.desk.sync();
    QVERIFY_ERROR(engine::decision(world.desk.db(), tools.writers, seen, u"theirs"_s, std::nullopt),
                  base::ErrorCode::Store_Conflict);
    const syncing::Conflict now = world.conflicts().constFirst();
    world.decide(now, u"ours"_s, std::nullopt);
    QVERIFY_ERROR(engine::decision(world.desk.db(), tools.writers, now, u"theirs"_s, std::nullopt),
                  base::ErrorCode::Store_Conflict);
}

void TestMerging::dryRunTellsWhatChanges()
{
    using Kind = engine::Planned::Kind;
    World world;
    QCOMPARE(engine::dryRun(world.desk.db(), 100)->size(), 0);
    world.editHere(u"city"_s, u"Köln"_s);
    world.desk.addCustomer(u"C-2"_s, u"New"_s);
    const auto planned = engine::dryRun(world.desk.db(), 100);
    QVERIFY_RESULT(planned);
    QCOMPARE(planned->size(), 4); // two customers, two systems
    for (const engine::Planned &one : *planned) {
        QCOMPARE(one.kind, one.key == "C-1"_L1 ? Kind::Changed : Kind::New);
        if (one.kind == Kind::Changed) {
            QCOMPARE(one.changes.size(), 1);
            QCOMPARE(one.changes.constFirst().field, u"city"_s);
            QCOMPARE(one.changes.constFirst().before, u"Bonn"_s);
            QCOMPARE(one.changes.constFirst().after, u"Köln"_s);
        }
    }
    QCOMPARE(world.erp.pushRequests, 0);
    QCOMPARE(world.there().city, u"Bonn"_s);
    world.desk.sync();
    store::ChangeSet remove;
    remove.add(CustomerEntity, world.customer, store::ExistsField, u"1"_s, std::nullopt);
    world.desk.commit(remove);
    QCOMPARE(engine::dryRun(world.desk.db(), 1)->constFirst().kind, Kind::Removed);
}

void TestMerging::comparesEverySide()
{
    World world;
    world.erp.give(world.there());
    auto there = world.there();
    there.city = u"Wien"_s;
    world.erp.give(there);
    const auto question = engine::comparisonQuestion(world.desk.db(), u"customer"_s, u"C-1"_s);
    QVERIFY_RESULT(question);
    world.portal.failPull = base::failure(base::ErrorCode::Net_Unreachable);
    const auto comparison = engine::compare(*question, world.desk.connect, {});
    QCOMPARE(comparison.sides.size(), 3);
    QVERIFY(comparison.sides.at(0).there);
    QVERIFY(comparison.sides.at(0).lines.contains({u"city"_s, u"Bonn"_s}));
    QVERIFY(comparison.sides.at(1).lines.contains({u"city"_s, u"Wien"_s}));
    QVERIFY(!comparison.sides.at(2).there); // the portal never had it in its feed
    const auto unknown = engine::comparisonQuestion(world.desk.db(), u"customer"_s, u"C-404"_s);
    QVERIFY_RESULT(unknown);
    QVERIFY(!engine::compare(*unknown, world.desk.connect, {}).sides.at(0).there);
}

void TestMerging::lagIsKept()
{
    QFETCH(support::Server, server);
    World world(u"both"_s, server);
    const syncing::SyncLagRepository lag(world.desk.db());
    const auto before = lag.since(0);
    QVERIFY_RESULT(before);
    world.editHere(u"city"_s, u"Köln"_s);
    world.clock.advance(600'000);
    QVERIFY_RESULT(lag.sample(world.clock.nowMs()));
    QVERIFY_RESULT(lag.sample(world.clock.nowMs())); // not twice a minute
    const auto samples = lag.since(world.clock.nowMs());
    QVERIFY_RESULT(samples);
    QCOMPARE(samples->size(), 2);
    QCOMPARE(samples->constFirst().waiting, 1);
    QCOMPARE(samples->constFirst().oldestMs, 600'000);
    world.clock.advance(3LL * 86'400'000);
    QVERIFY_RESULT(lag.sample(world.clock.nowMs()));
    QCOMPARE(lag.since(0)->size(), 2); // the old ones are forgotten
}

QTEST_GUILESS_MAIN(TestMerging)
#include "test_merging.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncengine.h"
#include "models/sync/synclinkrepository.h"
#include "models/sync/systemchanges.h"
#include "tests/support/testing.h"
#include "tests/sync/mergeworld.h"
#include "tests/sync/syncworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;
using syncing::RemovalHold;

namespace {

constexpr int TermsCount = 30;
constexpr qint64 LaterMs = 600'000; // by then lists are compared again

//! An ERP without a feed that owns terms of payment, all of which the desk has.
struct TermsWorld : World
{
    explicit TermsWorld(support::Server server = support::Server::Sqlite,
                        const QString &owner = u"remote"_s)
        : World(u"both"_s, server)
    {
        own(u"terms"_s, owner);
        erp.feedless = true;
        for (int i = 0; i < TermsCount; ++i) {
            giveTerms(i);
        }
        later();
    }
    static support::FakeSystem::Key key(int number)
    {
        return {Entity::PaymentTerms, u"N-%1"_s.arg(number, 2, 10, '0'_L1)};
    }
    void giveTerms(int number)
    {
        const accounts::PaymentTerms terms{
            .code = key(number).second, .name = u"Net"_s, .netDays = number};
        erp.records.insert(key(number), {.version = 1, .payload = terms});
        erp.revisions.insert(key(number), u"1"_s);
    }
    //! The ERP has only the first ones.
    void leave(int count)
    {
        for (int i = count; i < TermsCount; ++i) {
            erp.records.remove(key(i));
        }
    }
    syncing::SyncStatus later()
    {
        clock.advance(LaterMs);
        return desk.sync();
    }
    [[nodiscard]] qint64 terms() { return desk.number(u"SELECT count(*) FROM payment_terms"_s); }
    [[nodiscard]] static QList<RemovalHold> asked(const syncing::SyncStatus &status)
    {
        QList<RemovalHold> all;
        for (const syncing::SystemStatus &system : status.systems) {
            all += system.removals;
        }
        return all;
    }
    base::Result<base::Id> decide(const RemovalHold &hold, bool remove)
    {
        return desk.tools().log.commit(desk.db(), syncing::decisionAbout(hold, u"ERP"_s, remove),
                                       {.name = u"Anna"_s});
    }
    [[nodiscard]] qint64 holds() { return desk.number(u"SELECT count(*) FROM removal_hold"_s); }
};

//! The ERP of a SyncWorld, as if it had no feed for terms of payment.
class ListedTerms final : public Connector
{
public:
    explicit ListedTerms(std::unique_ptr<Connector> erp) : m_erp(std::move(erp)) { }

    [[nodiscard]] QList<Capability> capabilities() const override
    {
        QList<Capability> all = m_erp->capabilities();
        for (Capability &one : all) {
            if (one.entity == Entity::PaymentTerms) {
                one.pull = false;
            }
        }
        return all;
    }
    [[nodiscard]] base::Result<QList<PushResult>> push(Entity entity, const QList<PushItem> &items,
                                                       const QString &key,
                                                       const Cancellation &cancellation) override
    {
        return m_erp->push(entity, items, key, cancellation);
    }
    [[nodiscard]] base::Result<RemotePage> pull(const QString &cursor,
                                                const Cancellation &cancellation) override
    {
        SD_TRY_VALUE(RemotePage page, m_erp->pull(cursor, cancellation));
        page.records.removeIf(
            [](const RemoteRecord &record) { return record.entity == Entity::PaymentTerms; });
        return page;
    }
    [[nodiscard]] base::Result<RemotePage> list(Entity entity, const QString &cursor,
                                                const Cancellation &cancellation) override
    {
        return m_erp->list(entity, cursor, cancellation);
    }
    [[nodiscard]] base::Result<RemoteRecord> fetch(Entity entity, const QString &key,
                                                   const Cancellation &cancellation) override
    {
        return m_erp->fetch(entity, key, cancellation);
    }
    [[nodiscard]] base::Result<ServerInfo> check(const Cancellation &cancellation) override
    {
        return m_erp->check(cancellation);
    }

private:
    std::unique_ptr<Connector> m_erp;
};

} // namespace

class TestRemovals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ceiling_data()
    {
        QTest::addColumn<qint64>("linked");
        QTest::addColumn<qint64>("missing");
        QTest::addColumn<bool>("exceeds");
        const auto row = [](const char *name, qint64 linked, qint64 missing, bool exceeds) {
            QTest::newRow(name) << linked << missing << exceeds;
        };
        row("nothing linked", 0, 0, false);
        row("nothing missing", 5'000, 0, false);
        row("the only one", 1, 1, false);
        row("both of two", 2, 2, false);
        row("one of three", 3, 1, false);
        row("two of three", 3, 2, true);
        row("half of four", 4, 2, false);
        row("three of four", 4, 3, true);
        row("half of 40", 40, 20, false);
        row("21 of 40, more than half and than 20", 40, 21, true);
        row("20 of 39, more than half", 39, 20, true);
        row("20 of 1,000, which are 2 %", 1'000, 20, false);
        row("21 of 1,000", 1'000, 21, true);
        row("21 of 1,049, just above 2 %", 1'049, 21, true);
        row("21 of 1,050, which are 2 %", 1'050, 21, false);
        row("22 of 1,050", 1'050, 22, true);
        row("100 of 5,000, which are 2 %", 5'000, 100, false);
        row("101 of 5,000", 5'000, 101, true);
        row("an empty list", 1'000'000, 1'000'000, true);
    }
    void ceiling()
    {
        QFETCH(const qint64, linked);
        QFETCH(const qint64, missing);
        QTEST(syncing::exceedsRemovalCeiling(linked, missing), "exceeds");
    }

    void aFewGoByThemselves()
    {
        TermsWorld world;
        QCOMPARE(world.terms(), TermsCount);
        world.leave(TermsCount / 2); // not more than half, nor more than 20
        QVERIFY(TermsWorld::asked(world.later()).isEmpty());
        QCOMPARE(world.terms(), TermsCount / 2);
    }

    void manyWaitForAPerson_data() { support::TestDatabase::addServers(); }
    void manyWaitForAPerson()
    {
        QFETCH(const support::Server, server);
        TermsWorld world(server);
        world.leave(5);
        world.giveTerms(31);
        world.editHere(u"city"_s, u"Wien"_s);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().system, world.desk.erp());
        QCOMPARE(asked.constFirst().entity, u"payment_terms"_s);
        QCOMPARE(asked.constFirst().missing, 25);
        QCOMPARE(asked.constFirst().linked, TermsCount);
        QCOMPARE(world.terms(), TermsCount + 1); // the new one came
        QCOMPARE(world.there().city, u"Wien"_s); // and the rest went on

        world.desk.forgetSynchroniser(); // another day
        QCOMPARE(TermsWorld::asked(world.later()), asked);
        QCOMPARE(world.terms(), TermsCount + 1);

        QVERIFY_RESULT(world.decide(asked.constFirst(), true));
        QVERIFY(TermsWorld::asked(world.desk.sync()).isEmpty()); // at once
        QCOMPARE(world.terms(), 6);
        QCOMPARE(world.holds(), 0);
        QVERIFY(world.isQuiet());
    }

    void agreedIsWhatWasAsked()
    {
        TermsWorld world;
        world.leave(5);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        world.leave(4); // one more is gone when the person answers
        QVERIFY_RESULT(world.decide(asked.constFirst(), true));
        const auto again = TermsWorld::asked(world.desk.sync());
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.constFirst().missing, 26);
        QCOMPARE(world.terms(), TermsCount);
        // From an old window.
        QVERIFY_ERROR(world.decide(asked.constFirst(), true), base::ErrorCode::Store_Conflict);
        QCOMPARE(TermsWorld::asked(world.later()), again);
        QCOMPARE(world.terms(), TermsCount);
    }

    //! The list was wrong for an hour.
    void whatIsListedAgainIsNotAskedAnyMore()
    {
        TermsWorld world;
        world.leave(0);
        QCOMPARE(TermsWorld::asked(world.later()).size(), 1);
        for (int i = 0; i < TermsCount; ++i) {
            world.giveTerms(i);
        }
        QVERIFY(TermsWorld::asked(world.later()).isEmpty());
        QCOMPARE(world.terms(), TermsCount);
        QVERIFY(world.isQuiet());
    }

    void keptStaysAndIsNotAskedAgain_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<int>("there"); // afterwards
        QTest::newRow("the ERP's own") << u"remote"_s << 5;
        QTest::newRow("both may edit: sent again") << u"both"_s << TermsCount;
    }
    void keptStaysAndIsNotAskedAgain()
    {
        QFETCH(const QString, owner);
        TermsWorld world(support::Server::Sqlite, owner);
        world.leave(5);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        QVERIFY_RESULT(world.decide(asked.constFirst(), false));
        QVERIFY(TermsWorld::asked(world.desk.sync()).isEmpty());
        QVERIFY(TermsWorld::asked(world.later()).isEmpty());
        QCOMPARE(world.terms(), TermsCount);
        qsizetype there = 0;
        for (int i = 0; i < TermsCount; ++i) {
            there += world.erp.records.contains(TermsWorld::key(i)) ? 1 : 0;
        }
        QTEST(int(there), "there");
        QVERIFY(world.conflicts().isEmpty());
        QVERIFY(world.isQuiet());
    }

    void decisionIsJournalled_data()
    {
        QTest::addColumn<bool>("remove");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("outcome");
        const QStringList about{u"25"_s, u"payment_terms"_s, u"ERP"_s};
        QTest::newRow("remove") << true << store::editLabel("missing.remove"_L1, about)
                                << u"remove"_s;
        QTest::newRow("keep") << false << store::editLabel("missing.keep"_L1, about) << u"keep"_s;
    }
    void decisionIsJournalled()
    {
        QFETCH(const bool, remove);
        TermsWorld world;
        world.leave(5);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        const auto edit = world.decide(asked.constFirst(), remove);
        QVERIFY_RESULT(edit);
        const store::ChangeLog &log = world.desk.tools().log;
        const auto history = log.history(world.desk.db(), u"remote_system"_s, world.desk.erp(), 1);
        QVERIFY_RESULT(history);
        const store::JournalEntry entry = history->constFirst();
        QCOMPARE(entry.edit.id, *edit);
        QCOMPARE(entry.edit.userName, u"Anna"_s);
        QCOMPARE(entry.edit.at, world.clock.now());
        QTEST(entry.edit.label, "label");
        QCOMPARE(entry.change.before, std::nullopt);
        QTEST(entry.change.after.value_or(QString()), "outcome");
        // Somebody else answers at the same time.
        QVERIFY_ERROR(world.decide(asked.constFirst(), !remove), base::ErrorCode::Store_Conflict);

        // Taken back before the next round, it is asked again; afterwards it is too late.
        QVERIFY_RESULT(log.undo(world.desk.db(), *edit, {.name = u"Anna"_s}));
        QCOMPARE(TermsWorld::asked(world.desk.sync()), asked);
        QCOMPARE(world.terms(), TermsCount);
        const auto again = world.decide(asked.constFirst(), remove);
        QVERIFY_RESULT(again);
        world.desk.sync();
        QCOMPARE(world.holds(), 0);
        QVERIFY_ERROR(log.undo(world.desk.db(), *again, {.name = u"Anna"_s}),
                      base::ErrorCode::Store_Conflict);
    }

    //! The round that is under way does not make it wait until lists are compared next.
    void decidedDuringAComparison()
    {
        TermsWorld world;
        world.leave(5);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        world.leave(4);
        bool decided = false;
        world.erp.beforeList = [&](Entity entity) {
            if (entity == Entity::PaymentTerms && !std::exchange(decided, true)) {
                QVERIFY_RESULT(world.decide(asked.constFirst(), false));
            }
        };
        world.later();
        QVERIFY(decided);
        const int lists = world.erp.listRequests;
        world.desk.sync();
        QVERIFY(world.erp.listRequests > lists);
    }

    //! Who agreed is not asked again about each one.
    void agreedIsNoConflict()
    {
        TermsWorld world(support::Server::Sqlite, u"both"_s);
        world.leave(5);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        QVERIFY(world.conflicts().isEmpty());
        QVERIFY_RESULT(world.decide(asked.constFirst(), true));
        world.desk.sync();
        QCOMPARE(world.terms(), 5);
        QVERIFY(world.conflicts().isEmpty());
    }

    void ownersThatChangeEndTheQuestion()
    {
        TermsWorld world;
        world.leave(5);
        QCOMPARE(TermsWorld::asked(world.later()).size(), 1);
        world.own(u"terms"_s, u"none"_s);
        QVERIFY(TermsWorld::asked(world.later()).isEmpty());
        QCOMPARE(world.terms(), TermsCount);
    }

    //! As the Sync page asks it to.
    void theEngineHearsOfIt_data()
    {
        QTest::addColumn<bool>("remove");
        QTest::addColumn<int>("terms"); // afterwards
        QTest::newRow("remove") << true << 5;
        QTest::newRow("keep") << false << TermsCount;
    }
    void theEngineHearsOfIt()
    {
        QFETCH(const bool, remove);
        TermsWorld world;
        world.leave(5);
        const auto asked = TermsWorld::asked(world.later());
        QCOMPARE(asked.size(), 1);
        engine::SyncEngine engine({.database = world.desk.url(), .holder = world.desk.holder},
                                  world.desk.tools());
        engine.start();
        QVERIFY_RESULT(world.decide(asked.constFirst(), remove));
        engine.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(world.holds(), 0, 20'000);
        QTEST(int(world.terms()), "terms");
        QVERIFY(engine.stop(20'000));
    }

    //! The real ERP over HTTP.
    void aRealListThatIsEmptied()
    {
        support::SyncWorld world;
        world.desk.connect
            = [connect = world.desk.connect](
                  const syncing::RemoteSystem &system) -> base::Result<std::unique_ptr<Connector>> {
            SD_TRY_VALUE(auto connector, connect(system));
            return system.isSalesChannel()
                ? std::move(connector)
                : std::unique_ptr<Connector>(new ListedTerms(std::move(connector)));
        };
        const auto count
            = [&world] { return world.desk.number(u"SELECT count(*) FROM payment_terms"_s); };
        for (int i = 0; i < 4; ++i) {
            world.addTerms(u"N-%1"_s.arg(i), i);
        }
        world.sync();
        QCOMPARE(count(), 4);
        world.changeAtErp(u"DELETE FROM payment_terms WHERE code <> 'N-0'"_s);
        world.clock.advance(LaterMs);
        const base::Id product = world.desk.addProduct(u"A-1"_s, u"Screw"_s);
        const auto asked = TermsWorld::asked(world.sync());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().missing, 3);
        QCOMPARE(asked.constFirst().linked, 4);
        QCOMPARE(count(), 4);
        QCOMPARE(world.atErp(u"SELECT count(*) FROM item WHERE sku = 'A-1'"_s), 1);
        QVERIFY(!product.isNull());
        world.desk.commit(syncing::decisionAbout(asked.constFirst(), u"ERP"_s, true));
        world.sync();
        QCOMPARE(count(), 1);
        world.sync();
        QCOMPARE(world.atPortal(u"SELECT count(*) FROM record WHERE entity = 'payment_terms' AND "
                                "deleted = 0"_s),
                 1); // the portal heard of it
    }
};

QTEST_GUILESS_MAIN(TestRemovals)
#include "test_removals.moc"

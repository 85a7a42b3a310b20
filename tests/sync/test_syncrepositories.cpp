// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/leaseholder.h"
#include "models/store/outbox.h"
#include "models/sync/inboxrepository.h"
#include "models/sync/leaserepository.h"
#include "models/sync/ownershiprepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/remotesystemwriter.h"
#include "models/sync/synccursorrepository.h"
#include "models/sync/syncitemrepository.h"
#include "models/sync/synclinkrepository.h"
#include "models/sync/syncrunrepository.h"
#include "models/sync/syncstatusrepository.h"
#include "tests/sync/syncdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncing;
using support::ManualClock;
using support::SyncDesk;

class TestSyncRepositories : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void systems_data() { support::TestDatabase::addServers(); }
    void systems();
    void badSystemFields_data();
    void badSystemFields();
    void links_data() { support::TestDatabase::addServers(); }
    void links();
    void lease_data() { support::TestDatabase::addServers(); }
    void lease();
    void clocksThatArePutBack_data() { support::TestDatabase::addServers(); }
    void clocksThatArePutBack();
    void inboxAndItems_data() { support::TestDatabase::addServers(); }
    void inboxAndItems();
    void runsAndStatus_data() { support::TestDatabase::addServers(); }
    void runsAndStatus();
};

void TestSyncRepositories::systems()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    const RemoteSystemRepository repository(desk.db());
    const auto all = repository.all();
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).role, RemoteSystem::Role::Erp); // comes first
    QCOMPARE(all->at(1).code, u"portal"_s);
    QVERIFY(all->at(1).enabled);

    QCOMPARE(all->at(0).connector, u"erp-gateway"_s);
    QCOMPARE(all->at(1).options, (QMap<QString, QString>{}));

    desk.setField(u"remote_system"_s, desk.portal(), u"url"_s, u"https://portal.example"_s);
    desk.setField(u"remote_system"_s, desk.portal(), u"option:channel"_s, u"b2b"_s);
    desk.setField(u"remote_system"_s, desk.portal(), u"enabled"_s, u"0"_s);
    const auto changed = repository.find(desk.portal());
    QVERIFY_RESULT(changed);
    QCOMPARE(changed->url, u"https://portal.example"_s);
    QCOMPARE(changed->options, (QMap<QString, QString>{{u"channel"_s, u"b2b"_s}}));
    QVERIFY(!changed->enabled);
    QVERIFY(changed->version > all->at(1).version);
    QCOMPARE(desk.number(u"SELECT count(*) FROM journal WHERE entity = 'remote_system' "
                         "AND field = 'url' AND record_id = ?"_s,
                         store::args(desk.portal())),
             1); // its first address is in the row of its making
    QVERIFY_ERROR(repository.findByCode(u"nobody"_s), base::ErrorCode::Store_NotFound);

    const OwnershipRepository owners(desk.db());
    QCOMPARE(owners.of(desk.erp())->value(u"stock"_s), Owner::Remote);
    desk.setField(u"remote_system"_s, desk.erp(), u"owner:stock"_s, u"none"_s);
    QCOMPARE(owners.of(desk.erp())->value(u"stock"_s), Owner::None);
}

void TestSyncRepositories::badSystemFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("no URL") << u"url"_s << u"portal"_s << base::ErrorCode::Value_BadFormat;
    QTest::newRow("file") << u"url"_s << u"file:///etc"_s << base::ErrorCode::Value_BadFormat;
    QTest::newRow("role") << u"role"_s << u"shop"_s << base::ErrorCode::Value_BadFormat;
    QTest::newRow("owner") << u"owner:stock"_s << u"me"_s << base::ErrorCode::Value_BadFormat;
    QTest::newRow("group") << u"owner:nothing"_s << u"desk"_s
                           << base::ErrorCode::Store_UnknownField;
    QTest::newRow("field") << u"colour"_s << u"red"_s << base::ErrorCode::Store_UnknownField;
    QTest::newRow("long") << u"name"_s << QString(501, u'x') << base::ErrorCode::Value_TooLong;
}

void TestSyncRepositories::badSystemFields()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(base::ErrorCode, code);
    const ManualClock clock;
    SyncDesk desk(clock);
    QVERIFY_ERROR(RemoteSystemWriter().write(desk.db(), desk.portal(), field, value), code);
}

void TestSyncRepositories::links()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    const SyncLinkRepository links(desk.db());
    const SyncLink link{.entity = u"product"_s,
                        .record = base::Id(7),
                        .remoteKey = u"Ä-1"_s,
                        .remoteVersion = u"3"_s,
                        .remoteId = u"gid://7"_s,
                        .base = u"{\"name\":\"x\"}"_s};
    QVERIFY_RESULT(links.put(desk.portal(), {link}, 1));
    SyncLink newer = link;
    newer.remoteVersion = u"4"_s;
    QVERIFY_RESULT(links.put(desk.portal(), {newer}, 2));
    QCOMPARE(links.find(desk.portal(), u"product"_s, base::Id(7)).value().value(), newer);
    QCOMPARE(links.findByKey(desk.portal(), u"product"_s, u"Ä-1"_s).value().value(), newer);
    const SyncLink other{.entity = u"product"_s, .record = base::Id(8), .remoteKey = u"Ä-2"_s};
    QVERIFY_RESULT(links.put(desk.portal(), {other}, 2));
    const auto byId = links.findAllById(desk.portal(), u"product"_s, {u"gid://7"_s, QString()});
    QVERIFY_RESULT(byId);
    QCOMPARE(*byId, (QHash<QString, SyncLink>{{u"gid://7"_s, newer}})); // no id is none
    QVERIFY_RESULT(links.remove(desk.portal(), u"product"_s, base::Id(8)));
    QVERIFY(!links.find(desk.erp(), u"product"_s, base::Id(7)).value());
    const auto many = links.findAll(desk.portal(), u"product"_s, {base::Id(7), base::Id(8)});
    QVERIFY_RESULT(many);
    QCOMPARE(many->size(), 1);
    QVERIFY_RESULT(links.remove(desk.portal(), u"product"_s, base::Id(7)));
    QVERIFY(!links.find(desk.portal(), u"product"_s, base::Id(7)).value());

    const SyncCursorRepository cursors(desk.db());
    QCOMPARE(cursors.position(desk.portal(), u"changes"_s).value(), QString());
    QVERIFY_RESULT(cursors.move(desk.portal(), u"changes"_s, u"a"_s));
    QVERIFY_RESULT(cursors.move(desk.portal(), u"changes"_s, u"b"_s));
    QCOMPARE(cursors.position(desk.portal(), u"changes"_s).value(), u"b"_s);
}

void TestSyncRepositories::lease()
{
    QFETCH(support::Server, server);
    // Two computers at one server; or two programs on one computer, at one file.
    ManualClock clock(base::SystemClock().nowMs());
    const ManualClock wrong(clock.nowMs()
                            + (server == support::Server::Postgresql ? 10 * 60'000 : 0));
    const ManualClock late(clock.nowMs()
                           - (server == support::Server::Postgresql ? 10 * 60'000 : 0));
    SyncDesk desk(clock, server);
    const LeaseRepository lease(desk.db(), u"sync"_s, clock);
    const LeaseRepository other(desk.db(), u"sync"_s, wrong);
    const LeaseRepository third(desk.db(), u"sync"_s, late);
    const auto expire
        = [&desk] { return desk.db().run(u"UPDATE lease SET expires_at = expires_at - 60000"_s); };
    QCOMPARE(lease.acquire(u"a"_s, 60'000).value(), true);
    QCOMPARE(other.acquire(u"b"_s, 60'000).value(), false);
    QCOMPARE(third.acquire(u"c"_s, 60'000).value(), false);
    QCOMPARE(other.holder().value(), u"a"_s);
    QVERIFY_RESULT(expire());
    QCOMPARE(other.holder().value(), QString());
    QCOMPARE(lease.acquire(u"a"_s, 60'000).value(), true); // renewed
    QCOMPARE(other.acquire(u"b"_s, 60'000).value(), false);
    QVERIFY_RESULT(expire());
    QCOMPARE(third.acquire(u"c"_s, 60'000).value(), true); // taken over
    QCOMPARE(lease.acquire(u"a"_s, 60'000).value(), false);
    QCOMPARE(other.acquire(u"b"_s, 60'000).value(), false);
    QVERIFY_RESULT(lease.release(u"a"_s)); // not its own
    QCOMPARE(lease.holder().value(), u"c"_s);
    QVERIFY_RESULT(third.release(u"c"_s));
    QCOMPARE(lease.holder().value(), QString());
}

void TestSyncRepositories::clocksThatArePutBack()
{
    QFETCH(support::Server, server);
    ManualClock clock(base::SystemClock().nowMs());
    SyncDesk desk(clock, server);
    engine::LeaseHolder holder(u"a"_s, clock);
    QVERIFY_RESULT(holder.hold(desk.db()));
    clock.advance(-3'600'000);
    // Else it would think for an hour that it has just renewed it.
    QVERIFY_RESULT(desk.db().run(u"UPDATE lease SET expires_at = 0"_s));
    QVERIFY_RESULT(holder.hold(desk.db()));
    const LeaseRepository lease(desk.db(), u"sync"_s, clock);
    QCOMPARE(lease.holder().value(), u"a"_s);
}

void TestSyncRepositories::inboxAndItems()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    const base::Id product = desk.addProduct(u"A-1"_s, u"Anvil"_s);
    const InboxRepository inbox(desk.db());
    const base::Error why = base::failure(base::ErrorCode::Sync_Mapping, u"unknown customer C-9"_s);
    for (const qint64 notBefore : {500, 900}) {
        QVERIFY_RESULT(
            inbox.note(desk.ids(), desk.portal(), u"order"_s, u"P-1"_s, why, 100, notBefore));
    }
    QVERIFY(inbox.due(desk.portal(), 10, 899)->isEmpty());
    const auto due = inbox.due(desk.portal(), 10, 900);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->constFirst().attempts, 2);
    QVERIFY_RESULT(inbox.retry({due->constFirst().id}));
    QCOMPARE(inbox.due(desk.portal(), 10, 1)->size(), 1);

    const SyncItemRepository items(desk.db());
    const auto all = items.ids(SyncItemFilter::All, {}, 100);
    QVERIFY_RESULT(all);
    QCOMPARE(all->constFirst(), due->constFirst().id); // problems first
    QCOMPARE(items.ids(SyncItemFilter::Failed, {}, 100)->size(), 1);
    QCOMPARE(items.ids(SyncItemFilter::Failed, desk.erp(), 100)->size(), 0);
    const auto rows = items.byIds(*all);
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), all->size());
    const SyncItem problem = rows->value(all->constFirst());
    QCOMPARE(problem.way, SyncItem::Way::FromSystem);
    QCOMPARE(problem.key, u"P-1"_s);
    QCOMPARE(problem.error->code, base::ErrorCode::Sync_Mapping);
    const SyncItem waiting = rows->value(all->at(1));
    QCOMPARE(waiting.record, product);
    QCOMPARE(waiting.key, u"A-1"_s);
    QCOMPARE(waiting.title, u"Anvil"_s);
    QCOMPARE(waiting.state, u"pending"_s);

    QVERIFY_RESULT(inbox.leaveOut({due->constFirst().id}));
    QVERIFY(items.ids(SyncItemFilter::Failed, {}, 100)->isEmpty());
}

void TestSyncRepositories::runsAndStatus()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    desk.addProduct(u"A-1"_s, u"Anvil"_s);
    const SyncRunRepository runs(desk.db());
    SyncRun run{
        .id = desk.ids().next(), .system = desk.portal(), .startedAt = clock.now(), .pushed = 3};
    QVERIFY_RESULT(runs.save(run));
    const records::List<SyncRun> list = SyncRunRepository::list();
    const auto open = list.first(desk.db(), 10);
    QVERIFY_RESULT(open);
    QVERIFY(!open->value(0).endedAt.isValid());
    run.endedAt = clock.now().addSecs(5);
    run.pushed = 8;
    run.outcome = u"ok"_s;
    QVERIFY_RESULT(runs.save(run));
    SyncRun later{.id = desk.ids().next(),
                  .system = desk.erp(),
                  .startedAt = clock.now(),
                  .endedAt = clock.now(),
                  .outcome = u"Net_Timeout"_s};
    QVERIFY_RESULT(runs.save(later));
    QCOMPARE(list.ids(desk.db(), 10).value(), (QList<base::Id>{later.id, run.id}));
    QCOMPARE(list.first(desk.db(), 10)->value(1).pushed, 8);
    QCOMPARE(list.first(desk.db(), 10)->value(1).systemName, u"portal"_s);

    const auto status = SyncStatusRepository(desk.db()).systems();
    QVERIFY_RESULT(status);
    QCOMPARE(status->at(0).lastSuccess, QDateTime()); // it never worked
    QCOMPARE(status->at(1).lastSuccess, run.endedAt);
    QVERIFY(status->at(1).pending > 0);

    QVERIFY_RESULT(runs.trim(1));
    QCOMPARE(list.ids(desk.db(), 10).value(), QList<base::Id>{later.id});
}

QTEST_GUILESS_MAIN(TestSyncRepositories)
#include "test_syncrepositories.moc"

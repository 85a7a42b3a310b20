// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/ownershiprepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/systemchanges.h"
#include "tests/sync/syncdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncing;
using support::ManualClock;
using support::SyncDesk;

//! Adding and removing a portal or an ERP.
class TestSystemChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesGoesAndComesBack_data() { support::TestDatabase::addServers(); }
    void comesGoesAndComesBack();
    void staysWhileInUse_data() { support::TestDatabase::addServers(); }
    void staysWhileInUse();
    void codes();
    void whatIsChanged();
};

void TestSystemChanges::comesGoesAndComesBack()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    const RemoteSystemRepository repository(desk.db());
    const RemoteSystem added{.id = desk.ids().next(),
                             .role = RemoteSystem::Role::Erp,
                             .connector = u"erp-gateway"_s,
                             .code = u"erp2"_s,
                             .name = u"Second ERP"_s,
                             .url = u"https://erp.example"_s,
                             .options = {{u"company"_s, u"2"_s}},
                             .enabled = false};
    const QHash<QString, Owner> usual{{u"stock"_s, Owner::Remote}, {u"order"_s, Owner::Desk}};
    desk.commit(additionOf(added, usual));
    const auto stored = repository.find(added.id);
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->role, added.role);
    QCOMPARE(stored->connector, added.connector);
    QCOMPARE(stored->code, added.code);
    QCOMPARE(stored->url, added.url);
    QCOMPARE(stored->options, added.options);
    QVERIFY(!stored->enabled);
    const auto owners = OwnershipRepository(desk.db()).of(added.id);
    QVERIFY_RESULT(owners);
    QCOMPARE(*owners, usual);

    const store::ChangeSet removal = removalOf(*stored, *owners);
    desk.commit(removal);
    QVERIFY_ERROR(repository.find(added.id), base::ErrorCode::Store_NotFound);
    desk.commit(removal.inverse());
    const auto back = repository.find(added.id);
    QVERIFY_RESULT(back);
    QCOMPARE(back->name, added.name);
    QCOMPARE(back->role, added.role);
    QCOMPARE(back->connector, added.connector);
    QCOMPARE(back->options, added.options);
    QCOMPARE(*OwnershipRepository(desk.db()).of(added.id), *owners);
}

void TestSystemChanges::staysWhileInUse()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    const base::Id product = desk.addProduct(u"A-1"_s, u"Screw"_s);
    desk.setField(u"product"_s, product, u"publication:"_s + desk.portal().toString(),
                  u"published"_s);
    const auto portal = RemoteSystemRepository(desk.db()).find(desk.portal());
    QVERIFY_RESULT(portal);
    const auto refused
        = desk.tools().log.commit(desk.db(), removalOf(*portal, {}), {.name = u"Ada"_s});
    QVERIFY_ERROR(refused, base::ErrorCode::Store_InUse);
    QVERIFY_RESULT(RemoteSystemRepository(desk.db()).find(desk.portal()));
}

void TestSystemChanges::codes()
{
    using Role = RemoteSystem::Role;
    QCOMPARE(freeCode(Role::Portal, {}), u"portal"_s);
    const QList<RemoteSystem> present{{.code = u"portal"_s}, {.code = u"portal2"_s}};
    QCOMPARE(freeCode(Role::Portal, present), u"portal3"_s);
    QCOMPARE(freeCode(Role::Erp, present), u"erp"_s);
    QCOMPARE(freeCode(Role::Marketplace, present), u"marketplace"_s);
}

void TestSystemChanges::whatIsChanged()
{
    const RemoteSystem before{.id = base::Id(7),
                              .name = u"Shop"_s,
                              .url = u"https://shop.example"_s,
                              .options = {{u"channel"_s, u"b2b"_s}, {u"user"_s, u"desk"_s}}};
    QVERIFY(changesOf(before, before).isEmpty());
    RemoteSystem after = before;
    after.enabled = false;
    after.options = {{u"channel"_s, u"trade"_s}, {u"region"_s, u"eu"_s}};
    QStringList said;
    const store::ChangeSet changes = changesOf(before, after);
    for (const store::FieldChange &one : changes.changes) {
        said.append(u"%1: %2 > %3"_s.arg(one.field, one.before.value_or(u"nothing"_s),
                                         one.after.value_or(u"nothing"_s)));
    }
    QCOMPARE(said,
             (QStringList{u"enabled: 1 > 0"_s, u"option:channel: b2b > trade"_s,
                          u"option:region: nothing > eu"_s, u"option:user: desk > nothing"_s}));
}

QTEST_GUILESS_MAIN(TestSystemChanges)
#include "test_systemchanges.moc"

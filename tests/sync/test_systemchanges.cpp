// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/factory/makeconnector.h"
#include "app/sync/incomingreader.h"
#include "models/sync/ownershiprepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/systemchanges.h"
#include "models/sync/usualowners.h"
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
    void usualOwnersAreTheConnectors_data();
    void usualOwnersAreTheConnectors();
};

void TestSystemChanges::comesGoesAndComesBack()
{
    QFETCH(support::Server, server);
    const ManualClock clock;
    SyncDesk desk(clock, server);
    const RemoteSystemRepository repository(desk.db());
    const RemoteSystem added{.id = desk.ids().next(),
                             .kind = RemoteSystem::Kind::Erp,
                             .code = u"erp2"_s,
                             .name = u"Second ERP"_s,
                             .url = u"https://erp.example"_s,
                             .enabled = false};
    desk.commit(additionOf(added));
    const auto stored = repository.find(added.id);
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->kind, added.kind);
    QCOMPARE(stored->code, added.code);
    QCOMPARE(stored->url, added.url);
    QVERIFY(!stored->enabled);
    const auto owners = OwnershipRepository(desk.db()).of(added.id);
    QVERIFY_RESULT(owners);
    QCOMPARE(owners->value(u"stock"_s), Owner::Remote);
    QCOMPARE(owners->value(u"order"_s), Owner::Desk);

    const store::ChangeSet removal = removalOf(*stored, *owners);
    desk.commit(removal);
    QVERIFY_ERROR(repository.find(added.id), base::ErrorCode::Store_NotFound);
    desk.commit(removal.inverse());
    const auto back = repository.find(added.id);
    QVERIFY_RESULT(back);
    QCOMPARE(back->name, added.name);
    QCOMPARE(back->kind, added.kind);
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
    using Kind = RemoteSystem::Kind;
    QCOMPARE(freeCode(Kind::Portal, {}), u"portal"_s);
    const QList<RemoteSystem> present{{.code = u"portal"_s}, {.code = u"portal2"_s}};
    QCOMPARE(freeCode(Kind::Portal, present), u"portal3"_s);
    QCOMPARE(freeCode(Kind::Erp, present), u"erp"_s);
}

void TestSystemChanges::usualOwnersAreTheConnectors_data()
{
    QTest::addColumn<RemoteSystem::Kind>("kind");
    QTest::addRow("portal") << RemoteSystem::Kind::Portal;
    QTest::addRow("ERP") << RemoteSystem::Kind::Erp;
}

//! What Settings offers and a new system begins with is what its connector and the engine can do.
void TestSystemChanges::usualOwnersAreTheConnectors()
{
    QFETCH(RemoteSystem::Kind, kind);
    const ManualClock clock;
    const auto connector
        = connectors::makeConnector(kindWord(kind), QUrl(u"https://system.example"_s), "t", clock);
    QVERIFY_RESULT(connector);
    for (const connectors::OwnerDefault &one : (*connector)->ownerDefaults()) {
        QCOMPARE(ownerWord(usualOwner(kind, one.group)), one.owner);
    }
    QSet<QString> taken;
    for (const connectors::Capability &one : (*connector)->capabilities()) {
        if (one.pull || one.isCompared()) {
            taken.insert(engine::IncomingReader::fieldGroup(one.entity));
        }
    }
    if (kind == RemoteSystem::Kind::Portal) {
        taken.remove(u"text"_s); // could be compared, but nobody edits products there
    }
    for (const QString &group : fieldGroups()) {
        QVERIFY2(isTakenFrom(kind, group) == taken.contains(group), qPrintable(group));
    }
}

QTEST_GUILESS_MAIN(TestSystemChanges)
#include "test_systemchanges.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediachanges.h"
#include "models/media/medialistmodel.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using support::CatalogFixture;
using support::TestDatabase;

class TestMediaStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAndUses_data() { TestDatabase::addServers(); }
    void listsAndUses();
    void removedOnlyWhenUnused_data() { TestDatabase::addServers(); }
    void removedOnlyWhenUnused();
};

namespace {

media::Asset asset(int number, const QString &fileName)
{
    return {.id = base::Id(900 + number),
            .sha256 = QString(64, QChar(u'a' + number)),
            .fileName = fileName,
            .mime = u"image/png"_s,
            .bytes = 12,
            .width = 3,
            .height = 4};
}

} // namespace

void TestMediaStore::listsAndUses()
{
    QFETCH(support::Server, server);
    TestDatabase database(server);
    CatalogFixture fixture;
    QVERIFY_RESULT(fixture.fill(database.db()));
    store::ChangeSet changes;
    for (const media::Asset &each :
         {asset(1, u"Drill_1.png"_s), asset(2, u"saw 100%.png"_s), asset(3, u"hammer.png"_s)}) {
        media::appendNewAsset(changes, each, fixture.clock.now());
    }
    QVERIFY_RESULT(fixture.log.commit(database.db(), changes, fixture.author));
    const auto product = fixture.addProduct(database.db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(fixture.change(database.db(), *product, u"asset:903"_s, std::nullopt, u"0"_s));
    QVERIFY_RESULT(fixture.change(database.db(), *product, u"asset:901"_s, std::nullopt, u"1"_s));
    const media::MediaRepository repository(database.db());
    auto opened = store::Store::open(database.url());
    QVERIFY_RESULT(opened);
    media::MediaListModel model(**opened);
    const auto ids = [&](const media::MediaFilter &filter) {
        model.setFilter(filter);
        return model.list().ids(database.db(), 100).valueOr({});
    };
    using Ids = QList<base::Id>;
    QCOMPARE(ids({}), (Ids{base::Id(903), base::Id(902), base::Id(901)})); // newest first
    QCOMPARE(ids({.search = u"DRILL"_s}), Ids{base::Id(901)});
    QCOMPARE(ids({.search = u"l_1"_s}), Ids{base::Id(901)});
    QCOMPARE(ids({.search = u"%"_s}).size(), 3); // a sign is nothing to look for
    QCOMPARE(ids({.unusedOnly = true}), Ids{base::Id(902)});
    const auto loaded = repository.find(base::Id(901));
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->width, 3);
    QCOMPARE(loaded->addedAt, fixture.clock.now());
    QCOMPARE(repository.findByHash(loaded->sha256)->value().id, base::Id(901));
    QVERIFY(!repository.findByHash(u"none"_s)->has_value());
    QCOMPARE(repository.uses(base::Id(903), 10)->first().sku, u"D-1"_s);
    const auto rows = model.list().rows(database.db(), {base::Id(901), base::Id(902)}).valueOr({});
    QCOMPARE(rows.value(base::Id(901)).uses, 1);
    QCOMPARE(rows.value(base::Id(902)).uses, 0);
    model.sort(media::MediaListModel::FileNameColumn, Qt::AscendingOrder);
    QCOMPARE(ids({}), (Ids{base::Id(901), base::Id(903), base::Id(902)}));
    model.sort(media::MediaListModel::SizeColumn, Qt::AscendingOrder); // has no index
    QCOMPARE(model.sortColumn(), int(media::MediaListModel::FileNameColumn));
}

void TestMediaStore::removedOnlyWhenUnused()
{
    QFETCH(support::Server, server);
    TestDatabase database(server);
    CatalogFixture fixture;
    QVERIFY_RESULT(fixture.fill(database.db()));
    store::ChangeSet made;
    media::appendNewAsset(made, asset(1, u"a.png"_s), fixture.clock.now());
    QVERIFY_RESULT(fixture.log.commit(database.db(), made, fixture.author));
    const auto product = fixture.addProduct(database.db(), u"D-1"_s, u"Drill"_s);
    QVERIFY_RESULT(fixture.change(database.db(), *product, u"asset:901"_s, std::nullopt, u"0"_s));
    store::ChangeSet remove = made.inverse();
    QVERIFY_ERROR(fixture.log.commit(database.db(), remove, fixture.author),
                  ErrorCode::Store_InUse);
    QVERIFY_RESULT(fixture.change(database.db(), *product, u"asset:901"_s, u"0"_s, std::nullopt));
    const auto removed = fixture.log.commit(database.db(), remove, fixture.author);
    QVERIFY_RESULT(removed);
    QVERIFY_ERROR(media::MediaRepository(database.db()).find(base::Id(901)),
                  ErrorCode::Store_NotFound);
    QVERIFY_RESULT(fixture.log.undo(database.db(), *removed, fixture.author));
    QCOMPARE(media::MediaRepository(database.db()).find(base::Id(901))->fileName, u"a.png"_s);
}

QTEST_GUILESS_MAIN(TestMediaStore)
#include "test_mediastore.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productexporter.h"
#include "models/catalog/productidselect.h"
#include "models/catalog/productlistmodel.h"
#include "models/catalog/producttextselect.h"
#include "models/store/store.h"
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using catalog::ProductQuery;
using support::CatalogFixture;
using support::TestDatabase;
using Sort = catalog::ProductQuery::Sort;

namespace {

constexpr qint64 All = std::numeric_limits<int>::max();

struct Made
{
    QString sku;
    QString name;
    QString gtin;
    QString brand;
};

//! Ids 1, 2, 3 … in this order.
const QList<Made> Products{
    {u"CRT-10048"_s, u"Hex screw M8 × 40 A2-70"_s, u"4006381333931"_s, u"Würth"_s},
    {u"CRT-100489"_s, u"Hex nut M8"_s, u""_s, u"Bossard"_s},
    {u"SC-4x40"_s, u"Wood screw 4 x 40 zinc-plated"_s, u""_s, u"Spax"_s},
    {u"SC.4/30"_s, u"Spare for SC-4x40"_s, u""_s, u"Spax"_s},
    {u"SEA-1"_s, u"Acrylic sealant, grey"_s, u""_s, u"Soudal"_s},
    {u"SEA-2"_s, u"Grey silicone 2,5 mm"_s, u""_s, u"Soudal"_s},
    {u"D-1"_s, u"Dübel für Beton 3 × 6"_s, u""_s, u"Fischer"_s},
    {u"D-2"_s, u"Straßenbesen 25 mm"_s, u""_s, u""_s},
    {u"GR-7"_s, u"Thread gauge TM8"_s, u""_s, u"Grey & Sons"_s},
    {u"M8"_s, u"Marker"_s, u""_s, u"Edding"_s},
};

} // namespace

//! What is found by what people type, on both servers: the rules, and that it keeps up.
class TestProductSearch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void isBestFirst_data();
    void isBestFirst();
    void isNarrowedAndSorted_data() { TestDatabase::addServers(); }
    void isNarrowedAndSorted();
    void keepsUp_data() { TestDatabase::addServers(); }
    void keepsUp();
    void readsManyInPortions_data() { TestDatabase::addServers(); }
    void readsManyInPortions();
    void listShowsThem_data() { TestDatabase::addServers(); }
    void listShowsThem();
    void whatIsShownIsExported_data() { TestDatabase::addServers(); }
    void whatIsShownIsExported();

private:
    [[nodiscard]] store::Database &db() { return m_database->db(); }
    void makeAnew();
    void fill();
    void readTexts();
    //! For tests that change nothing: they share the database.
    void fillOnce();
    [[nodiscard]] QList<int> found(const ProductQuery &query);
    [[nodiscard]] QList<int> found(const QString &text) { return found({.search = text}); }
    std::unique_ptr<TestDatabase> m_database;
    support::Server m_server = support::Server::Sqlite;
    bool m_isFilled = false;
    std::unique_ptr<CatalogFixture> m_fixture;
};

void TestProductSearch::makeAnew()
{
    QFETCH(const support::Server, server);
    m_server = server;
    m_isFilled = false;
    m_database = std::make_unique<TestDatabase>(server);
    m_fixture = std::make_unique<CatalogFixture>();
    QVERIFY_RESULT(m_fixture->fill(db()));
}

void TestProductSearch::fillOnce()
{
    QFETCH(const support::Server, server);
    if (!m_isFilled || m_server != server) {
        makeAnew();
        fill();
        readTexts();
        m_isFilled = true;
    }
}

void TestProductSearch::fill()
{
    QList<QVariantList> rows;
    for (const Made &made : Products) {
        rows += store::args(base::Id(rows.size() + 1), made.sku, made.name, made.gtin, made.brand,
                            u"C62"_s, u"active"_s, 1000, CatalogFixture::Tools);
    }
    QVERIFY_RESULT(db().insertMany(u"product"_s,
                                   {u"id"_s, u"sku"_s, u"name"_s, u"gtin"_s, u"brand"_s, u"unit"_s,
                                    u"status"_s, u"changed_at"_s, u"category_id"_s},
                                   rows));
}

void TestProductSearch::readTexts()
{
    auto &texts = db().kept<catalog::ProductTextSelect>();
    for (bool isDone = false; !isDone;) {
        const auto done = texts.readSome(db());
        QVERIFY_RESULT(done);
        isDone = *done;
    }
    QVERIFY(*texts.catchUp(db()));
}

QList<int> TestProductSearch::found(const ProductQuery &query)
{
    QList<int> result;
    const auto ids = catalog::ProductIdSelect(db()).read(query, All);
    for (const base::Id id : ids.valueOr({base::Id(-1)})) {
        result += int(id.value());
    }
    return result;
}

void TestProductSearch::finds_data()
{
    struct Case
    {
        const char *name;
        QString typed;
        QList<int> ids;
    };
    const QList<Case> cases{
        {"in a name", u"M8"_s, {1, 2, 9, 10}},
        {"two letters", u"se"_s, {5, 6, 8}},
        {"one letter", u"j"_s, {}},
        {"two digits", u"25"_s, {8}},
        {"any order", u"grey sealant"_s, {5}},
        {"any case", u"SEALANT grey"_s, {5}},
        {"another order", u"m8 hex"_s, {1, 2}},
        {"code without its separator", u"crt10048"_s, {1, 2}},
        {"code with a space", u"SC 4x40"_s, {3, 4}},
        {"code in one piece", u"sc4x40"_s, {3, 4}},
        {"code with another separator", u"SC_4/30"_s, {4}},
        {"code in a name", u"a270"_s, {1}},
        {"GTIN with spaces", u"4006381 333931"_s, {1}},
        {"part of a GTIN", u"638133"_s, {1}},
        {"size as ×", u"3 x 6"_s, {7}},
        {"size in one piece", u"3x6"_s, {7}},
        {"size with ×", u"4×40"_s, {3, 4}},
        {"without accent", u"Dubel"_s, {7}},
        {"with accent", u"DÜBEL"_s, {7}},
        {"accent as two characters", u"Du\u0308bel"_s, {7}},
        {"two letters for one", u"Duebel"_s, {7}},
        {"ss for ß", u"strassen"_s, {8}},
        {"ß", u"Straße"_s, {8}},
        {"comma", u"2,5mm"_s, {6}},
        {"point and space", u"2.5 mm"_s, {6}},
        {"not 25 for 2.5", u"25 mm"_s, {8}},
        {"brand and name", u"wurth hex"_s, {1}},
        {"inside words", u"crew lated"_s, {3}},
        {"one letter wrong", u"acrilic"_s, {5}},
        {"a letter missing", u"selant grey"_s, {5}},
        {"two letters swapped", u"maerkr"_s, {}},
        {"swapped once", u"amrker"_s, {10}},
        {"two mistakes in a long word", u"Strasenbessen"_s, {8}},
        {"two mistakes in a short word", u"acrilik"_s, {}},
        {"short words are not guessed", u"hax"_s, {}},
        {"codes are not guessed", u"crt10047"_s, {}},
        {"nothing guessed where one is right", u"screw"_s, {1, 3}},
        {"words of several products", u"acrylic nut"_s, {}},
        {"signs", u"'; DROP %"_s, {}},
    };
    QTest::addColumn<support::Server>("server");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("ids");
    for (const auto &[server, serverName] : {std::pair(support::Server::Sqlite, "sqlite"),
                                             {support::Server::Postgresql, "postgresql"}}) {
        for (const Case &one : cases) {
            QTest::addRow("%s, %s", one.name, serverName) << server << one.typed << one.ids;
        }
    }
}

void TestProductSearch::finds()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, ids);
    fillOnce();
    QList<int> result = found(typed);
    std::ranges::sort(result);
    QCOMPARE(result, ids);
}

void TestProductSearch::isBestFirst_data()
{
    struct Case
    {
        const char *name;
        QString typed;
        QList<int> ids;
    };
    const QList<Case> cases{
        {"the code, then what begins with it", u"crt 10048"_s, {1, 2}},
        {"code, beginning of a word, inside one", u"m8"_s, {10, 2, 1, 9}},
        {"code, then name", u"sc-4x40"_s, {3, 4}},
        {"side by side first", u"screw m8"_s, {1}},
        {"equal ones by name", u"soudal"_s, {5, 6}},
    };
    QTest::addColumn<support::Server>("server");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("ids");
    for (const auto &[server, serverName] : {std::pair(support::Server::Sqlite, "sqlite"),
                                             {support::Server::Postgresql, "postgresql"}}) {
        for (const Case &one : cases) {
            QTest::addRow("%s, %s", one.name, serverName) << server << one.typed << one.ids;
        }
    }
}

void TestProductSearch::isBestFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<int>, ids);
    fillOnce();
    QCOMPARE(found(typed), ids);
}

void TestProductSearch::isNarrowedAndSorted()
{
    makeAnew();
    fill();
    QVERIFY_RESULT(db().run(u"UPDATE product SET category_id = ? WHERE id IN (1, 10)"_s,
                            store::args(CatalogFixture::Drills)));
    QVERIFY_RESULT(db().run(u"UPDATE product SET status = 'discontinued' WHERE id = 9"_s));
    readTexts();
    QCOMPARE(found({.search = u"m8"_s, .categories = {CatalogFixture::Drills}}),
             (QList<int>{10, 1}));
    QCOMPARE(found({.search = u"m8"_s, .status = catalog::ProductStatus::Active}),
             (QList<int>{10, 2, 1}));
    QCOMPARE(found({.search = u"m8"_s, .codes = {u"M8"_s, u"GR-7"_s}}), (QList<int>{10, 9}));
    QCOMPARE(found({.search = u"m8"_s, .sort = Sort::Sku}), (QList<int>{1, 2, 9, 10}));
    QCOMPARE(found({.search = u"m8"_s, .sort = Sort::Sku, .descending = true}),
             (QList<int>{10, 9, 2, 1}));
    QCOMPARE(found({.search = u"m8"_s, .categories = {CatalogFixture::Drills}, .sort = Sort::Name}),
             (QList<int>{1, 10}));
    QCOMPARE(found({.brand = u"Spax"_s}), (QList<int>{4, 3}));
    QCOMPARE(found({.search = u"grey"_s, .brand = u"Soudal"_s}), (QList<int>{5, 6}));
    QCOMPARE(found({.search = u" % "_s}).size(), Products.size()); // nothing to look for
}

void TestProductSearch::keepsUp()
{
    makeAnew();
    fill();
    readTexts();
    QCOMPARE(found(u"chisel"_s), QList<int>());
    // An edit of this desk, and its undo.
    const auto edit = m_fixture->change(db(), base::Id(10), u"name"_s, u"Marker"_s, u"Chisel"_s);
    QVERIFY_RESULT(edit);
    QCOMPARE(found(u"chisel"_s), QList<int>{10});
    QCOMPARE(found(u"marker"_s), QList<int>());
    QCOMPARE(found(u"chizel"_s), QList<int>{10});
    QVERIFY_RESULT(m_fixture->log.undo(db(), *edit, m_fixture->author));
    QCOMPARE(found(u"chisel"_s), QList<int>());
    QCOMPARE(found(u"marker"_s), QList<int>{10});
    // A new one is the last among its like, and goes again.
    const auto added = m_fixture->addProduct(db(), u"A-1"_s, u"Aha nut"_s);
    QVERIFY_RESULT(added);
    QCOMPARE(*catalog::ProductIdSelect(db()).read({.search = u"nut"_s}, All),
             (QList<base::Id>{base::Id(2), *added}));
    QVERIFY_RESULT(
        db().run(u"DELETE FROM product_value WHERE product_id = ?"_s, store::args(*added)));
    QVERIFY_RESULT(db().run(u"DELETE FROM product WHERE id = ?"_s, store::args(*added)));
    QCOMPARE(found(u"nut"_s), QList<int>{2});
    readTexts(); // all anew
    QCOMPARE(found(u"nut"_s), QList<int>{2});
    // Another desk, whose clock is behind.
    m_fixture->clock.advance(-4 * 60'000);
    const auto other = m_database->connect();
    QVERIFY_RESULT(m_fixture->log.commit(
        *other,
        [] {
            store::ChangeSet changes;
            changes.label = u"other"_s;
            changes.add(u"product"_s, base::Id(5), u"brand"_s, u"Soudal"_s, u"Ötker"_s);
            return changes;
        }(),
        m_fixture->author));
    QCOMPARE(found(u"otker"_s), QList<int>{5});
    QCOMPARE(found(u"soudal"_s), QList<int>{6});
    // A filter is asked again after a change, and the order too.
    const ProductQuery narrowed{.search = u"m8"_s, .status = catalog::ProductStatus::Active};
    QCOMPARE(found(narrowed), (QList<int>{10, 2, 1, 9}));
    QVERIFY_RESULT(other->run(u"UPDATE product SET status = 'discontinued' WHERE id = 2"_s));
    QCOMPARE(found(narrowed), (QList<int>{10, 1, 9}));
}

void TestProductSearch::readsManyInPortions()
{
    makeAnew();
    QList<QVariantList> rows;
    constexpr int count = 9'000;
    for (int i = 1; i <= count; ++i) {
        rows += store::args(base::Id(i), u"S-%1"_s.arg(i), u"Same name %1"_s.arg(i % 3), u"C62"_s,
                            u"active"_s, 1, i % 2);
    }
    QVERIFY_RESULT(db().insertMany(
        u"product"_s,
        {u"id"_s, u"sku"_s, u"name"_s, u"unit"_s, u"status"_s, u"changed_at"_s, u"completeness"_s},
        rows));
    auto &texts = db().kept<catalog::ProductTextSelect>();
    int portions = 1;
    while (!*texts.readSome(db())) {
        // Until they are there, the server searches.
        QVERIFY(!*texts.catchUp(db()));
        QCOMPARE(catalog::ProductIdSelect(db()).read({.search = u"name 1"_s}, 10)->size(), 10);
        ++portions;
    }
    QCOMPARE(portions, 4); // and the order
    QCOMPARE(found(u"name"_s).size(), count);
    // In list order, as the whole list is.
    QCOMPARE(*catalog::ProductIdSelect(db()).read({.search = u"same"_s}, 10),
             *catalog::ProductRepository(db()).ids({}, All));
    // Many hits and a filter: read once, and again after a change.
    const ProductQuery complete{.search = u"same"_s,
                                .complete = ProductQuery::Complete::Incomplete};
    QCOMPARE(found(complete).size(), count);
    QVERIFY_RESULT(db().run(u"UPDATE product SET completeness = 100 WHERE id <= 100"_s));
    QCOMPARE(found(complete).size(), count - 100);
    QCOMPARE(found(complete).size(), count - 100);
}

void TestProductSearch::listShowsThem()
{
    makeAnew();
    fill();
    auto opened = store::Store::open(m_database->url());
    QVERIFY_RESULT(opened);
    catalog::ProductListModel model(**opened);
    const QAbstractItemModelTester tester(&model);
    // Typed before the texts are there: found when they are.
    model.setQuery({.search = u"plated zinc"_s});
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.idAt(0), base::Id(3));
    QVERIFY(model.isSearchPrepared());
    QCOMPARE(model.sortColumn(), -1);
    model.setQuery({.search = u"m8"_s});
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.idAt(0), base::Id(10));
    model.sort(catalog::ProductListModel::SkuColumn, Qt::AscendingOrder);
    QTRY_COMPARE(model.idAt(0), base::Id(1));
    QCOMPARE(model.sortColumn(), int(catalog::ProductListModel::SkuColumn));
    model.sort(-1, Qt::DescendingOrder);
    QTRY_COMPARE(model.idAt(0), base::Id(10));
}

void TestProductSearch::whatIsShownIsExported()
{
    makeAnew();
    fill();
    auto opened = store::Store::open(m_database->url());
    QVERIFY_RESULT(opened);
    catalog::ProductListModel model(**opened);
    model.setQuery({.search = u"plated zinc"_s});
    QTRY_VERIFY(model.isSearchPrepared());
    catalog::ProductExporter exporter(**opened);
    QSignalSpy finished(&exporter, &catalog::ProductExporter::finished);
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"list.csv"_s);
    exporter.start(model.query(), fileName);
    QTRY_COMPARE(finished.size(), 1);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("SC-4x40"), text.constData());
    QCOMPARE(text.trimmed().count('\n'), 1); // the titles, and one product
}

QTEST_GUILESS_MAIN(TestProductSearch)
#include "test_productsearch.moc"

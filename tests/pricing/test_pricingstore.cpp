// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productwriter.h"
#include "models/pricing/discountlistmodel.h"
#include "models/pricing/listpricesmodel.h"
#include "models/pricing/priceexplainer.h"
#include "models/pricing/pricelistmodel.h"
#include "models/pricing/pricelistwriter.h"
#include "models/pricing/pricerepository.h"
#include "models/promotions/promotion.h"
#include "models/promotions/promotionlistmodel.h"
#include "models/records/table.h"
#include "models/records/typewriter.h"
#include "models/store/changelog.h"
#include "models/store/values.h"
#include "tests/pricing/pricingfixture.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testing.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pricingtest;
using base::ErrorCode;
using base::Id;

namespace {

//! A customer in a group, a product in a category below another, two lists, discounts.
void fill(store::Database &db)
{
    QVERIFY_RESULT(db.run(u"INSERT INTO category (id, code, name) VALUES (601, 'P', 'Parts')"_s));
    QVERIFY_RESULT(db.run(
        u"INSERT INTO category (id, parent_id, code, name) VALUES (600, 601, 'S', 'Screws')"_s));
    QVERIFY_RESULT(db.run(u"INSERT INTO product (id, sku, name, category_id, unit, status, cost, "
                          "changed_at) VALUES (500, 'M8-40', 'Hexagon screw', 600, 'C62', "
                          "'active', 50000, 0)"_s));
    QVERIFY_RESULT(db.run(u"INSERT INTO packaging (id, product_id, unit, content) "
                          "VALUES (1, 500, 'XBX', 12000)"_s));
    QVERIFY_RESULT(db.run(
        u"INSERT INTO customer_group (id, code, name, priority) VALUES (800, 'G', 'Retail', 10)"_s));
    QVERIFY_RESULT(db.run(u"INSERT INTO customer (id, number, name, group_id, status, currency, "
                          "changed_at) VALUES (700, 'C1', 'Ärger', 800, 'active', 'EUR', 0)"_s));
    Book book;
    book.list(1).list(2).prices(1, u"10/1 9/10"_s).prices(2, u"8/1"_s);
    book.company(1).give(2, pricing::Level::Group, Group, true, true);
    book.book.lists[0].name = u"Standard"_s;
    book.book.lists[1].name = u"Händler"_s;
    pricing::Discount &discount = book.discount(10);
    discount.code = u"D1"_s;
    discount.name = u"Agreed"_s;
    discount.category = ParentCategory;
    const pricing::PriceListRepository lists(db);
    QVERIFY_RESULT(records::Table<pricing::PriceList>(db).insert(book.book.lists));
    QVERIFY_RESULT(lists.insert(book.book.assignments));
    QVERIFY_RESULT(pricing::PriceRepository(db).insert(book.book.prices));
    QVERIFY_RESULT(records::Table<pricing::Discount>(db).insert(book.book.discounts));
}

std::optional<QString> orNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

class TestPricingStore final : public QObject
{
    Q_OBJECT
private:
    support::ManualClock m_clock{Now};
    base::IdMaker m_ids{m_clock, 0};
    store::RecordWriters m_writers;
    store::ChangeLog m_log{m_writers, m_ids, m_clock};

private Q_SLOTS:
    void initTestCase()
    {
        m_writers.add(std::make_unique<pricing::PriceListWriter>());
        m_writers.add(std::make_unique<records::TypeWriter>(records::type<pricing::Discount>()));
        m_writers.add(
            std::make_unique<records::TypeWriter>(records::type<promotions::Promotion>()));
        m_writers.add(std::make_unique<catalog::ProductWriter>(m_ids, m_clock));
    }
    void explains_data() { support::TestDatabase::addServers(); }
    void explains();
    void repositories_data() { support::TestDatabase::addServers(); }
    void repositories();
    void promotionsAreStored_data() { support::TestDatabase::addServers(); }
    void promotionsAreStored();
    void writes_data();
    void writes();
    void offersTheBestMatchFirst_data() { support::TestDatabase::addServers(); }
    void offersTheBestMatchFirst();
    void activationIsRefused();
    void gridEdits();
    void gridKeepsWhatIsNoPrice();
    void priceListsAreNarrowed_data();
    void priceListsAreNarrowed();
    void listModels();
};

void TestPricingStore::explains()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    fill(test.db());
    const auto price = pricing::explainPrice(test.db(), Customer, Product,
                                             base::Quantity::whole(20, {}), at(Now), {});
    QVERIFY_RESULT(price);
    QCOMPARE(price->result.net, euros(u"7.2"_s)); // the group's 8.00 stops the chain, less 10 %
    QCOMPARE(*price->total, euros(u"144"_s));
    QCOMPARE(price->quantity.unit(), Piece);
    QCOMPARE(price->names.value(Id(2)), u"Händler"_s);
    QCOMPARE(price->names.value(Group), u"Retail"_s);
    QCOMPARE(price->result.guard, pricing::Guard::Ok);
    const auto visitor
        = pricing::explainPrice(test.db(), {}, Product, base::Quantity::whole(1, Box), at(Now), {});
    QVERIFY_RESULT(visitor);
    QCOMPARE(visitor->result.net, euros(u"108"_s)); // twelve pieces reach the break of ten
    QVERIFY_ERROR(pricing::explainPrice(test.db(), Id(1), Product, {}, at(Now), {}),
                  ErrorCode::Store_NotFound);
}

void TestPricingStore::repositories()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    fill(test.db());
    const pricing::PriceRepository prices(test.db());
    QCOMPARE(prices.ofProduct(Product)->size(), 3);
    QCOMPARE(prices.idsOfList(Id(1), u"hexa"_s, 10)->size(), 2);
    QCOMPARE(prices.idsOfList(Id(1), u"nothing"_s, 10)->size(), 0);
    QCOMPARE(prices.idsOfList(Id(1), u"HEXA m840"_s, 10)->size(), 2); // of name and SKU
    const auto rows = prices.rows({Id(1000)});
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->value(Id(1000)).sku, u"M8-40"_s);
    QCOMPARE(*rows->value(Id(1000)).cost, euros(u"5"_s));
    const auto lists = pricing::PriceListRepository(test.db()).rows();
    QVERIFY_RESULT(lists);
    QCOMPARE(lists->value(Id(1)).prices, 2);
    QVERIFY(lists->value(Id(1)).isForAll);
    QCOMPARE(lists->value(Id(2)).givenTo, QStringList{u"Retail"_s});
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    pricing::DiscountListModel discounts(**opened, m_clock);
    discounts.setFilter({.search = u"rger"_s});
    QCOMPARE(discounts.list().first(test.db(), 10)->value(0).categoryName, u"Parts"_s);
    discounts.setFilter({.status = pricing::Status::Draft});
    QCOMPARE(discounts.list().ids(test.db(), 10)->size(), 0);
    const catalog::LookupRepository lookup(test.db());
    QCOMPARE(lookup.find(catalog::LookupKind::Product, u"exagon"_s, 5)->value(0).code, u"M8-40"_s);
    QCOMPARE(lookup.find(catalog::LookupKind::Customer, u"c"_s, 5)->size(), 1);
}

void TestPricingStore::offersTheBestMatchFirst()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    QVERIFY_RESULT(test.db().insertMany(u"customer_group"_s, {u"id"_s, u"code"_s, u"name"_s},
                                        {store::args(Id(1), u"A-1"_s, u"Baumärkte Süd"_s),
                                         store::args(Id(2), u"A-10"_s, u"Märkte Nord"_s),
                                         store::args(Id(3), u"MARKTE"_s, u"Handel, Süd"_s),
                                         store::args(Id(4), u"Z"_s, u"Vertrag A-1"_s)}));
    const auto ids = [&](const QString &text, int limit = 10) {
        QList<Id> found;
        const auto entries
            = catalog::LookupRepository(test.db()).find(catalog::LookupKind::Group, text, limit);
        for (const catalog::LookupEntry &entry : entries.valueOr({})) {
            found += entry.id;
        }
        return found;
    };
    QCOMPARE(ids(u"markte"_s), (QList<Id>{Id(3), Id(2), Id(1)})); // code, word, inside one
    QCOMPARE(ids(u"a1"_s), (QList<Id>{Id(1), Id(2), Id(4)}));
    QCOMPARE(ids(u"SUD handel"_s), QList<Id>{Id(3)});
    QCOMPARE(ids(u"a1"_s, 2), (QList<Id>{Id(1), Id(2)}));
    QCOMPARE(ids(u""_s, 3), (QList<Id>{Id(1), Id(2), Id(3)}));
    QCOMPARE(ids(u"nothing"_s), QList<Id>());
    // Categories are told with those above them; one's own name counts more than theirs.
    QVERIFY_RESULT(test.db().insertMany(u"category"_s,
                                        {u"id"_s, u"parent_id"_s, u"code"_s, u"name"_s},
                                        {store::args(Id(1), Id(), u"ADH"_s, u"Adhesives, seals"_s),
                                         store::args(Id(2), Id(1), u"GLU"_s, u"Glues"_s),
                                         store::args(Id(3), Id(1), u"SEA"_s, u"Sealants"_s)}));
    const auto categories
        = catalog::LookupRepository(test.db()).find(catalog::LookupKind::Category, u"seal"_s, 10);
    QVERIFY_RESULT(categories);
    QStringList names;
    for (const catalog::LookupEntry &entry : *categories) {
        names += entry.label();
    }
    QCOMPARE(names,
             (QStringList{u"Adhesives, seals › Sealants"_s, u"Adhesives, seals"_s,
                          u"Adhesives, seals › Glues"_s}));
    QCOMPARE(catalog::LookupRepository(test.db())
                 .byIds(catalog::LookupKind::Category, {Id(3), Id(9)})
                 ->value(Id(3))
                 .name,
             names.at(0));
}

void TestPricingStore::promotionsAreStored()
{
    QFETCH(support::Server, server);
    support::TestDatabase test(server);
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    promotions::PromotionListModel model(**opened, m_clock);
    const auto ids = [&](const promotions::PromotionFilter &filter) {
        model.setFilter(filter);
        return model.list().ids(test.db(), 10).valueOr({});
    };
    promotions::Promotion running{.id = Id(1),
                                  .code = u"A"_s,
                                  .name = u"Frühjahr"_s,
                                  .rate = base::Rate(100'000),
                                  .status = promotions::Status::Active,
                                  .validFrom = at(Now - 10),
                                  .validTo = at(Now + 10)};
    promotions::Promotion ended = running;
    ended.id = Id(2);
    ended.code = u"B"_s;
    ended.validFrom = at(Now - 20);
    ended.validTo = at(Now);
    promotions::Promotion draft = running;
    draft.id = Id(3);
    draft.code = u"C"_s;
    draft.status = promotions::Status::Draft;
    QVERIFY_RESULT(
        records::Table<promotions::Promotion>(test.db()).insert({running, ended, draft}));
    QCOMPARE(ids({.phase = promotions::Phase::Running}), QList<Id>{Id(1)});
    QCOMPARE(ids({.phase = promotions::Phase::Ended}), QList<Id>{Id(2)});
    QCOMPARE(ids({.phase = promotions::Phase::Draft}), QList<Id>{Id(3)});
    QCOMPARE(ids({.phase = promotions::Phase::Planned}).size(), 0);
    QCOMPARE(ids({.search = u"früh"_s}).size(), 3);
    store::ChangeSet backwards;
    backwards.add(u"promotion"_s, Id(1), u"valid_to"_s, at(Now + 10).toString(Qt::ISODateWithMs),
                  at(Now - 10).toString(Qt::ISODateWithMs));
    QVERIFY_ERROR(m_log.commit(test.db(), backwards, {}), ErrorCode::Value_EndBeforeStart);
}

void TestPricingStore::writes_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("code"); // -1: good
    const auto row = [](const char *name, const QString &entity, const QString &field,
                        const QString &before, const QString &after, int code) {
        QTest::newRow(name) << entity << field << before << after << code;
    };
    const QString instant = at(Now).toString(Qt::ISODateWithMs);
    row("rename list", u"price_list"_s, u"name"_s, u"Standard"_s, u"Neu"_s, -1);
    row("list ends", u"price_list"_s, u"valid_to"_s, {}, instant, -1);
    row("bad instant", u"price_list"_s, u"valid_to"_s, {}, u"tomorrow"_s,
        int(ErrorCode::Value_BadFormat));
    row("bad status", u"price_list"_s, u"status"_s, u"active"_s, u"great"_s,
        int(ErrorCode::Value_BadFormat));
    row("taken code", u"price_list"_s, u"code"_s, u"L1"_s, u"L2"_s,
        int(ErrorCode::Value_NotUnique));
    row("list with prices stays", u"price_list"_s, store::ExistsField, u"1"_s, {},
        int(ErrorCode::Store_InUse));
    row("rounds to five cents", u"price_list"_s, u"rounding_step"_s, u"0"_s, u"0.05"_s, -1);
    row("ends in 99", u"price_list"_s, u"rounding_offset"_s, u"0"_s, u"-0.01"_s, -1);
    row("rounds up", u"price_list"_s, u"rounding_mode"_s, u"half-up"_s, u"up"_s, -1);
    row("rounds anyhow", u"price_list"_s, u"rounding_mode"_s, u"half-up"_s, u"somehow"_s,
        int(ErrorCode::Value_BadFormat));
    row("discount of a third", u"discount"_s, u"rate"_s, u"0.1"_s, u"0.333333"_s, -1);
    row("more than everything", u"discount"_s, u"rate"_s, u"0.1"_s, u"1.1"_s,
        int(ErrorCode::Value_OutOfRange));
    row("nothing off", u"discount"_s, u"rate"_s, u"0.1"_s, u"0"_s, int(ErrorCode::Value_Empty));
    row("customer and group", u"discount"_s, u"group"_s, {}, u"800"_s,
        int(ErrorCode::Value_OnlyOneOf));
    row("product and category", u"discount"_s, u"product"_s, {}, u"500"_s,
        int(ErrorCode::Value_OnlyOneOf));
}

void TestPricingStore::writes()
{
    QFETCH(QString, entity);
    QFETCH(QString, field);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, code);
    support::TestDatabase test;
    fill(test.db());
    const Id record = entity == "discount"_L1 ? Id(3000) : Id(1);
    store::ChangeSet changes;
    changes.add(entity, record, field, orNothing(before), orNothing(after));
    if (code == int(ErrorCode::Value_NotUnique)) {
        support::announceRefusal(support::Server::Sqlite,
                                 u"UNIQUE constraint failed: price_list.code"_s);
    }
    const auto edit = m_log.commit(test.db(), changes, {});
    if (code >= 0) {
        QVERIFY_ERROR(edit, ErrorCode(code));
        return;
    }
    QVERIFY_RESULT(edit);
    const auto stored = m_writers.find(entity)->read(test.db(), record, field);
    QCOMPARE(stored->value_or(QString()), after);
    QVERIFY_RESULT(m_log.undo(test.db(), *edit, {}));
    QCOMPARE(m_writers.find(entity)->read(test.db(), record, field)->value_or(QString()), before);
}

void TestPricingStore::activationIsRefused()
{
    support::TestDatabase test;
    fill(test.db());
    Book twice;
    twice.prices(1, u"11/1"_s);
    twice.book.prices[0].id = Id(1900);
    QVERIFY_RESULT(pricing::PriceRepository(test.db()).insert(twice.book.prices));
    store::ChangeSet off;
    off.add(u"price_list"_s, Id(1), u"status"_s, u"active"_s, u"inactive"_s);
    QVERIFY_RESULT(m_log.commit(test.db(), off, {}));
    store::ChangeSet on = off.inverse();
    const auto edit = m_log.commit(test.db(), on, {});
    QVERIFY_ERROR(edit, ErrorCode::Value_NotUnique);
    QCOMPARE(edit.error().context.field, u"price:1:C62:1"_s);
}

void TestPricingStore::gridEdits()
{
    support::TestDatabase test;
    fill(test.db());
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    pricing::ListPricesModel grid(**opened);
    const QAbstractItemModelTester tester(&grid);
    grid.setEditable(true);
    grid.setList(Id(1), eur());
    QTRY_COMPARE(grid.rowCount(), 2);
    const QModelIndex first = grid.index(0, pricing::ListPricesModel::PriceColumn);
    QTRY_VERIFY(first.data(store::PagedModelBase::IsLoadedRole).toBool());
    QVERIFY(grid.flags(first) & Qt::ItemIsEditable);
    QCOMPARE(grid.index(0, pricing::ListPricesModel::MarginColumn).data().toString().left(2),
             u"50"_s);

    QList<store::ChangeSet> asked;
    connect(&grid, &pricing::ListPricesModel::changesRequested, this,
            [&](const store::ChangeSet &changes) { asked += changes; });
    const QLocale locale;
    constexpr int PriceColumn = pricing::ListPricesModel::PriceColumn;
    grid.paste(0, PriceColumn,
               {{locale.toString(11.5, 'f', 2)}, {locale.toString(9.25, 'f', 2)}, {u"1"_s}},
               exchange::NumberReader(locale));
    QCOMPARE(asked.size(), 1); // one step for undo
    QCOMPARE(asked[0].changes.size(), 2);
    QVERIFY(first.data(pricing::ListPricesModel::PendingRole).toBool());
    const auto edit = m_log.commit(test.db(), asked[0], {});
    QVERIFY_RESULT(edit);
    grid.settle();
    QTRY_VERIFY(!first.data(pricing::ListPricesModel::PendingRole).toBool());
    QCOMPARE(first.data().toString(), locale.toString(11.5, 'f', 2));
    QVERIFY_RESULT(m_log.undo(test.db(), *edit, {}));
    QCOMPARE(pricing::PriceRepository(test.db()).ofList(Id(1))->at(0).amount, euros(u"10"_s));

    grid.addPrice(Product, base::Quantity::whole(100, Piece), euros(u"7"_s));
    QTRY_COMPARE(asked.size(), 2);
    QVERIFY_RESULT(m_log.commit(test.db(), asked[1], {}));
    QCOMPARE(pricing::PriceRepository(test.db()).ofList(Id(1))->size(), 3);
}

void TestPricingStore::gridKeepsWhatIsNoPrice()
{
    support::TestDatabase test;
    fill(test.db());
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    pricing::ListPricesModel grid(**opened);
    grid.setEditable(true);
    grid.setList(Id(1), eur());
    const QModelIndex cell = [&] {
        (void)QTest::qWaitFor([&] { return grid.rowCount() == 2; });
        return grid.index(0, pricing::ListPricesModel::PriceColumn);
    }();
    QTRY_VERIFY(cell.data(store::PagedModelBase::IsLoadedRole).toBool());
    QSignalSpy asked(&grid, &pricing::ListPricesModel::changesRequested);
    QVERIFY(grid.setData(cell, u"ten"_s, Qt::EditRole));
    QCOMPARE(asked.count(), 0);
    QCOMPARE(grid.problemCount(), 1);
    QCOMPARE(cell.data().toString(), u"ten"_s);
    QCOMPARE(cell.data(pricing::ListPricesModel::ProblemRole).toInt(),
             int(ErrorCode::Value_NotANumber));
    QVERIFY(grid.setData(cell, u"-1"_s, Qt::EditRole));
    QCOMPARE(cell.data(pricing::ListPricesModel::ProblemRole).toInt(),
             int(ErrorCode::Value_OutOfRange));
    QVERIFY(grid.setData(cell, u"12"_s, Qt::EditRole));
    QCOMPARE(grid.problemCount(), 0);
    QCOMPARE(asked.count(), 1);
}

void TestPricingStore::priceListsAreNarrowed_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("found"); // of "L1 Standard", which has ended, and "L2 Händler"
    QTest::newRow("all") << QString() << QString() << 2;
    QTest::newRow("by code") << u"l1"_s << QString() << 1;
    QTest::newRow("by name, without accent") << u"handl"_s << QString() << 1;
    QTest::newRow("by state") << QString() << u"active"_s << 1;
    QTest::newRow("by what the day makes of it") << QString() << u"ended"_s << 1;
    QTest::newRow("none is so") << QString() << u"draft"_s << 0;
    QTest::newRow("both") << u"l1"_s << u"ended"_s << 1;
    QTest::newRow("both, not together") << u"l1"_s << u"active"_s << 0;
}

void TestPricingStore::priceListsAreNarrowed()
{
    QFETCH(const QString, search);
    QFETCH(const QString, state);
    QFETCH(const int, found);
    support::TestDatabase test;
    fill(test.db());
    QVERIFY_RESULT(test.db().run(u"UPDATE price_list SET valid_to = ? WHERE code = 'L1'"_s,
                                 store::args(at(Now - 1))));
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    pricing::PriceListModel lists(**opened, m_clock);
    lists.setFilter({.search = search, .state = state});
    QTRY_VERIFY(!lists.isLoading());
    QCOMPARE(lists.rowCount(), found);
}

void TestPricingStore::listModels()
{
    support::TestDatabase test;
    fill(test.db());
    auto opened = store::Store::open(test.url());
    QVERIFY_RESULT(opened);
    pricing::PriceListModel lists(**opened, m_clock);
    const QAbstractItemModelTester listsTester(&lists);
    lists.reload();
    QTRY_COMPARE(lists.rowCount(), 2);
    QTRY_VERIFY(lists.rowAt(0));
    pricing::DiscountListModel discounts(**opened, m_clock);
    const QAbstractItemModelTester discountsTester(&discounts);
    discounts.setFilter({});
    QTRY_COMPARE(discounts.rowCount(), 1);
    QTRY_COMPARE(discounts.index(0, pricing::DiscountListModel::StatusColumn)
                     .data(store::PagedModelBase::StateRole)
                     .toString(),
                 u"active"_s);
    promotions::PromotionListModel none(**opened, m_clock);
    const QAbstractItemModelTester noneTester(&none);
    none.setFilter({});
    QTRY_VERIFY(!none.isLoading());
    QCOMPARE(none.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPricingStore)
#include "test_pricingstore.moc"

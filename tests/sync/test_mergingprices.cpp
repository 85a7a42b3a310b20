// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricerepository.h"
#include "tests/sync/mergeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;

//! A product's prices go together and are merged one by one.
class TestMergingPrices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void priceInAListOfTheirs();
    void pricesByElement();
    void pulledPricesKeepTheirPeriods_data() { support::TestDatabase::addServers(); }
    void pulledPricesKeepTheirPeriods();
};

//! A price in a list that only the ERP has, of a product whose prices the desk owns: no problem of
//! the mapping, and not taken away unseen.
void TestMergingPrices::priceInAListOfTheirs()
{
    World world;
    world.own(u"price"_s, u"desk"_s);
    const base::Id product = world.desk.addProduct(u"A-1"_s, u"Valve"_s);
    const base::Id list = addList(world, u"LIST-1"_s);
    const QString ours = catalog::PriceField{.priceList = list, .unit = u"C62"_s}.toField();
    world.desk.setField(u"product"_s, product, ours, u"10"_s);
    world.desk.sync();
    auto prices = world.erp.payload<PricePayload>(Entity::Price, u"A-1"_s);
    QCOMPARE(prices.lines.size(), 1);
    PriceLine theirs = prices.lines.constFirst();
    theirs.priceList = u"THEIRS"_s;
    theirs.amount = base::Money(77'0000, theirs.amount.currency());
    prices.lines.append(theirs);
    world.erp.records[{Entity::Price, u"A-1"_s}].payload = prices;
    world.erp.give(prices);
    world.desk.sync();
    QCOMPARE(world.desk.number(u"SELECT count(*) FROM inbox"_s), 0);
    const auto noted = world.conflicts(false);
    QCOMPARE(noted.size(), 1);
    QCOMPARE(noted.constFirst().field, u"price"_s);
    QCOMPARE(noted.constFirst().element, u"THEIRS, 1 C62"_s);
    QCOMPARE(noted.constFirst().theirs, std::optional(u"77"_s));
    QCOMPARE(noted.constFirst().outcome, u"owner"_s);
    QCOMPARE(world.erp.payload<PricePayload>(Entity::Price, u"A-1"_s).lines.size(), 1);
    QVERIFY(world.isQuiet());
}

void TestMergingPrices::pricesByElement()
{
    World world;
    world.own(u"price"_s, u"both"_s);
    const base::Id list = addList(world, u"L"_s);
    const base::Id product = world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    const auto field = [&list](int pieces) {
        return catalog::PriceField{
            .priceList = list, .unit = u"C62"_s, .minCount = pieces * base::Quantity::Scale}
            .toField();
    };
    world.desk.setField(u"product"_s, product, field(1), u"10"_s);
    world.desk.setField(u"product"_s, product, field(10), u"9"_s);
    world.desk.sync();
    auto prices = world.erp.payload<PricePayload>(Entity::Price, u"A-1"_s);
    QCOMPARE(prices.lines.size(), 2);

    // They change the first break and add a third, we change the second: all three live.
    const base::Currency euro = prices.lines.constFirst().amount.currency();
    for (PriceLine &line : prices.lines) {
        if (line.minQuantity.count() == 1000) {
            line.amount = base::Money(110'000, euro);
        }
    }
    PriceLine third = prices.lines.constFirst();
    third.minQuantity = base::Quantity::whole(100, u"C62"_s);
    third.amount = base::Money(80'000, euro);
    prices.lines.append(third);
    world.erp.records[{Entity::Price, u"A-1"_s}].payload = prices;
    world.erp.give(prices);
    world.desk.setField(u"product"_s, product, field(10), u"9.5"_s);
    world.desk.sync();
    QCOMPARE(world.desk.field(u"product"_s, product, field(1)), u"11"_s);
    QCOMPARE(world.desk.field(u"product"_s, product, field(10)), u"9.5"_s);
    QCOMPARE(world.desk.field(u"product"_s, product, field(100)), u"8"_s);
    QVERIFY(world.conflicts(false).isEmpty());
    QCOMPARE(world.erp.payload<PricePayload>(Entity::Price, u"A-1"_s).lines.size(), 3);
    QVERIFY(world.isQuiet());

    // They remove one, and change another that we change too.
    prices = world.erp.payload<PricePayload>(Entity::Price, u"A-1"_s);
    prices.lines.removeIf(
        [](const PriceLine &line) { return line.minQuantity.count() == 100'000; });
    for (PriceLine &line : prices.lines) {
        line.amount = line.minQuantity.count() == 1000 ? base::Money(120'000, euro) : line.amount;
    }
    world.erp.records[{Entity::Price, u"A-1"_s}].payload = prices;
    world.erp.give(prices);
    world.desk.setField(u"product"_s, product, field(1), u"13"_s);
    world.desk.sync();
    QCOMPARE(world.desk.field(u"product"_s, product, field(100)), QString());
    QCOMPARE(world.desk.field(u"product"_s, product, field(1)), u"13"_s);
    QCOMPARE(world.conflicts().size(), 1);
    QCOMPARE(world.conflicts().constFirst().field, field(1));
    QCOMPARE(world.conflicts().constFirst().theirs, u"12"_s);
}

//! Next month's price of the ERP does not sell today: this month's and next month's live side by
//! side, with what a formula made and what no discount is taken off, and go to the portal as such.
void TestMergingPrices::pulledPricesKeepTheirPeriods()
{
    QFETCH(support::Server, server);
    World world(u"both"_s, server);
    world.own(u"price"_s, u"remote"_s);
    addList(world, u"L"_s);
    const base::Id product = world.desk.addProduct(u"A-1"_s, u"Anvil"_s);
    world.desk.sync();
    const base::Currency euro = base::Currency::parse(u"EUR").value();
    const QDateTime turn(QDate(2026, 7, 1), QTime(22, 0), Qt::UTC);
    const auto line = [&](qint64 amount) {
        return PriceLine{.priceList = u"L"_s,
                         .minQuantity = base::Quantity::whole(1, u"C62"_s),
                         .amount = base::Money(amount, euro)};
    };
    PricePayload told{.sku = u"A-1"_s, .lines = {line(100'000), line(120'000), line(90'000)}};
    told.lines[0].validTo = turn;
    told.lines[1].validFrom = turn;
    told.lines[1].allowDiscount = false;
    told.lines[1].basis = 1000;
    told.lines[2].generated = true;
    const auto tell = [&] {
        world.erp.records[{Entity::Price, u"A-1"_s}].payload = told;
        world.erp.give(told);
        world.desk.sync();
    };
    const auto sorted = [](QList<PriceLine> lines) {
        std::ranges::sort(lines, {}, [](const PriceLine &one) {
            return std::tuple(one.amount.units(), one.generated);
        });
        return lines;
    };
    tell();
    const auto prices = pricing::PriceRepository(world.desk.db()).ofProduct(product);
    QVERIFY_RESULT(prices);
    QCOMPARE(prices->size(), 3);
    auto shown = world.portal.payload<PricePayload>(Entity::Price, u"A-1"_s).lines;
    QVERIFY(sorted(shown) == sorted(told.lines));
    QVERIFY(world.isQuiet());

    // One period changes, another goes: the others stay what they are.
    told.lines[1].amount = base::Money(125'000, euro);
    told.lines[0].validTo = turn.addDays(-1);
    told.lines.removeLast();
    tell();
    shown = world.portal.payload<PricePayload>(Entity::Price, u"A-1"_s).lines;
    QVERIFY(sorted(shown) == sorted(told.lines));
    QVERIFY(world.conflicts(false).isEmpty());
    // Each of them is a step of its own in the history, and undo brings the line back whole.
    const base::Id edit(world.desk.number(u"SELECT max(id) FROM edit"_s));
    QVERIFY_RESULT(world.desk.tools().log.undo(world.desk.db(), edit, {}));
    const auto before = pricing::PriceRepository(world.desk.db()).ofProduct(product);
    QVERIFY_RESULT(before);
    QCOMPARE(before->size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QVERIFY(std::ranges::any_of(*prices, [&](const pricing::Price &one) {
            return one.field() == before->at(i).field() && one.text() == before->at(i).text();
        }));
    }
}

QTEST_GUILESS_MAIN(TestMergingPrices)
#include "test_mergingprices.moc"

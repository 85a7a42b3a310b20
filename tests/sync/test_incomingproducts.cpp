// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/mergeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace {

const QString Text = u"text"_s;
const QString Product = u"product"_s;

ProductPayload item(const QString &sku, const QString &name)
{
    return {.product = {.sku = sku, .gtin = u"4006381333931"_s, .name = name, .unit = u"C62"_s}};
}

//! A desk and an ERP that agree on one product.
struct Shop : World
{
    explicit Shop(const QString &owner, support::Server server = support::Server::Sqlite)
        : World(u"both"_s, server)
    {
        own(Text, owner);
        anvil = desk.addProduct(u"A-1"_s, u"Anvil"_s);
        desk.setField(Product, anvil, u"brand"_s, u"Acme"_s);
        desk.sync();
        if (!erp.has(Entity::Product, u"A-1"_s)) {
            tell(item(u"A-1"_s, u"Anvil"_s)); // the ERP's own
            desk.sync();
        }
        erp.resetCounts();
        portal.resetCounts();
    }
    void tell(const ProductPayload &payload)
    {
        erp.records[{Entity::Product, payload.product.sku}].payload = payload;
        erp.give(payload);
    }
    void editItem(const std::function<void(ProductPayload &)> &change)
    {
        auto payload = atErp();
        change(payload);
        tell(payload);
    }
    [[nodiscard]] ProductPayload atErp() const
    {
        return erp.payload<ProductPayload>(Entity::Product, u"A-1"_s);
    }
    [[nodiscard]] QString anvilsName() { return desk.field(Product, anvil, u"name"_s); }
    [[nodiscard]] qint64 products(const QString &sku)
    {
        return desk.number(u"SELECT count(*) FROM product WHERE sku = ?"_s, store::args(sku));
    }

    base::Id anvil;
};

} // namespace

//! Items of an ERP that keeps the item master.
class TestIncomingProducts : public QObject
{
    Q_OBJECT
private:
    static void addOwners()
    {
        QTest::addColumn<QString>("owner");
        QTest::newRow("desk") << u"desk"_s;
        QTest::newRow("remote") << u"remote"_s;
        QTest::newRow("both") << u"both"_s;
        QTest::newRow("none") << u"none"_s;
    }

private Q_SLOTS:
    void newItem_data() { addOwners(); }
    void newItem()
    {
        QFETCH(const QString, owner);
        Shop shop(owner);
        ProductPayload hammer = item(u"H-1"_s, u" Hammer "_s);
        hammer.product.status = catalog::ProductStatus::Discontinued;
        shop.tell(hammer);
        shop.desk.sync();
        const bool taken = owner == "remote"_L1 || owner == "both"_L1;
        QCOMPARE(shop.products(u"H-1"_s), qint64(taken));
        QVERIFY(shop.conflicts(false).isEmpty());
        if (taken) {
            const base::Id id(shop.desk.number(u"SELECT id FROM product WHERE sku = 'H-1'"_s));
            const std::pair<QString, QString> fields[] = {{u"name"_s, u"Hammer"_s},
                                                          {u"gtin"_s, u"4006381333931"_s},
                                                          {u"unit"_s, u"C62"_s},
                                                          {u"status"_s, u"discontinued"_s},
                                                          {u"brand"_s, QString()}};
            for (const auto &[field, value] : fields) {
                QCOMPARE(shop.desk.field(Product, id, field), value);
            }
            // Nobody has said that it is for sale.
            QVERIFY(!shop.portal.has(Entity::Product, u"H-1"_s));
            QCOMPARE(shop.desk.number(u"SELECT count(*) FROM edit WHERE label LIKE '%H-1%'"_s), 1);
        }
        QVERIFY(shop.isQuiet());
    }

    void editedThere_data() { addOwners(); }
    void editedThere()
    {
        QFETCH(const QString, owner);
        Shop shop(owner);
        shop.editItem([](ProductPayload &payload) {
            payload.product.name = u"Big anvil"_s;
            payload.product.status = catalog::ProductStatus::Discontinued;
        });
        shop.desk.setField(Product, shop.anvil, u"brand"_s, u"Acme Ltd"_s);
        shop.desk.sync();
        const bool taken = owner == "remote"_L1 || owner == "both"_L1;
        QCOMPARE(shop.anvilsName(), taken ? u"Big anvil"_s : u"Anvil"_s);
        QCOMPARE(shop.desk.field(Product, shop.anvil, u"status"_s),
                 taken ? u"discontinued"_s : u"active"_s);
        QCOMPARE(shop.desk.field(Product, shop.anvil, u"brand"_s), u"Acme Ltd"_s);
        QCOMPARE(shop.atErp().product.name, owner == "desk"_L1 ? u"Anvil"_s : u"Big anvil"_s);
        // What the owner overrules is seen.
        QCOMPARE(shop.conflicts(false).size(), owner == "desk"_L1 ? 2 : 0);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.portal.payload<ProductPayload>(Entity::Product, u"A-1"_s).product.name,
                 shop.anvilsName());
        QVERIFY(shop.isQuiet());
    }

    void editedOnBothSides()
    {
        Shop shop(u"both"_s);
        shop.editItem([](ProductPayload &payload) { payload.product.name = u"Theirs"_s; });
        shop.desk.setField(Product, shop.anvil, u"name"_s, u"Ours"_s);
        shop.desk.sync();
        QCOMPARE(shop.conflicts().size(), 1);
        QCOMPARE(shop.conflicts().constFirst().theirs, u"Theirs"_s);
        QCOMPARE(shop.anvilsName(), u"Ours"_s);
        QCOMPARE(shop.atErp().product.name, u"Theirs"_s);
        shop.decide(shop.conflicts().constFirst(), u"theirs"_s, std::nullopt);
        shop.desk.sync();
        QCOMPARE(shop.anvilsName(), u"Theirs"_s);
        QVERIFY(shop.isQuiet());
    }

    void unusable_data()
    {
        QTest::addColumn<ProductPayload>("payload");
        QTest::addColumn<QString>("code");
        ProductPayload unit = item(u"H-1"_s, u"Hammer"_s);
        unit.product.unit = u"no unit at all"_s;
        QTest::newRow("unit") << unit << u"Value_BadUnit"_s;
        ProductPayload gtin = item(u"H-1"_s, u"Hammer"_s);
        gtin.product.gtin = u"4006381333932"_s;
        QTest::newRow("GTIN") << gtin << u"Value_BadGtin"_s;
        QTest::newRow("name") << item(u"H-1"_s, QString()) << u"Value_Empty"_s;
        QTest::newRow("SKU in other letters")
            << item(u"a-1"_s, u"Hammer"_s) << u"Value_NotUnique"_s;
    }
    //! It is noted with its reason, the rest of the page goes on, and it comes once it is mended.
    void unusable()
    {
        QFETCH(const ProductPayload, payload);
        QFETCH(const QString, code);
        Shop shop(u"remote"_s);
        shop.tell(payload);
        shop.tell(item(u"S-1"_s, u"Saw"_s));
        shop.desk.sync();
        QCOMPARE(shop.desk.number(u"SELECT count(*) FROM product"_s), 2); // anvil and saw
        QCOMPARE(shop.products(u"S-1"_s), 1);
        auto noted = shop.desk.db().select(u"SELECT error_code FROM inbox WHERE remote_key = ?"_s,
                                           store::args(payload.product.sku));
        QVERIFY(noted->next());
        QCOMPARE(noted->text(0), code);
        shop.erp.forget(Entity::Product, payload.product.sku);
        shop.tell(item(u"H-1"_s, u"Hammer"_s));
        shop.clock.advance(3'600'000);
        shop.desk.sync();
        QCOMPARE(shop.products(u"H-1"_s), 1);
        QCOMPARE(shop.desk.number(u"SELECT count(*) FROM inbox"_s), 0);
        QVERIFY(shop.isQuiet());
    }

    void removedThere_data() { addOwners(); }
    void removedThere()
    {
        QFETCH(const QString, owner);
        Shop shop(owner);
        shop.erp.records.remove({Entity::Product, u"A-1"_s});
        shop.erp.forget(Entity::Product, u"A-1"_s);
        shop.desk.sync();
        QCOMPARE(shop.products(u"A-1"_s), qint64(owner != "remote"_L1));
        QCOMPARE(shop.erp.has(Entity::Product, u"A-1"_s), owner == "desk"_L1);
        QCOMPARE(shop.conflicts().size(), owner == "both"_L1 ? 1 : 0);
        QVERIFY(shop.isQuiet());
    }

    void removedThereAndOrderedHere()
    {
        Shop shop(u"remote"_s);
        const base::Money price(10'000, base::Currency::parse(u"EUR"_s).value());
        shop.portal.give(OrderPayload{.number = u"O-1"_s,
                                      .customer = u"C-1"_s,
                                      .placedAt = shop.clock.now(),
                                      .status = u"placed"_s,
                                      .total = price,
                                      .lines = {{.position = 1,
                                                 .sku = u"A-1"_s,
                                                 .name = u"Anvil"_s,
                                                 .quantity = base::Quantity::whole(1, u"C62"_s),
                                                 .unitPrice = price,
                                                 .lineTotal = price}}});
        shop.desk.sync();
        shop.erp.forget(Entity::Product, u"A-1"_s);
        support::announceRefusal(support::Server::Sqlite, u"FOREIGN KEY constraint failed"_s);
        support::announceRefusal(support::Server::Sqlite, u"FOREIGN KEY constraint failed"_s);
        shop.desk.sync();
        QCOMPARE(shop.products(u"A-1"_s), 1);
        QCOMPARE(shop.conflicts().size(), 1);
        QCOMPARE(shop.conflicts().constFirst().field, store::ExistsField);
    }

    void renamedThere()
    {
        Shop shop(u"remote"_s);
        ProductPayload payload = shop.atErp();
        payload.product.sku = u"A-2"_s;
        shop.erp.records.remove({Entity::Product, u"A-1"_s});
        shop.erp.records[{Entity::Product, u"A-2"_s}].payload = payload;
        shop.erp.rename(payload, u"A-1"_s);
        // Its old SKU goes to another one at once.
        shop.tell(item(u"A-1"_s, u"Other"_s));
        shop.desk.sync();
        QCOMPARE(shop.desk.field(Product, shop.anvil, u"sku"_s), u"A-2"_s);
        QCOMPARE(shop.products(u"A-1"_s), 1);
        QVERIFY(shop.portal.has(Entity::Product, u"A-2"_s));
        QVERIFY(shop.isQuiet());
    }

    //! Prices and stock of an item that came with the same page.
    void newItemWithPrices_data() { support::TestDatabase::addServers(); }
    void newItemWithPrices()
    {
        QFETCH(const support::Server, server);
        Shop shop(u"remote"_s, server);
        shop.own(u"price"_s, u"remote"_s);
        shop.own(u"stock"_s, u"remote"_s);
        addList(shop, u"L"_s);
        shop.tell(item(u"H-1"_s, u"Hammer"_s));
        const base::Money price(10'000, base::Currency::parse(u"EUR"_s).value());
        shop.erp.give(PricePayload{.sku = u"H-1"_s,
                                   .lines = {{.priceList = u"L"_s,
                                              .minQuantity = base::Quantity::whole(1, u"C62"_s),
                                              .amount = price}}});
        shop.erp.give(StockPayload{
            .sku = u"H-1"_s,
            .warehouses
            = {{.warehouse = u"main"_s, .quantity = base::Quantity::whole(7, u"C62"_s)}}});
        shop.desk.sync();
        QCOMPARE(shop.desk.number(u"SELECT count(*) FROM inbox"_s), 0);
        QCOMPARE(shop.desk.number(u"SELECT p.amount FROM price p JOIN product r "
                                  "ON r.id = p.product_id WHERE r.sku = 'H-1'"_s),
                 10'000);
        QCOMPARE(shop.desk.number(u"SELECT s.quantity FROM stock s JOIN product r "
                                  "ON r.id = s.product_id WHERE r.sku = 'H-1'"_s),
                 7'000);
        QVERIFY(shop.isQuiet());
    }

    void manyNewItems_data()
    {
        QTest::addColumn<QList<ProductPayload>>("told");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<int>("edits");
        const ProductPayload hammer = item(u"H-1"_s, u"Hammer"_s);
        const ProductPayload saw = item(u"S-1"_s, u"Saw"_s);
        QTest::newRow("two") << QList{hammer, saw} << QStringList{u"Hammer"_s, u"Saw"_s} << 2;
        QTest::newRow("one of them twice") << QList{hammer, item(u"H-1"_s, u"Mallet"_s), saw}
                                           << QStringList{u"Mallet"_s, u"Saw"_s} << 3;
        QTest::newRow("one of them later once more")
            << QList{hammer, saw, item(u"H-1"_s, u"Mallet"_s)} << QStringList{u"Mallet"_s, u"Saw"_s}
            << 3;
        QTest::newRow("an old one between") << QList{hammer, item(u"A-1"_s, u"Anvil 2"_s), saw}
                                            << QStringList{u"Hammer"_s, u"Saw"_s} << 3;
        QTest::newRow("alike in other letters") << QList{hammer, item(u"h-1"_s, u"Other"_s), saw}
                                                << QStringList{u"Hammer"_s, u"Saw"_s} << 2;
    }
    //! New items of one page are written together; each is a step of the history.
    void manyNewItems()
    {
        QFETCH(const QList<ProductPayload>, told);
        QFETCH(const QStringList, expected);
        QFETCH(const int, edits);
        for (const auto server : {support::Server::Sqlite, support::Server::Postgresql}) {
            Shop shop(u"remote"_s, server);
            const qint64 before = shop.desk.number(u"SELECT count(*) FROM edit"_s);
            for (const ProductPayload &one : told) {
                shop.tell(one);
            }
            shop.desk.sync();
            QStringList names;
            auto rows = shop.desk.db().select(
                u"SELECT name FROM product WHERE sku <> 'A-1' ORDER BY name"_s);
            while (rows->next()) {
                names += rows->text(0);
            }
            QCOMPARE(names, expected);
            QCOMPARE(shop.desk.number(u"SELECT count(*) FROM edit"_s) - before, edits);
            QCOMPARE(shop.desk.number(u"SELECT count(*) FROM sync_link "
                                      "WHERE entity = 'product' AND system_id = ?"_s,
                                      store::args(shop.desk.erp())),
                     1 + names.size());
            QVERIFY(shop.isQuiet());
        }
    }

    //! Whoever lets the ERP own what it did not own before gets what it told before.
    void ownerIsChanged_data() { support::TestDatabase::addServers(); }
    void ownerIsChanged()
    {
        QFETCH(const support::Server, server);
        Shop shop(u"desk"_s, server);
        shop.tell(item(u"H-1"_s, u"Hammer"_s));
        shop.desk.sync();
        QCOMPARE(shop.products(u"H-1"_s), 0);
        shop.own(Text, u"remote"_s);
        shop.desk.sync();
        QCOMPARE(shop.products(u"H-1"_s), 1);
        const int asked = shop.erp.pullRequests;
        shop.own(Text, u"both"_s); // it was read already
        shop.desk.sync();
        QCOMPARE(shop.erp.pullRequests, asked + 1);
        QVERIFY(shop.isQuiet());
    }

    //! … also when a page is under way that still stands under the old rule.
    void ownerIsChangedMeanwhile_data()
    {
        QTest::addColumn<support::Server>("server");
        QTest::addColumn<bool>("isFirstPull");
        using support::Server;
        for (const bool isFirstPull : {false, true}) {
            const char *when = isFirstPull ? "first pull" : "later";
            QTest::addRow("SQLite, %s", when) << Server::Sqlite << isFirstPull;
            QTest::addRow("PostgreSQL, %s", when) << Server::Postgresql << isFirstPull;
        }
    }
    void ownerIsChangedMeanwhile()
    {
        QFETCH(const support::Server, server);
        QFETCH(const bool, isFirstPull);
        Shop shop(u"desk"_s, server);
        shop.erp.pageSize = 1;
        if (isFirstPull) {
            shop.erp.feed.clear();
            QVERIFY_RESULT(shop.desk.db().run(u"DELETE FROM sync_cursor"_s));
        }
        for (const QString &sku : {u"H-1"_s, u"H-2"_s, u"H-3"_s}) {
            shop.tell(item(sku, u"Hammer"_s));
        }
        shop.erp.beforePull = [&shop] {
            shop.erp.beforePull = nullptr;
            shop.own(Text, u"remote"_s);
        };
        shop.desk.sync();
        shop.desk.sync();
        QCOMPARE(shop.desk.number(u"SELECT count(*) FROM product WHERE sku LIKE 'H-%'"_s), 3);
        QVERIFY(shop.isQuiet());
    }
};

QTEST_GUILESS_MAIN(TestIncomingProducts)
#include "test_incomingproducts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/customerprices.h"
#include "app/portal/recordstore.h"
#include "app/portal/schema.h"
#include "models/store/migrator.h"
#include "models/store/settings.h"
#include "tests/portal/sample.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace portal;
namespace sample = portaltest::sample;

namespace {

using Object = QJsonObject;
const QString Anna = u"C-1001"_s; // in the group "trade"
const QString Bert = u"C-1002"_s; // has 10 % off tools
const QString Drill = u"DR-1042"_s;
constexpr qint64 Noon = Q_INT64_C(1'750'000'000'000);

//! Its pictures take time to paint.
const QList<std::pair<QString, QJsonArray>> &batches()
{
    static const auto all = sample::batches();
    return all;
}

//! A document of the sample with some members replaced.
Object changed(const QString &path, const QString &keyField, const QString &key,
               const Object &members)
{
    Object document;
    for (const auto &[batch, items] : batches()) {
        for (const QJsonValue &item : items) {
            if (batch == path && item[keyField].toString() == key) {
                document = item.toObject();
            }
        }
    }
    for (auto member = members.begin(); member != members.end(); ++member) {
        document.insert(member.key(), member.value());
    }
    document.insert(u"version"_s, 100);
    return document;
}

Object discount(const Object &members)
{
    Object all = changed(u"discounts"_s, u"code"_s, u"D-1"_s,
                         {{u"code"_s, u"D-2"_s},
                          {u"customer"_s, QJsonValue::Null},
                          {u"category"_s, QJsonValue::Null},
                          {u"percent"_s, u"50"_s}});
    for (auto member = members.begin(); member != members.end(); ++member) {
        all.insert(member.key(), member.value());
    }
    return all;
}

Object prices(const QString &base, const QString &trade, const Object &members = {})
{
    QJsonArray lines;
    for (const auto &[list, amount] : {std::pair(u"BASE"_s, base), std::pair(u"TRADE"_s, trade)}) {
        Object line{{u"list"_s, list},
                    {u"unit"_s, u"C62"_s},
                    {u"minQuantity"_s, u"1"_s},
                    {u"amount"_s, amount},
                    {u"currency"_s, u"EUR"_s}};
        for (auto member = members.begin(); member != members.end(); ++member) {
            line.insert(member.key(), member.value());
        }
        lines.append(line);
    }
    return {{u"sku"_s, Drill}, {u"prices"_s, lines}, {u"version"_s, 100}};
}

QString instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

using Push = std::pair<QString, Object>; // path of the resource, document

} // namespace

//! Whatever is kept in memory, prices and lists are those of the database at that moment.
class TestSiteCaches : public QObject
{
    Q_OBJECT
private:
    struct Prices
    {
        QString anna;
        QString bert;
        bool operator==(const Prices &) const = default;
    };

    void push(const Push &push)
    {
        for (const Entity &entity : entities()) {
            if (entity.path == push.first) {
                contractserver::BatchReader reader({entity.keyField, *entity.shape});
                const auto item = reader.next(push.second);
                QVERIFY(!item.rejection);
                const auto done = m_databases->write([&](store::Database &db) {
                    return RecordStore(db).apply(entity, item, m_ids, Noon);
                });
                QVERIFY(done.ok());
                const QString status = done->value("status"_L1).toString();
                QVERIFY2(status == u"created"_s || status == u"updated"_s || status == u"deleted"_s,
                         qPrintable(status));
                return;
            }
        }
        QFAIL("no such resource");
    }

    static QString price(store::Database &db, const SiteCaches &caches, const QString &customer,
                         qint64 nowMs)
    {
        const auto products = readPricedProducts(db, {Drill});
        const auto found = CustomerPrices::load(db, caches, customer, products.valueOr({}), nowMs);
        if (!found.ok()) {
            return found.error().detail;
        }
        const pricing::PriceResult result = found->price(Drill, {1000, u"C62"_s});
        return result.isPriced() ? result.net.toText() : u"none"_s;
    }
    Prices ask(const SiteCaches &caches, qint64 nowMs = Noon)
    {
        return m_databases
            ->read([&](store::Database &db) -> base::Result<Prices> {
                return Prices{price(db, caches, Anna, nowMs), price(db, caches, Bert, nowMs)};
            })
            .valueOr({});
    }
    QStringList list(const SiteCaches &caches, const SiteCaches::Listing &listing)
    {
        return m_databases
            ->read([&](store::Database &db) -> base::Result<QStringList> {
                SD_TRY_VALUE(const Stamps stamps, Stamps::read(db));
                SD_TRY_VALUE(const auto found, caches.found(db, stamps, listing));
                SD_TRY_VALUE(const auto rows, CatalogQueries(db).products(*found));
                QStringList skus;
                for (const ProductRow &row : rows) {
                    skus.append(row.sku);
                }
                return skus;
            })
            .valueOr({});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto databases = openDatabases(m_folder->filePath(u"portal.sqlite"_s), 2);
        QVERIFY(databases.ok());
        m_databases = std::move(*databases);
        for (const auto &[path, items] : batches()) {
            for (const QJsonValue &item : items) {
                push({path, item.toObject()});
            }
        }
    }
    void cleanup() { m_databases.reset(); }

    void pricesFollowEveryChange_data()
    {
        QTest::addColumn<QList<Push>>("before");
        QTest::addColumn<Push>("change");
        QTest::addColumn<QString>("anna");
        QTest::addColumn<QString>("bert");
        const auto row = [](const char *name, const QString &path, const Object &document,
                            const char *anna, const char *bert, const QList<Push> &before = {}) {
            QTest::newRow(name) << before << Push(path, document) << QString::fromLatin1(anna)
                                << QString::fromLatin1(bert);
        };
        const QJsonValue none = QJsonValue::Null;
        row("price", u"prices"_s, prices(u"200"_s, u"150"_s), "150.00", "180.00");
        row("no price any more", u"prices"_s,
            {{u"sku"_s, Drill}, {u"deleted"_s, true}, {u"version"_s, 100}}, "none", "none");
        row("discount of another rate", u"discounts"_s,
            changed(u"discounts"_s, u"code"_s, u"D-1"_s, {{u"percent"_s, u"20"_s}}), "99.50",
            "95.20");
        row("discount ended", u"discounts"_s,
            changed(u"discounts"_s, u"code"_s, u"D-1"_s, {{u"status"_s, u"inactive"_s}}), "99.50",
            "119.00");
        row("discount removed", u"discounts"_s,
            {{u"code"_s, u"D-1"_s}, {u"deleted"_s, true}, {u"version"_s, 100}}, "99.50", "119.00");
        row("discount of everybody", u"discounts"_s, discount({{u"stackingGroup"_s, 2}}), "49.75",
            "53.55");
        row("discount of one product", u"discounts"_s,
            discount({{u"sku"_s, Drill}, {u"customer"_s, Anna}}), "49.75", "107.10");
        row("discount of a group", u"discounts"_s, discount({{u"group"_s, u"trade"_s}}), "49.75",
            "107.10");
        row("discount for somebody unknown", u"customers"_s,
            changed(u"customers"_s, u"number"_s, Anna, {{u"group"_s, u"later"_s}}), "119.00",
            "107.10", {{u"discounts"_s, discount({{u"group"_s, u"later"_s}})}});
        row("group comes later", u"customer-groups"_s,
            {{u"code"_s, u"later"_s},
             {u"name"_s, u"Later"_s},
             {u"priority"_s, 1},
             {u"version"_s, 1}},
            "59.50", "107.10",
            {{u"discounts"_s, discount({{u"group"_s, u"later"_s}})},
             {u"customers"_s,
              changed(u"customers"_s, u"number"_s, Anna, {{u"group"_s, u"later"_s}})}});
        row("promotion", u"promotions"_s,
            changed(u"promotions"_s, u"code"_s, u"PLAN"_s, {{u"category"_s, u"tools"_s}}), "94.53",
            "101.75");
        row("customer leaves the group", u"customers"_s,
            changed(u"customers"_s, u"number"_s, Anna, {{u"group"_s, none}}), "119.00", "107.10");
        row("customer gets a parent", u"customers"_s,
            changed(u"customers"_s, u"number"_s, Bert, {{u"parent"_s, Anna}}), "99.50", "89.55");
        row("price list inactive", u"price-lists"_s,
            changed(u"price-lists"_s, u"code"_s, u"TRADE"_s, {{u"status"_s, u"inactive"_s}}),
            "119.00", "107.10");
        row("price list given to another", u"price-lists"_s,
            changed(u"price-lists"_s, u"code"_s, u"TRADE"_s,
                    {{u"assignments"_s,
                      QJsonArray{Object{
                          {u"level"_s, u"customer"_s}, {u"target"_s, Bert}, {u"position"_s, 1}}}}}),
            "119.00", "89.55");
        row("category moves", u"categories"_s,
            changed(u"categories"_s, u"code"_s, u"drills"_s, {{u"parent"_s, none}}), "99.50",
            "119.00");
        row("product moves", u"products"_s,
            changed(u"products"_s, u"sku"_s, Drill, {{u"category"_s, none}}), "99.50", "119.00");
    }
    void pricesFollowEveryChange()
    {
        QFETCH(const QList<Push>, before);
        QFETCH(const Push, change);
        QFETCH(const QString, anna);
        QFETCH(const QString, bert);
        for (const Push &one : before) {
            push(one);
        }
        const SiteCaches caches;
        const Prices old = ask(caches);
        push(change);
        const Prices now = ask(caches);
        QCOMPARE(now.anna, anna);
        QCOMPARE(now.bert, bert);
        QVERIFY(now != old);
        QVERIFY(now == ask(SiteCaches())); // as one who remembers nothing
    }

    void settingsApplyAtOnce()
    {
        push({u"prices"_s, prices(u"50"_s, u"99.50"_s)});
        const SiteCaches caches;
        QCOMPARE(ask(caches).anna, u"99.50"_s);
        const auto set = m_databases->write([](store::Database &db) {
            return store::settings::write(db, u"pricing.strategy"_s, u"lowest"_s);
        });
        QVERIFY(set.ok());
        QCOMPARE(ask(caches).anna, u"50.00"_s);
    }

    void validityIsThatOfTheMoment_data()
    {
        QTest::addColumn<Push>("push");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("meanwhile");
        const Object period{{u"validFrom"_s, instant(Noon)}, {u"validTo"_s, instant(Noon + 1000)}};
        const auto with = [&](Object document) {
            document.insert(u"validFrom"_s, period["validFrom"_L1]);
            document.insert(u"validTo"_s, period["validTo"_L1]);
            return document;
        };
        QTest::newRow("discount") << Push(u"discounts"_s, with(discount({}))) << u"99.50"_s
                                  << u"49.75"_s;
        QTest::newRow("discount of a product")
            << Push(u"discounts"_s, with(discount({{u"sku"_s, Drill}}))) << u"99.50"_s
            << u"49.75"_s;
        QTest::newRow("promotion") << Push(u"promotions"_s,
                                           with(changed(u"promotions"_s, u"code"_s, u"PLAN"_s,
                                                        {{u"category"_s, QJsonValue::Null}})))
                                   << u"99.50"_s << u"94.53"_s;
        QTest::newRow("price list")
            << Push(u"price-lists"_s, with(changed(u"price-lists"_s, u"code"_s, u"TRADE"_s, {})))
            << u"119.00"_s << u"99.50"_s;
        QTest::newRow("price") << Push(u"prices"_s, prices(u"20"_s, u"10"_s, period)) << u"none"_s
                               << u"10.00"_s;
    }
    void validityIsThatOfTheMoment()
    {
        QFETCH(const Push, push);
        QFETCH(const QString, before);
        QFETCH(const QString, meanwhile);
        this->push(push);
        const SiteCaches caches;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(ask(caches, Noon - 1).anna, before);
            QCOMPARE(ask(caches, Noon).anna, meanwhile);
            QCOMPARE(ask(caches, Noon + 999).anna, meanwhile);
            QCOMPARE(ask(caches, Noon + 1000).anna, before);
        }
    }

    void everybodyHasTheirOwn()
    {
        const SiteCaches caches;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(ask(caches).anna, u"99.50"_s);
            QCOMPARE(ask(caches).bert, u"107.10"_s);
        }
        QCOMPARE(price(*connection(), caches, u"C-9999"_s, Noon), u"customer"_s);
    }

    void whatIsTakenBackWasNever()
    {
        const SiteCaches caches;
        const Prices before = ask(caches);
        const auto failed = m_databases->write([&](store::Database &db) -> base::Result<void> {
            SD_TRY(db.run(u"UPDATE discount SET rate = 500000"_s));
            SD_TRY(db.run(u"UPDATE product SET shown = 0"_s));
            // Sees its own change, and must not leave it to others.
            if (price(db, caches, Bert, Noon) != u"59.50"_s) {
                return base::failure(base::ErrorCode::Store_Duplicate);
            }
            SD_TRY_VALUE(const Stamps stamps, Stamps::read(db));
            SD_TRY_VALUE(const auto found, caches.found(db, stamps, {u"drills"_s, {}}));
            return base::failure(found->isEmpty() ? base::ErrorCode::Store_Full
                                                  : base::ErrorCode::Store_Duplicate);
        });
        QCOMPARE(failed.error().code, base::ErrorCode::Store_Full);
        QVERIFY(ask(caches) == before);
        QCOMPARE(list(caches, {u"drills"_s, {}}), QStringList({Drill, u"DR-2000"_s}));
    }

    void writesOfOthersAreSeen()
    {
        const SiteCaches caches;
        QCOMPARE(ask(caches).bert, u"107.10"_s);
        const auto other = connection();
        QVERIFY(other->run(u"DELETE FROM discount"_s).ok());
        QCOMPARE(ask(caches).bert, u"119.00"_s);
        QVERIFY(other->run(u"UPDATE price SET amount = amount * 2"_s).ok());
        QCOMPARE(ask(caches).bert, u"238.00"_s);
        QCOMPARE(list(caches, {}).size(), 4);
        QVERIFY(other->run(u"UPDATE product SET shown = 0 WHERE sku LIKE 'SC%'"_s).ok());
        QCOMPARE(list(caches, {}).size(), 2);
    }

    void listsFollowEveryChange_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("before"); // SKUs
        QTest::addColumn<Push>("change");
        QTest::addColumn<QString>("after");
        const auto product = [](const QString &sku, const Object &members) {
            return Push(u"products"_s, changed(u"products"_s, u"sku"_s, sku, members));
        };
        const auto row = [](const char *name, const char *category, const char *search,
                            const char *before, const Push &change, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(category) << QString::fromLatin1(search)
                                << QString::fromLatin1(before) << change
                                << QString::fromLatin1(after);
        };
        row("withdrawn", "drills", "", "DR-1042 DR-2000",
            product(Drill, {{u"state"_s, u"withdrawn"_s}}), "DR-2000");
        row("removed", "", "", "DR-1042 DR-2000 SC-0500 SC-0700",
            {u"products"_s, {{u"sku"_s, Drill}, {u"deleted"_s, true}, {u"version"_s, 100}}},
            "DR-2000 SC-0500 SC-0700");
        row("new", "drills", "", "DR-1042 DR-2000",
            product(Drill, {{u"sku"_s, u"DR-3"_s}, {u"name"_s, u"A drill"_s}}),
            "DR-3 DR-1042 DR-2000");
        row("another name, another place", "drills", "", "DR-1042 DR-2000",
            product(Drill, {{u"name"_s, u"Zero drill"_s}}), "DR-2000 DR-1042");
        row("found by the new name", "", "ZERO", "", product(Drill, {{u"name"_s, u"Zero drill"_s}}),
            "DR-1042");
        row("not by the old name", "", "cordless", "DR-1042",
            product(Drill, {{u"name"_s, u"Zero drill"_s}}), "");
        row("found by the brand", "", "acme", "", product(Drill, {{u"brand"_s, u"Acme"_s}}),
            "DR-1042");
        row("another category", "tools", "", "DR-1042 DR-2000",
            product(Drill, {{u"category"_s, u"fixings"_s}}), "DR-2000");
        row("category moves", "tools", "", "DR-1042 DR-2000",
            {u"categories"_s,
             changed(u"categories"_s, u"code"_s, u"drills"_s, {{u"parent"_s, QJsonValue::Null}})},
            "");
    }
    void listsFollowEveryChange()
    {
        QFETCH(const QString, category);
        QFETCH(const QString, search);
        QFETCH(const QString, before);
        QFETCH(const Push, change);
        QFETCH(const QString, after);
        const SiteCaches caches;
        QCOMPARE(list(caches, {category, search}).join(u' '), before);
        push(change);
        QCOMPARE(list(caches, {category, search}).join(u' '), after);
    }

    //! A database from before packages had a column of their own.
    void olderDatabasesGetTheirPackages()
    {
        const QString file = m_folder->filePath(u"older.sqlite"_s);
        {
            const auto url = store::DatabaseUrl::parse(u"sqlite:"_s + file);
            auto db = std::move(*store::Database::open(*url));
            QFile script(u":/sql/portal/0001_portal.sql"_s);
            QVERIFY(script.open(QIODevice::ReadOnly));
            QStringList statements
                = store::Migrator::statements(QString::fromUtf8(script.readAll()), db->dialect());
            statements
                += {u"CREATE TABLE schema_version (application TEXT NOT NULL, version INTEGER)"_s,
                    u"INSERT INTO schema_version VALUES ('supplierdesk-portal', 1)"_s,
                    u"INSERT INTO product (id, sku, gtin, name, brand, summary, category, unit, "
                    "status, picture, shown) SELECT column1, column2, '', 'x', '', '', '', 'C62', "
                    "'active', '', 1 FROM (VALUES (1, 'A'), (2, 'B'), (3, 'C'))"_s,
                    u"INSERT INTO record (entity, record_key, version, document) VALUES "
                    "('product', 'A', 1, '{\"packaging\":[{\"unit\":\"XBX\",\"content\":\"10\"},"
                    "{\"unit\":\"XPX\",\"content\":\"2.5\"},{\"unit\":\"XP\",\"content\":\"07."
                    "0040\"}]}'),"
                    "('product', 'B', 1, '{\"packaging\":[]}'), ('product', 'C', 1, '{}')"_s};
            for (const QString &statement : std::as_const(statements)) {
                QVERIFY2(db->run(statement).ok(), qPrintable(statement));
            }
        }
        const auto databases = openDatabases(file, 1);
        QVERIFY(databases.ok());
        const auto products = (*databases)->read([](store::Database &db) {
            return readPricedProducts(db, {u"A"_s, u"B"_s, u"C"_s});
        });
        QCOMPARE(products->size(), 3);
        for (const PricedProduct &product : *products) {
            QCOMPARE(product.packages,
                     product.sku == u"A"_s
                         ? Packages({{u"XBX"_s, 10'000}, {u"XPX"_s, 2500}, {u"XP"_s, 7004}})
                         : Packages());
        }
    }

    void packagesAreThoseOfTheProduct()
    {
        const auto packages = [this] {
            return m_databases
                ->read([](store::Database &db) -> base::Result<Packages> {
                    SD_TRY_VALUE(const auto products, readPricedProducts(db, {Drill}));
                    return products.value(0).packages;
                })
                .valueOr({});
        };
        QCOMPARE(packages(), Packages({{u"XBX"_s, 10'000}}));
        const auto package = [](const QString &unit, const QString &content) {
            return Object{{u"unit"_s, unit}, {u"content"_s, content}, {u"gtin"_s, u""_s}};
        };
        push({u"products"_s,
              changed(u"products"_s, u"sku"_s, Drill,
                      {{u"packaging"_s, QJsonArray{package(u"XPX"_s, u"2.5"_s)}}})});
        QCOMPARE(packages(), Packages({{u"XPX"_s, 2500}}));
    }

    void onlySoMuchIsKept()
    {
        const Cache<QList<int>> cache(10);
        int made = 0;
        const auto get = [&](const QString &key, int size) {
            return (*cache.get(key,
                               [&]() -> base::Result<QList<int>> {
                                   ++made;
                                   return QList<int>(size);
                               }))
                ->size();
        };
        QCOMPARE(get(u"a"_s, 4), 4);
        QCOMPARE(get(u"b"_s, 4), 4);
        QCOMPARE(get(u"a"_s, 4), 4);
        QCOMPARE(made, 2);
        QCOMPARE(get(u"c"_s, 4), 4); // b was used longest ago
        QCOMPARE(get(u"a"_s, 4), 4);
        QCOMPARE(made, 3);
        QCOMPARE(get(u"b"_s, 4), 4);
        QCOMPARE(made, 4);
        QCOMPARE(get(u"too much"_s, 20), 20); // is answered, but not kept
        QCOMPARE(get(u"too much"_s, 20), 20);
        QCOMPARE(made, 6);
        const auto failed = cache.get(u"d"_s, []() -> base::Result<QList<int>> {
            return base::failure(base::ErrorCode::Store_Busy);
        });
        QCOMPARE(failed.error().code, base::ErrorCode::Store_Busy);
        QCOMPARE(get(u"d"_s, 1), 1); // a failure is not kept
    }

private:
    std::unique_ptr<store::Database> connection() const
    {
        const QString file = m_folder->filePath(u"portal.sqlite"_s);
        return std::move(*store::Database::open(*store::DatabaseUrl::parse(u"sqlite:"_s + file)));
    }

    base::SystemClock m_clock;
    base::IdMaker m_ids{m_clock, 0};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<program::Databases> m_databases;
};

QTEST_GUILESS_MAIN(TestSiteCaches)
#include "test_sitecaches.moc"

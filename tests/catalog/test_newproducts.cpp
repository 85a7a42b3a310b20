// SPDX-License-Identifier: GPL-3.0-or-later
// Products that come many at a time, as from an ERP.
#include "tests/catalog/catalogfixture.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Id;
using store::ChangeSet;
using store::Database;
using support::CatalogFixture;
using support::Server;
using support::TestDatabase;

namespace {

using Values = QList<std::pair<QString, QString>>;

ChangeSet product(int id, const Values &values)
{
    ChangeSet changes{.label = u"New product %1"_s.arg(id), .reason = u"it came"_s};
    changes.add(u"product"_s, Id(id), store::ExistsField, std::nullopt, u"1"_s);
    for (const auto &[field, value] : values) {
        changes.add(u"product"_s, Id(id), field, std::nullopt, value);
    }
    return changes;
}

const Values Drill{{u"sku"_s, u"D-1"_s}, {u"name"_s, u"Drill"_s}, {u"unit"_s, u"C62"_s}};

//! What a select of \a columns answers, a line a row.
QString text(Database &db, const QString &columns, const QString &from)
{
    auto rows = db.select(u"SELECT %1 FROM %2"_s.arg(columns, from));
    QStringList lines;
    while (rows.ok() && rows->next()) {
        QStringList cells;
        for (int i = 0; i <= columns.count(u','); ++i) {
            cells += rows->isNull(i) ? u"NULL"_s : rows->text(i);
        }
        lines += cells.join(u'|');
    }
    return lines.join(u'\n');
}

QString count(Database &db, const QString &table)
{
    return text(db, u"count(*)"_s, table);
}

} // namespace

class TestNewProducts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void togetherAsOneByOne_data();
    void togetherAsOneByOne();
    void refused_data();
    void refused();
    void fewStatements_data() { TestDatabase::addServers(); }
    void fewStatements();
};

void TestNewProducts::togetherAsOneByOne_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QList<Values>>("products");
    const Values saw{{u"sku"_s, u" S-1 "_s},           {u"gtin"_s, u"4006381333931"_s},
                     {u"name"_s, u"Saw "_s},           {u"unit"_s, u"XBX"_s},
                     {u"status"_s, u"discontinued"_s}, {u"cost"_s, u"12.5"_s}};
    Values described = Drill;
    described += {{u"brand"_s, u"Brandt"_s},
                  {u"summary"_s, u"It drills"_s},
                  {u"description"_s, u"All day long."_s},
                  {u"family"_s, CatalogFixture::Family.toString()},
                  {u"category"_s, CatalogFixture::Drills.toString()}};
    Values priced{{u"price:41:C62:1"_s, u"9.99"_s}, {u"value:length"_s, u"12"_s}};
    priced = saw + priced;
    const std::pair<const char *, QList<Values>> cases[]
        = {{"one", {Drill}},
           {"columns",
            {described, saw, {{u"name"_s, u"x"_s}, {u"unit"_s, u"C62"_s}, {u"sku"_s, u"X"_s}}}},
           {"with what is no column", {described, priced}},
           {"none", {}}};
    for (const auto &[name, products] : cases) {
        QTest::addRow("%s, SQLite", name) << Server::Sqlite << products;
        QTest::addRow("%s, PostgreSQL", name) << Server::Postgresql << products;
    }
}

//! Rows, history and outbox are the same as when each is committed for itself.
void TestNewProducts::togetherAsOneByOne()
{
    QFETCH(const Server, server);
    QFETCH(const QList<Values>, products);
    const std::pair<QString, QString> asked[] = {
        {u"id, sku, gtin, name, brand, summary, description, family_id, category_id, unit, status, "
         "cost, completeness, changed_at, version"_s,
         u"product ORDER BY id"_s},
        {u"product_id, unit, min_quantity, amount"_s, u"price ORDER BY product_id"_s},
        {u"product_id, attribute_id, value"_s, u"product_value ORDER BY product_id"_s},
        {u"e.at, e.user_id, e.user_name, e.origin, e.label, e.reason, e.undoes, j.entity, "
         "j.record_id, j.field, j.before_value, j.after_value"_s,
         u"journal j JOIN edit e ON e.id = j.edit_id ORDER BY j.id"_s},
        {u"system_id, entity, record_id, state"_s, u"outbox ORDER BY id"_s}};
    QStringList before;
    for (const bool together : {false, true}) {
        TestDatabase test(server);
        CatalogFixture fixture;
        QVERIFY_RESULT(fixture.fill(test.db()));
        QList<ChangeSet> sets;
        for (const Values &values : products) {
            sets += product(100 + int(sets.size()), values);
        }
        if (together) {
            QVERIFY_RESULT(fixture.log.commitNew(test.db(), sets, fixture.author));
        } else {
            for (const ChangeSet &one : std::as_const(sets)) {
                QVERIFY_RESULT(fixture.log.commit(test.db(), one, fixture.author));
            }
        }
        QStringList now;
        for (const auto &[columns, from] : asked) {
            now += text(test.db(), columns, from);
        }
        if (together) {
            for (qsizetype i = 0; i < now.size(); ++i) {
                QCOMPARE(now.at(i), before.at(i));
            }
            QCOMPARE(now.first().isEmpty(), products.isEmpty());
        }
        before = now;
    }
}

void TestNewProducts::refused_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    const auto with = [](const QString &field, const QString &value) {
        Values values = Drill;
        values.removeIf([&field](const auto &each) { return each.first == field; });
        values.append({field, value});
        return values;
    };
    QTest::newRow("no name") << with(u"name"_s, u" "_s) << ErrorCode::Value_Empty << u"name"_s;
    QTest::newRow("no SKU") << with(u"sku"_s, QString()) << ErrorCode::Value_Empty << u"sku"_s;
    QTest::newRow("no unit") << Values{Drill.at(0), Drill.at(1)} << ErrorCode::Value_Empty
                             << u"unit"_s;
    QTest::newRow("unknown unit") << with(u"unit"_s, u"stone"_s) << ErrorCode::Value_BadUnit
                                  << u"unit"_s;
    QTest::newRow("GTIN") << with(u"gtin"_s, u"123"_s) << ErrorCode::Value_BadGtin << u"gtin"_s;
    QTest::newRow("status") << with(u"status"_s, u"tired"_s) << ErrorCode::Value_BadFormat
                            << u"status"_s;
    QTest::newRow("cost") << with(u"cost"_s, u"cheap"_s) << ErrorCode::Value_NotANumber
                          << u"cost"_s;
    QTest::newRow("SKU of another product, in other letters")
        << with(u"sku"_s, u"old-1"_s) << ErrorCode::Value_NotUnique << u"sku"_s;
    QTest::newRow("SKU of another new one, in other letters")
        << with(u"sku"_s, u"new-1"_s) << ErrorCode::Value_NotUnique << u"sku"_s;
    QTest::newRow("unknown field")
        << with(u"smell"_s, u"nice"_s) << ErrorCode::Store_UnknownField << u"smell"_s;
}

//! By itself, and together with good ones: then none of them is there.
void TestNewProducts::refused()
{
    QFETCH(const Values, values);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, field);
    for (const Server server : {Server::Sqlite, Server::Postgresql}) {
        TestDatabase test(server);
        CatalogFixture fixture;
        QVERIFY_RESULT(fixture.fill(test.db()));
        QVERIFY_RESULT(fixture.addProduct(test.db(), u"OLD-1"_s, u"Old"_s));
        const auto good = [](int id) {
            return product(
                id,
                {{u"sku"_s, u"NEW-%1"_s.arg(id)}, {u"name"_s, u"New"_s}, {u"unit"_s, u"C62"_s}});
        };
        const auto refusal = fixture.log.commitNew(
            test.db(), {good(1), product(2, values), good(3)}, fixture.author);
        QVERIFY(!refusal.ok());
        QCOMPARE(refusal.error().code, code);
        QCOMPARE(refusal.error().context.field, field);
        QCOMPARE(count(test.db(), u"product"_s), u"1"_s);
        QCOMPARE(count(test.db(), u"edit"_s), u"1"_s);
    }
}

//! Each of them cost ten and more.
void TestNewProducts::fewStatements()
{
    QFETCH(const Server, server);
    TestDatabase test(server);
    CatalogFixture fixture;
    QVERIFY_RESULT(fixture.fill(test.db()));
    QVERIFY_RESULT(test.db().run(u"DELETE FROM ownership"_s));
    QList<ChangeSet> sets;
    for (int i = 0; i < 160; ++i) {
        sets += product(
            1000 + i, {{u"sku"_s, u"N-%1"_s.arg(i)}, {u"name"_s, u"New"_s}, {u"unit"_s, u"C62"_s}});
    }
    int statements = 0;
    test.db().setProbe([&statements](const QString &) -> base::Result<void> {
        ++statements;
        return {};
    });
    QVERIFY_RESULT(fixture.log.commitNew(test.db(), sets, fixture.author));
    test.db().setProbe({});
    QCOMPARE(count(test.db(), u"product"_s), u"160"_s);
    QVERIFY2(statements < 100, qPrintable(QString::number(statements)));
}

QTEST_GUILESS_MAIN(TestNewProducts)
#include "test_newproducts.moc"

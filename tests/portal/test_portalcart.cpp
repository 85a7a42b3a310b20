// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "tests/portal/sample.h"
#include "tests/support/browser.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
using support::HttpAnswer;
using support::HttpClient;
namespace sample = portaltest::sample;

//! What can be put into a cart and ordered, and that no state of the database – a product that
//! vanished, prices of an older version, numbers beyond computing – shuts a page for good.
class TestPortalCart : public QObject
{
    Q_OBJECT
private:
    using Fields = QList<std::pair<QString, QString>>;

    static QJsonObject item(const QString &resource, const QString &key)
    {
        const auto batches = sample::batches();
        for (const auto &[path, items] : batches) {
            for (const QJsonValue &value : items) {
                const QJsonObject object = value.toObject();
                if (path == resource
                    && (object.value("sku"_L1) == key || object.value("code"_L1) == key)) {
                    return object;
                }
            }
        }
        return {};
    }
    void push(const QString &resource, QJsonObject object)
    {
        object.insert(u"version"_s, ++m_version);
        const HttpAnswer answer
            = m_desk->postJson(u"/api/v1/%1/batch"_s.arg(resource),
                               {{u"items"_s, QJsonArray{object}}}, m_portal.nextKey());
        QVERIFY2(answer.status == 200 && !answer.text().contains(u"\"failed\""_s),
                 qPrintable(answer.text()));
    }
    void remove(const QString &resource, const QString &key)
    {
        push(resource,
             {{resource == "products"_L1 ? u"sku"_s : u"code"_s, key}, {u"deleted"_s, true}});
    }
    //! The only prices of a product, in the list for everyone.
    void price(const QString &sku, const QString &amount, const QString &from = u"1"_s)
    {
        push(u"prices"_s,
             {{u"sku"_s, sku},
              {u"prices"_s,
               QJsonArray{QJsonObject{{u"list"_s, u"BASE"_s},
                                      {u"unit"_s, u"C62"_s},
                                      {u"minQuantity"_s, from},
                                      {u"amount"_s, amount},
                                      {u"currency"_s, u"EUR"_s}}}}});
    }
    void product(const QString &sku, const QJsonArray &packaging = {})
    {
        QJsonObject object = item(u"products"_s, u"SC-0700"_s);
        object.insert(u"sku"_s, sku);
        object.insert(u"name"_s, u"Article "_s + sku);
        object.insert(u"packaging"_s, packaging);
        object.insert(u"category"_s, u"tools"_s);
        push(u"products"_s, object);
    }
    //! What no API of today takes, but an older one may have.
    void store(const QString &sql, const QVariantList &values = {})
    {
        const auto url
            = store::DatabaseUrl::parse(u"sqlite:"_s + m_portal.process().databaseFile());
        auto db = store::Database::open(*url);
        QVERIFY(db.ok());
        const auto done = (*db)->run(sql, values);
        QVERIFY2(done.ok(), qPrintable(sql));
    }
    HttpAnswer add(const QString &sku, const QString &unit, const QString &quantity)
    {
        return m_anna->postForm(
            u"/cart/add"_s,
            {{u"csrf"_s, csrf()}, {u"sku"_s, sku}, {u"unit"_s, unit}, {u"quantity"_s, quantity}});
    }
    QString csrf() { return m_anna->get(u"/cart"_s).field(u"csrf"_s); }
    HttpAnswer order()
    {
        const HttpAnswer cart = m_anna->get(u"/cart"_s);
        return m_anna->postForm(u"/cart/order"_s,
                                {{u"csrf"_s, cart.field(u"csrf"_s)},
                                 {u"submitKey"_s, cart.field(u"submitKey"_s)},
                                 {u"shownTotal"_s, cart.field(u"shownTotal"_s)}});
    }
    HttpAnswer update(const QString &sku, const QString &unit, const QString &quantity,
                      bool removes = false)
    {
        Fields fields{
            {u"csrf"_s, csrf()}, {u"sku"_s, sku}, {u"unit"_s, unit}, {u"quantity"_s, quantity}};
        if (removes) {
            fields.append({u"remove"_s, sku + u'|' + unit});
        }
        return m_anna->postForm(u"/cart/update"_s, fields);
    }
    //! The only line of the cart says what is wrong with it, keeps the cart from being ordered,
    //! and goes when it is removed.
    void badLine(const QString &sku, const QString &unit, const QString &sentence)
    {
        const HttpAnswer cart = m_anna->get(u"/cart"_s);
        QCOMPARE(cart.status, 200);
        QVERIFY2(cart.text().contains(sentence), qPrintable(cart.text()));
        QVERIFY(cart.text().contains(u"id=\"placeOrderButton\" disabled"_s));
        QCOMPARE(order().status, 409);
        QCOMPARE(update(sku, unit, u"1"_s, true).status, 303);
        QVERIFY(m_anna->get(u"/cart"_s).text().contains(u"Your cart is empty"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_portal.start(), QString());
        m_desk = m_portal.desk();
        m_anna = m_portal.visitor(sample::Anna);
        QVERIFY(m_anna);
    }
    void cleanup() { store(u"DELETE FROM cart_line"_s); }
    void cleanupTestCase()
    {
        QVERIFY2(m_portal.process().stop(), qPrintable(m_portal.process().errorText()));
    }

    void onlyUnitsAndQuantitiesThatAreSold_data();
    void onlyUnitsAndQuantitiesThatAreSold();
    void unknownProducts_data();
    void unknownProducts();
    void theCartIsFull();
    void free_data();
    void free();
    void smallPricesBeginWhereTheyAreSold();
    void packagesOfSmallPrices();
    void vanishedProductsAndUnits();
    void amountsBeyondComputing();
    void ordersAgain();
    void strangeRecordsCloseNoPage();
    void searches_data();
    void searches();
    void typedTextIsCleaned();
    void problemsAreShown();

private:
    Portal m_portal;
    std::unique_ptr<HttpClient> m_desk;
    std::unique_ptr<HttpClient> m_anna;
    int m_version = 100;
};

void TestPortalCart::onlyUnitsAndQuantitiesThatAreSold_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("problem"); // empty: it is added
    const auto row
        = [](const char *name, const QString &unit, const QString &quantity,
             const QString &problem) { QTest::newRow(name) << unit << quantity << problem; };
    const QString piece = u"C62"_s;
    row("pieces", piece, u"2"_s, {});
    row("boxes", u"XBX"_s, u"1"_s, {});
    row("group separator", piece, u"1,000"_s, {});
    row("needless decimals", piece, u"3.000"_s, {});
    row("as many as there may be", piece, u"10,000,000"_s, {});
    row("another unit", u"KGM"_s, u"1"_s, u"badUnit"_s);
    row("no unit of anything", u"ZZZ"_s, u"1"_s, u"badUnit"_s);
    row("no unit", {}, u"1"_s, u"badUnit"_s);
    row("long unit", QString(10'000, u'X'), u"1"_s, u"badUnit"_s);
    row("unit with NUL", u"C62"_s + QChar(0), u"1"_s, u"badUnit"_s);
    row("unit in small letters", u"c62"_s, u"1"_s, u"badUnit"_s);
    const QString bad = u"badQuantity"_s;
    row("nothing", piece, {}, bad);
    row("zero", piece, u"0"_s, bad);
    row("negative", piece, u"-1"_s, bad);
    row("negative with a minus sign", piece, u"\u22121"_s, bad);
    row("half a piece", piece, u"0.5"_s, bad);
    row("half a box", u"XBX"_s, u"1.5"_s, bad);
    row("too precise", piece, u"0.0001"_s, bad);
    row("one too many", piece, u"10000001"_s, bad);
    row("exponent", piece, u"1e9"_s, bad);
    row("hexadecimal", piece, u"0x10"_s, bad);
    row("beyond 64 bits", piece, u"99999999999999999999"_s, bad);
    row("very long", piece, QString(100'000, u'9'), bad);
    row("NUL", piece, u"1"_s + QChar(0), bad);
    row("German decimals", piece, u"1,5"_s, bad);
    row("group in a wrong place", piece, u"1,00"_s, bad);
    row("infinity", piece, u"inf"_s, bad);
    row("text", piece, u"two"_s, bad);
}

void TestPortalCart::onlyUnitsAndQuantitiesThatAreSold()
{
    QFETCH(const QString, unit);
    QFETCH(const QString, quantity);
    QFETCH(const QString, problem);
    const HttpAnswer answer = add(u"DR-1042"_s, unit, quantity);
    if (unit.contains(QChar(0)) || quantity.contains(QChar(0))) {
        QCOMPARE(answer.status, 400); // of such a form nothing is read
        QVERIFY(m_anna->get(u"/cart"_s).text().contains(u"Your cart is empty"_s));
        return;
    }
    QCOMPARE(answer.status, 303);
    const QString location = QString::fromLatin1(answer.headers.value("location"));
    QCOMPARE(location,
             problem.isEmpty() ? u"/product/DR-1042?added=1"_s
                               : u"/product/DR-1042?problem="_s + problem);
    const HttpAnswer page = m_anna->get(location);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.text().contains(u"id=\"quantityProblem\""_s), !problem.isEmpty());
    QCOMPARE(m_anna->get(u"/cart"_s).text().contains(u"Your cart is empty"_s), !problem.isEmpty());
}

void TestPortalCart::unknownProducts_data()
{
    QTest::addColumn<QByteArray>("sku");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray("NO-1") << 404;
    QTest::newRow("nothing") << QByteArray() << 404;
    QTest::newRow("NUL") << QByteArray("DR-1042%00") << 400;
    QTest::newRow("control") << QByteArray("DR-1042%1B") << 404;
    QTest::newRow("byte order mark") << QByteArray("%EF%BB%BFDR-1042") << 400;
    QTest::newRow("invalid UTF-8") << QByteArray("DR-1042%FF") << 400;
    QTest::newRow("surrogate") << QByteArray("%ED%A0%80") << 400;
    QTest::newRow("long") << QByteArray(100'000, 'x') << 404;
    QTest::newRow("quotes") << QByteArray("%27%22%20OR%201=1") << 404;
}

void TestPortalCart::unknownProducts()
{
    QFETCH(const QByteArray, sku);
    QFETCH(const int, status);
    const HttpAnswer answer = m_anna->send(
        "POST", u"/cart/add"_s, "csrf=" + csrf().toLatin1() + "&unit=C62&quantity=1&sku=" + sku,
        "application/x-www-form-urlencoded");
    QCOMPARE(answer.status, status);
    QVERIFY(m_anna->get(u"/cart"_s).text().contains(u"Your cart is empty"_s));
}

void TestPortalCart::theCartIsFull()
{
    store(u"INSERT INTO cart_line (account_id, sku, unit, quantity, added_at) "
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
          "SELECT (SELECT id FROM account WHERE login = 'anna@baumann.example'), 'S' || i, 'C62', "
          "1000, i FROM n"_s);
    QCOMPARE(add(u"DR-1042"_s, u"C62"_s, u"1"_s).headers.value("location"),
             "/product/DR-1042?problem=cartIsFull");
    QCOMPARE(m_anna->get(u"/cart"_s).status, 200);
    QVERIFY(m_anna->get(u"/product/DR-1042?problem=cartIsFull"_s)
                .text()
                .contains(u"Your cart is full"_s));
}

void TestPortalCart::free_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("percent"); // of a discount
    QTest::addColumn<QString>("step"); // that the list rounds to
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("problem"); // empty: it can be ordered
    QTest::addColumn<QString>("total");
    const auto row
        = [](const char *name, const QString &amount, const QString &percent, const QString &step,
             const QString &quantity, const QString &problem, const QString &total = {}) {
              QTest::newRow(name) << amount << percent << step << quantity << problem << total;
          };
    const QString request = u"Price on request"_s;
    const QString little = u"Comes to 0.00"_s;
    row("the line says 0", u"0"_s, {}, {}, u"3"_s, {}, u"0.00"_s);
    row("the line says 0, with a discount", u"0"_s, u"100"_s, {}, u"3"_s, {}, u"0.00"_s);
    row("the line says 0, the list an ending", u"0"_s, {}, u"1"_s, u"3"_s, {}, u"0.00"_s);
    row("tiny price, one", u"0.001"_s, {}, {}, u"1"_s, little);
    row("tiny price, four", u"0.001"_s, {}, {}, u"4"_s, little);
    row("tiny price, five", u"0.001"_s, {}, {}, u"5"_s, {}, u"0.01"_s);
    row("rounded to 0 by the list", u"0.49"_s, {}, u"1"_s, u"1000"_s, request);
    row("rounded to 1 by the list", u"0.50"_s, {}, u"1"_s, u"2"_s, {}, u"2.00"_s);
    row("discount of 100 %", u"10.00"_s, u"100"_s, {}, u"1"_s, request);
    row("discount of 99.99 %", u"10.00"_s, u"99.99"_s, {}, u"1"_s, request);
    row("discount of 99.9 %", u"10.00"_s, u"99.9"_s, {}, u"1"_s, {}, u"0.01"_s);
}

void TestPortalCart::free()
{
    QFETCH(const QString, amount);
    QFETCH(const QString, percent);
    QFETCH(const QString, step);
    QFETCH(const QString, quantity);
    QFETCH(const QString, problem);
    QFETCH(const QString, total);
    product(u"FREE"_s);
    price(u"FREE"_s, amount);
    QJsonObject discount = item(u"discounts"_s, u"D-1"_s);
    discount.insert(u"code"_s, u"FREE"_s);
    discount.insert(u"customer"_s, u"C-1001"_s);
    discount.insert(u"category"_s, QJsonValue::Null);
    discount.insert(u"sku"_s, u"FREE"_s);
    discount.insert(u"percent"_s, percent.isEmpty() ? u"0"_s : percent);
    push(u"discounts"_s, discount);
    QJsonObject list = item(u"price-lists"_s, u"BASE"_s);
    if (!step.isEmpty()) {
        list.insert(u"rounding"_s, QJsonObject{{u"step"_s, step}});
    }
    push(u"price-lists"_s, list);
    QCOMPARE(add(u"FREE"_s, u"C62"_s, quantity).status, 303);

    const HttpAnswer page = m_anna->get(u"/product/FREE"_s);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.text().contains(u"Price on request"_s), problem == "Price on request"_L1);
    if (!problem.isEmpty()) {
        badLine(u"FREE"_s, u"C62"_s, problem);
    } else {
        QVERIFY(m_anna->get(u"/cart"_s).text().contains(u"id=\"cartTotal\">€"_s + total));
        const HttpAnswer placed = order();
        QCOMPARE(placed.status, 303);
        const QString number = QString::fromLatin1(placed.headers.value("location"))
                                   .section(u'/', -1)
                                   .section(u'?', 0, 0);
        QCOMPARE(m_desk->get(u"/api/v1/orders/"_s + number).json().value("total"_L1).toString(),
                 total);
    }
    push(u"price-lists"_s, item(u"price-lists"_s, u"BASE"_s));
    remove(u"discounts"_s, u"FREE"_s);
}

void TestPortalCart::smallPricesBeginWhereTheyAreSold()
{
    product(u"TINY"_s);
    price(u"TINY"_s, u"0.0003"_s);
    // 17 × 0.0003 = 0.0051 is the first that comes to a cent.
    const QString page = m_anna->get(u"/product/TINY"_s).text();
    QVERIFY2(page.contains(u"name=\"quantity\" value=\"17\""_s), qPrintable(page));
    QVERIFY(page.contains(u"€0.0003"_s));
    QCOMPARE(add(u"TINY"_s, u"C62"_s, u"17"_s).status, 303);
    QCOMPARE(order().status, 303);
    QCOMPARE(add(u"TINY"_s, u"C62"_s, u"16"_s).status, 303);
    badLine(u"TINY"_s, u"C62"_s, u"Comes to 0.00"_s);
}

// A twelfth of a hundredth of a cent is nothing, but no price line said so.
void TestPortalCart::packagesOfSmallPrices()
{
    product(u"PACK"_s,
            {QJsonObject{{u"unit"_s, u"XBX"_s}, {u"content"_s, u"12"_s}, {u"gtin"_s, QString()}}});
    push(u"prices"_s,
         {{u"sku"_s, u"PACK"_s},
          {u"prices"_s,
           QJsonArray{QJsonObject{{u"list"_s, u"BASE"_s},
                                  {u"unit"_s, u"XBX"_s},
                                  {u"minQuantity"_s, u"1"_s},
                                  {u"amount"_s, u"0.0001"_s},
                                  {u"currency"_s, u"EUR"_s}}}}});
    QCOMPARE(add(u"PACK"_s, u"C62"_s, u"12000"_s).status, 303);
    badLine(u"PACK"_s, u"C62"_s, u"Price on request"_s);
}

void TestPortalCart::vanishedProductsAndUnits()
{
    const QJsonArray boxes{
        QJsonObject{{u"unit"_s, u"XBX"_s}, {u"content"_s, u"10"_s}, {u"gtin"_s, QString()}}};
    product(u"GOES"_s, boxes);
    price(u"GOES"_s, u"5.00"_s);
    QCOMPARE(add(u"GOES"_s, u"XBX"_s, u"2"_s).status, 303);
    product(u"GOES"_s); // no boxes any more
    badLine(u"GOES"_s, u"XBX"_s, u"No longer sold in this unit"_s);

    QCOMPARE(add(u"GOES"_s, u"C62"_s, u"2"_s).status, 303);
    remove(u"products"_s, u"GOES"_s);
    badLine(u"GOES"_s, u"C62"_s, u"No longer available"_s);
}

void TestPortalCart::amountsBeyondComputing()
{
    product(u"DEAR"_s);
    price(u"DEAR"_s, u"99999999999"_s);
    QCOMPARE(add(u"DEAR"_s, u"C62"_s, u"2"_s).status, 303);
    badLine(u"DEAR"_s, u"C62"_s, u"The amount is too large"_s);
    // A smaller quantity mends it.
    QCOMPARE(add(u"DEAR"_s, u"C62"_s, u"10,000,000"_s).status, 303);
    QVERIFY(m_anna->get(u"/cart"_s).text().contains(u"The amount is too large"_s));
    QCOMPARE(update(u"DEAR"_s, u"C62"_s, u"1"_s).status, 303);
    QVERIFY(m_anna->get(u"/cart"_s).text().contains(u"€99,999,999,999.00"_s));
    QCOMPARE(order().status, 303);

    // Prices and quantities that an older portal took.
    store(u"UPDATE price SET amount = 9223372036854775807 WHERE sku = 'DEAR'"_s);
    QCOMPARE(m_anna->get(u"/product/DEAR"_s).status, 200);
    QCOMPARE(m_anna->get(u"/catalog/tools"_s).status, 200);
    QCOMPARE(add(u"DEAR"_s, u"C62"_s, u"10,000,000"_s).status, 303);
    badLine(u"DEAR"_s, u"C62"_s, u"The amount is too large"_s);
    store(u"UPDATE price SET amount = 10000 WHERE sku = 'DEAR'"_s);
    QCOMPARE(add(u"DEAR"_s, u"C62"_s, u"1"_s).status, 303);
    store(u"UPDATE cart_line SET quantity = 9223372036854775807"_s);
    badLine(u"DEAR"_s, u"C62"_s, u"Enter a quantity"_s);
    store(u"UPDATE price SET amount = -50000 WHERE sku = 'DEAR'"_s);
    QCOMPARE(m_anna->get(u"/product/DEAR"_s).status, 200);
    QCOMPARE(add(u"DEAR"_s, u"C62"_s, u"1"_s).status, 303);
    badLine(u"DEAR"_s, u"C62"_s, u"Price on request"_s);
    remove(u"products"_s, u"DEAR"_s);
}

void TestPortalCart::ordersAgain()
{
    for (const QString &sku : {u"A-1"_s, u"A-2"_s, u"A-3"_s}) {
        product(
            sku,
            {QJsonObject{{u"unit"_s, u"XBX"_s}, {u"content"_s, u"10"_s}, {u"gtin"_s, QString()}}});
        price(sku, u"5.00"_s);
    }
    QCOMPARE(add(u"A-1"_s, u"C62"_s, u"9,000,000"_s).status, 303);
    QCOMPARE(add(u"A-2"_s, u"XBX"_s, u"1"_s).status, 303);
    QCOMPARE(add(u"A-3"_s, u"C62"_s, u"1"_s).status, 303);
    const HttpAnswer placed = order();
    QCOMPARE(placed.status, 303);
    const QString path = QString::fromLatin1(placed.headers.value("location")).section(u'?', 0, 0);
    const auto again = [&] { return m_anna->postForm(path + u"/again"_s, {{u"csrf"_s, csrf()}}); };
    QCOMPARE(again().headers.value("location"), "/cart");
    // Once more is more than a line may have, but no fault: the others are added.
    const HttpAnswer more = again();
    QCOMPARE(more.status, 303);
    QCOMPARE(more.headers.value("location"), "/cart?some=1");
    const QString cart = m_anna->get(u"/cart?some=1"_s).text();
    QVERIFY2(cart.contains(u"Some lines of the order weren&apos;t added"_s)
                 || cart.contains(u"Some lines of the order weren't added"_s)
                 || cart.contains(u"Some lines of the order weren&#39;t added"_s),
             qPrintable(cart));
    QVERIFY(cart.contains(u"9,000,000"_s));
    store(u"DELETE FROM cart_line"_s);

    product(u"A-2"_s); // no boxes any more
    remove(u"products"_s, u"A-3"_s);
    QCOMPARE(again().headers.value("location"), "/cart?some=1");
    const QString rest = m_anna->get(u"/cart"_s).text();
    QVERIFY(rest.contains(u"Article A-1"_s) && !rest.contains(u"Article A-2"_s));
    QVERIFY(!rest.contains(u"disabled"_s));
}

// Pages that showed a fault for as long as the record was there.
void TestPortalCart::strangeRecordsCloseNoPage()
{
    const QString invoice = u"INSERT INTO invoice (id, number, customer, order_number, issued_on, "
                            "due_on, currency, total, paid, status) VALUES (?, ?, 'C-1001', '', "
                            "?, ?, ?, ?, ?, 'open')"_s;
    const qint64 largest = std::numeric_limits<qint64>::max();
    const QString day = u"2025-01-01"_s;
    store(invoice, {9001, u"X-1"_s, day, day, u"EUR"_s, largest, 0});
    store(invoice, {9002, u"X-2"_s, day, day, u"EUR"_s, largest, 0});
    const auto open = [this] {
        for (const QString &path : {u"/"_s, u"/invoices"_s, u"/cart"_s, u"/catalog"_s}) {
            QCOMPARE(m_anna->get(path).status, 200);
        }
    };
    open();
    QVERIFY(m_anna->get(u"/invoices"_s).text().contains(u"X-2"_s));
    store(invoice, {9003, u"X-3"_s, day, day, u"EUR"_s, largest, -largest});
    store(invoice, {9004, u"X-4"_s, u""_s, u"no date"_s, u"?"_s, 10'000, 0});
    open();
    store(u"DELETE FROM invoice WHERE id > 9000"_s);
    store(u"UPDATE category SET parent = 'drills' WHERE code = 'tools'"_s); // a circle
    for (const QString &path : {u"/"_s, u"/catalog/drills"_s, u"/product/DR-1042"_s}) {
        QCOMPARE(m_anna->get(path).status, 200);
    }
    store(u"UPDATE category SET parent = '' WHERE code = 'tools'"_s);
    store(u"UPDATE customer SET parent = number"_s);
    QCOMPARE(m_anna->get(u"/product/DR-1042"_s).status, 200);
    store(u"UPDATE customer SET parent = ''"_s);
}

void TestPortalCart::searches_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("finds");
    QTest::newRow("plain") << QByteArray("drill") << true;
    QTest::newRow("NUL first") << QByteArray("%00abc") << false;
    QTest::newRow("NUL between") << QByteArray("cordless%00drill") << true;
    QTest::newRow("only NUL") << QByteArray("%00%00%00%00") << true; // nothing is searched for
    QTest::newRow("controls") << QByteArray("drill%01%1b%7f") << true;
    QTest::newRow("quote") << QByteArray("%22drill") << false;
    QTest::newRow("quotes") << QByteArray("%22%22%22%22") << false;
    QTest::newRow("stars") << QByteArray("dri*") << false;
    QTest::newRow("words of FTS") << QByteArray("drill%20OR%20NEAR(drill)") << false;
    QTest::newRow("column") << QByteArray("content:drill") << false;
    QTest::newRow("wildcards") << QByteArray("drill%20%25_") << false;
    QTest::newRow("short words") << QByteArray("drill%2018") << true;
    QTest::newRow("backslash") << QByteArray("drill%20%5C") << false;
    QTest::newRow("two characters of four units")
        << QByteArray("drill%20%F0%9F%94%A8%F0%9F%94%A8") << false;
    QTest::newRow("invalid UTF-8") << QByteArray("abc%FF%C3") << false;
    QTest::newRow("very long") << QByteArray(20'000, 'a') << false;
    QTest::newRow("many words") << QByteArray("drill%20").repeated(2000) << true;
}

void TestPortalCart::searches()
{
    QFETCH(const QByteArray, query);
    QFETCH(const bool, finds);
    // The address is sent as it is written here.
    const HttpAnswer answer = m_anna->get(u"/catalog?q="_s + QString::fromLatin1(query));
    QVERIFY2(answer.status == 200 || (answer.status >= 400 && answer.status < 500),
             qPrintable(QString::number(answer.status)));
    if (answer.status == 200) {
        QCOMPARE(answer.text().contains(u"DR-1042"_s), finds);
    }
}

void TestPortalCart::typedTextIsCleaned()
{
    QCOMPARE(add(u"DR-1042"_s, u"C62"_s, u"1"_s).status, 303);
    const HttpAnswer cart = m_anna->get(u"/cart"_s);
    const QString dirty = u"a\u0001b"_s + QChar(0xfeff) + u"\u001b\r\nc"_s;
    const HttpAnswer placed = m_anna->postForm(u"/cart/order"_s,
                                               {{u"csrf"_s, cart.field(u"csrf"_s)},
                                                {u"submitKey"_s, cart.field(u"submitKey"_s)},
                                                {u"shownTotal"_s, cart.field(u"shownTotal"_s)},
                                                {u"reference"_s, dirty},
                                                {u"note"_s, dirty}});
    QCOMPARE(placed.status, 303);
    const QString number = QString::fromLatin1(placed.headers.value("location"))
                               .section(u'/', -1)
                               .section(u'?', 0, 0);
    const QJsonObject order = m_desk->get(u"/api/v1/orders/"_s + number).json();
    QCOMPARE(order.value("poNumber"_L1).toString(), u"abc"_s);
    QCOMPARE(order.value("note"_L1).toString(), u"ab\r\nc"_s);
}

// In a browser, in both languages; the pictures land beside those of test_portalbrowser.
void TestPortalCart::problemsAreShown()
{
    product(u"P-UNIT"_s, {QJsonObject{{u"unit"_s, u"XBX"_s}, {u"content"_s, u"10"_s}}});
    price(u"P-UNIT"_s, u"5.00"_s);
    product(u"P-TINY"_s);
    price(u"P-TINY"_s, u"0.001"_s);
    product(u"P-DEAR"_s);
    price(u"P-DEAR"_s, u"99999999999"_s);
    product(u"P-GONE"_s);
    price(u"P-GONE"_s, u"5.00"_s);
    product(u"P-NONE"_s);
    price(u"P-NONE"_s, u"5.00"_s);
    const std::pair<QString, QString> lines[]
        = {{u"DR-1042"_s, u"C62"_s}, {u"P-UNIT"_s, u"XBX"_s}, {u"P-TINY"_s, u"C62"_s},
           {u"P-DEAR"_s, u"C62"_s},  {u"P-GONE"_s, u"C62"_s}, {u"P-NONE"_s, u"C62"_s}};
    for (const auto &[sku, unit] : lines) {
        QCOMPARE(add(sku, unit, u"2"_s).headers.value("location").right(8), "?added=1");
    }
    product(u"P-UNIT"_s);
    remove(u"products"_s, u"P-GONE"_s);
    push(u"prices"_s, {{u"sku"_s, u"P-NONE"_s}, {u"prices"_s, QJsonArray()}});

    support::Browser browser;
    QVERIFY2(browser.start(), qPrintable(browser.errorText()));
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../portal-pages"_s);
    QVERIFY(folder.mkpath(u"."_s));
    const auto address
        = [this](const QString &path) { return QUrl(m_portal.process().url().toString() + path); };
    const QHash<QString, QStringList> sentences{
        {u"en"_s,
         {u"No longer sold in this unit"_s, u"Comes to 0.00. Order a larger quantity."_s,
          u"The amount is too large. Order a smaller quantity."_s, u"No longer available"_s,
          u"Price on request"_s, u"Some lines can't be ordered."_s}},
        {u"de"_s,
         {u"In dieser Einheit nicht mehr erhältlich"_s, u"Ergibt 0,00."_s,
          u"Der Betrag ist zu groß."_s, u"Nicht mehr erhältlich"_s, u"Preis auf Anfrage"_s,
          u"Einige Positionen können nicht bestellt werden."_s}}};
    for (const QString &language : {u"en"_s, u"de"_s}) {
        QVERIFY(browser.setLanguage(language));
        QVERIFY2(browser.open(address(u"/cart"_s)), qPrintable(browser.errorText()));
        if (browser.url().path() == "/login"_L1) {
            QVERIFY(browser.type(u"#loginField"_s, sample::Anna));
            QVERIFY(browser.type(u"#passwordField"_s, sample::Password));
            QVERIFY(browser.click(u"#loginButton"_s));
            QVERIFY2(browser.waitForText(u"h1"_s, u"Baumann"_s), qPrintable(browser.errorText()));
            QVERIFY(browser.open(address(u"/cart"_s)));
        }
        const QString text = browser.text(u"main"_s);
        for (const QString &sentence : sentences.value(language)) {
            QVERIFY2(text.contains(sentence), qPrintable(sentence + u" / "_s + text));
        }
        QVERIFY(browser.screenshot(folder.filePath(u"cart-problems-%1.png"_s.arg(language))));
        QVERIFY(browser.resize(390, 844, true));
        QVERIFY(browser.screenshot(folder.filePath(u"cart-problems-%1-phone.png"_s.arg(language))));
        QVERIFY(browser.evaluate(u"document.documentElement.scrollWidth"_s).toInt() <= 390);
        QVERIFY(browser.resize(1280, 900));
        QVERIFY(browser.open(address(u"/product/DR-1042?problem=badUnit"_s)));
        QVERIFY(browser.screenshot(folder.filePath(u"product-problem-%1.png"_s.arg(language))));
    }
}

QTEST_MAIN(TestPortalCart)
#include "test_portalcart.moc"

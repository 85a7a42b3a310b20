// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/unit.h"
#include "tests/portal/sample.h"
#include "tests/support/changedjson.h"
#include "tests/support/contract.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
using support::HttpAnswer;

using Changes = support::JsonChanges;
Q_DECLARE_METATYPE(Changes)

//! What the portal's API does not take: each value with its field and reason, while the program,
//! the contract and its text say the same.
class TestPortalInput : public QObject
{
    Q_OBJECT
private:
    //! A record that is fine, by resource.
    static QJsonObject good(const QString &resource)
    {
        const auto batches = portaltest::sample::batches();
        for (const auto &[path, items] : batches) {
            if (path == resource) {
                return items.first().toObject();
            }
        }
        return {{u"number"_s, u"P-1"_s},
                {u"status"_s, u"shipped"_s},
                {u"erpNumber"_s, u"SO-1"_s},
                {u"version"_s, 1}};
    }
    static QString schemaOf(const QString &resource)
    {
        static const QHash<QString, QString> schemas{{u"categories"_s, u"Category"_s},
                                                     {u"products"_s, u"Product"_s},
                                                     {u"assets"_s, u"Asset"_s},
                                                     {u"stock"_s, u"Stock"_s},
                                                     {u"payment-terms"_s, u"PaymentTerms"_s},
                                                     {u"customer-groups"_s, u"CustomerGroup"_s},
                                                     {u"customers"_s, u"Customer"_s},
                                                     {u"invoices"_s, u"Invoice"_s},
                                                     {u"price-lists"_s, u"PriceList"_s},
                                                     {u"prices"_s, u"Prices"_s},
                                                     {u"discounts"_s, u"Discount"_s},
                                                     {u"promotions"_s, u"Promotion"_s},
                                                     {u"order-status"_s, u"OrderStatus"_s}};
        return schemas.value(resource);
    }
    static QByteArray changed(const QString &resource, const Changes &changes)
    {
        return support::changedJson(good(resource), changes);
    }
    HttpAnswer post(const QString &resource, const QByteArray &body)
    {
        m_desk->setHeader("Idempotency-Key", m_portal.nextKey());
        const HttpAnswer answer
            = m_desk->send("POST", u"/api/v1/%1/batch"_s.arg(resource), body, "application/json");
        m_desk->setHeader("Idempotency-Key", {});
        return answer;
    }
    HttpAnswer push(const QString &resource, const QByteArray &item)
    {
        return post(resource, "{\"items\":[" + item + "]}");
    }
    static QJsonObject result(const HttpAnswer &answer, int index = 0)
    {
        return answer.json().value("results"_L1).toArray().at(index).toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_portal.start(), QString());
        m_desk = m_portal.desk();
    }
    void cleanupTestCase()
    {
        // Nothing of all this has hurt it.
        QCOMPARE(m_desk->get(u"/health"_s).status, 200);
        QVERIFY2(m_portal.process().stop(), qPrintable(m_portal.process().errorText()));
    }

    void values_data();
    void values();
    void goodValues_data();
    void goodValues();
    void characters_data();
    void characters();
    void bodies_data();
    void bodies();
    void goodBodies();
    void everyUnitOfTheCatalogIsTaken();
    void unknownMembersAreRefused();

private:
    support::Contract m_contract{u":/contracts/portal.yaml"_s};
    Portal m_portal;
    std::unique_ptr<support::HttpClient> m_desk;
};

void TestPortalInput::values_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field"); // empty: the first that was changed
    QTest::addColumn<bool>("inContract"); // a schema can say it
    const auto row = [](const char *name, const QString &resource, const Changes &changes,
                        const QString &code, bool inContract = true, const QString &field = {}) {
        QTest::newRow(name) << resource << changes << code
                            << (field.isEmpty() ? changes.constFirst().first : field) << inContract;
    };
    const QString range = u"out-of-range"_s;
    const QString format = u"bad-format"_s;
    const QString type = u"wrong-type"_s;
    const QString prices = u"prices"_s;
    const QString amount = u"prices[0].amount"_s;
    const QString least = u"prices[0].minQuantity"_s;
    row("negative price", prices, {{amount, R"("-0.01")"}}, range);
    row("price of 12 digits", prices, {{amount, R"("100000000000")"}}, range);
    row("price beyond 64 bits", prices, {{amount, R"("999999999999999")"}}, range);
    row("price of 30 digits", prices, {{amount, "\"" + QByteArray(30, '9') + "\""}}, format);
    row("price as number", prices, {{amount, "12.5"}}, type);
    row("price as exponent", prices, {{amount, R"("1e3")"}}, format);
    row("price with plus", prices, {{amount, R"("+1")"}}, format);
    row("price with space", prices, {{amount, R"(" 1")"}}, format);
    row("price with comma", prices, {{amount, R"("1,50")"}}, format);
    row("price in full-width digits", prices, {{amount, "\"\xEF\xBC\x91\""}}, format);
    row("price without digits", prices, {{amount, R"("")"}}, format);
    row("price null", prices, {{amount, "null"}}, type);
    row("minimum 0", prices, {{least, R"("0")"}}, range);
    row("minimum 0.000", prices, {{least, R"("0.000")"}}, range);
    row("negative minimum", prices, {{least, R"("-1")"}}, range);
    row("minimum of 13 digits", prices, {{least, R"("1000000000000")"}}, range);
    row("minimum too precise", prices, {{least, R"("1.0001")"}}, format);
    row("minimum as number", prices, {{least, "1"}}, type);
    row("break that overflows", prices, {{amount, R"("99999999999")"}, {least, R"("1.001")"}},
        range, false);
    row("price ends as it begins", prices,
        {{u"prices[0].validTo"_s, R"("2026-01-01T00:00:00Z")"},
         {u"prices[0].validFrom"_s, R"("2026-01-01T00:00:00.000Z")"}},
        range, false);
    row("price ends before it begins", prices,
        {{u"prices[1].validTo"_s, R"("2026-01-01T00:00:00Z")"},
         {u"prices[1].validFrom"_s, R"("2026-01-01T00:00:01Z")"}},
        range, false);
    row("unknown unit of a price", prices, {{u"prices[0].unit"_s, R"("XYZ")"}}, u"unknown-value"_s);
    row("unit in small letters", prices, {{u"prices[0].unit"_s, R"("c62")"}}, format);
    row("no unit", prices, {{u"prices[0].unit"_s, R"("")"}}, format);
    row("currency in small letters", prices, {{u"prices[0].currency"_s, R"("eur")"}}, format);
    row("prices as object", prices, {{u"prices"_s, "{}"}}, type);
    row("a price as text", prices, {{u"prices[0]"_s, R"("9.99")"}}, type);
    row("2001 prices", prices, {{u"prices"_s, '[' + QByteArray("{},").repeated(2000) + "{}]"}},
        u"too-long"_s);

    const QString products = u"products"_s;
    row("unknown unit", products, {{u"unit"_s, R"("QQQ")"}}, u"unknown-value"_s);
    row("unknown unit of a value", products, {{u"values[0].unit"_s, R"("QQQ")"}},
        u"unknown-value"_s);
    row("empty package", products, {{u"packaging[0].content"_s, R"("0")"}}, range);
    row("negative package", products, {{u"packaging[0].content"_s, R"("-12")"}}, range);
    row("package beyond computing", products, {{u"packaging[0].content"_s, R"("1000000000000")"}},
        range);
    row("the same package twice", products,
        {{u"packaging[1]"_s, R"({"unit":"XBX","content":"20"})"}}, u"duplicate-key"_s, true,
        u"packaging[1].unit"_s);
    row("package in the product's unit", products, {{u"packaging[0].unit"_s, R"("C62")"}},
        u"duplicate-key"_s, false);
    row("blank name", products, {{u"name"_s, R"("  ")"}}, u"missing"_s, false);
    row("blank SKU", products, {{u"sku"_s, R"("   ")"}}, u"missing"_s);
    row("10,000 values", products, {{u"values"_s, '[' + QByteArray("0,").repeated(9999) + "0]"}},
        u"too-long"_s);
    row("video of more than 4 GiB", u"assets"_s, {{u"bytes"_s, "4294967297"}}, range);
    row("media as texts", products, {{u"assets"_s, R"(["a"])"}}, format, true, u"assets[0]"_s);

    row("stock beyond computing", u"stock"_s, {{u"stock[0].quantity"_s, R"("1000000000000")"}},
        range);
    row("negative credit limit", u"customers"_s, {{u"creditLimit"_s, R"("-1")"}}, range);
    row("credit limit of 15 digits", u"customers"_s, {{u"creditLimit"_s, R"("100000000000000")"}},
        range);
    row("due before issued", u"invoices"_s, {{u"dueOn"_s, R"("2025-01-09")"}}, range, false);
    row("invoice of 15 digits", u"invoices"_s, {{u"total"_s, R"("-100000000000000")"}}, range);
    row("paid beyond 64 bits", u"invoices"_s, {{u"paid"_s, R"("922337203685477")"}}, range);
    row("payment of 15 digits", u"invoices"_s,
        {{u"payments[0]"_s,
          R"({"reference":"r","receivedOn":"2025-01-11","amount":"100000000000000"})"}},
        range, true, u"payments[0].amount"_s);
    row("discount after the term", u"payment-terms"_s, {{u"discountDays"_s, "31"}}, range, false);
    row("negative days", u"payment-terms"_s, {{u"netDays"_s, "-1"}}, range);
    row("days beyond 32 bits", u"payment-terms"_s, {{u"netDays"_s, "4294967326"}}, range);
    row("negative discount of terms", u"payment-terms"_s, {{u"discountPercent"_s, R"("-1")"}},
        range);
    row("rounding to 0", u"price-lists"_s, {{u"rounding"_s, R"({"step":"0"})"}}, range, true,
        u"rounding.step"_s);
    row("negative rounding", u"price-lists"_s, {{u"rounding"_s, R"({"step":"-0.05"})"}}, range,
        true, u"rounding.step"_s);
    row("huge offset", u"price-lists"_s,
        {{u"rounding"_s, R"({"step":"1","offset":"-100000000000"})"}}, range, true,
        u"rounding.offset"_s);
    row("list ends before it begins", u"price-lists"_s,
        {{u"validTo"_s, R"("2025-12-31T23:59:59Z")"},
         {u"validFrom"_s, R"("2026-01-01T00:00:00Z")"}},
        range, false);
    row("discount ends before it begins", u"discounts"_s,
        {{u"validTo"_s, R"("2025-12-31T23:59:59Z")"},
         {u"validFrom"_s, R"("2026-01-01T00:00:00Z")"}},
        range, false);
    row("discount of 100.0001 %", u"discounts"_s, {{u"percent"_s, R"("100.0001")"}}, range);
    row("negative discount", u"discounts"_s, {{u"percent"_s, R"("-5")"}}, range);
    row("negative minimum of a discount", u"discounts"_s, {{u"minQuantity"_s, R"("-0.001")"}},
        range);
    row("promotion ends as it begins", u"promotions"_s,
        {{u"validTo"_s, R"("2026-01-01T00:00:00Z")"},
         {u"validFrom"_s, R"("2026-01-01T00:00:00Z")"}},
        range, false);
    row("29 February 2025", u"promotions"_s, {{u"validTo"_s, R"("2025-02-29T00:00:00Z")"}}, format,
        false);
    row("position beyond 64 bits", u"categories"_s, {{u"position"_s, "1e300"}}, range);
    row("negative position", u"categories"_s, {{u"position"_s, "-1"}}, range);
    row("version beyond JSON", u"categories"_s, {{u"version"_s, "9007199254740993"}}, range);
    row("deleted is a text", u"categories"_s, {{u"deleted"_s, R"("yes")"}}, type, false);
}

void TestPortalInput::values()
{
    QFETCH(const QString, resource);
    QFETCH(const Changes, changes);
    QFETCH(const QString, code);
    QFETCH(const QString, field);
    QFETCH(const bool, inContract);
    const QByteArray item = changed(resource, changes);
    const HttpAnswer answer = push(resource, item);
    QVERIFY2(answer.status == 200, qPrintable(answer.text()));
    QCOMPARE(m_contract.answerProblem(u"POST /api/v1/%1/batch"_s.arg(resource), 200,
                                      QJsonValue(answer.json())),
             QString());
    QVERIFY2(result(answer).value("status"_L1) == "failed"_L1, qPrintable(answer.text()));
    const QJsonObject error = result(answer).value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), code);
    QCOMPARE(error.value("field"_L1).toString(), field);
    QVERIFY(error.value("detail"_L1).toString().startsWith(field + u' '));
    const QJsonObject sent = QJsonDocument::fromJson(item).object();
    const QString problem = m_contract.problem(schemaOf(resource), sent);
    QVERIFY2(problem.isEmpty() != inContract, qPrintable(problem));
}

void TestPortalInput::goodValues_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<Changes>("changes");
    const auto row = [](const char *name, const QString &resource, const Changes &changes) {
        QTest::newRow(name) << resource << changes;
    };
    row("price 0", u"prices"_s, {{u"prices[0].amount"_s, R"("0")"}});
    row("greatest price", u"prices"_s, {{u"prices[0].amount"_s, R"("99999999999.9999")"}});
    row("least minimum", u"prices"_s, {{u"prices[0].minQuantity"_s, R"("0.001")"}});
    row("an instant of validity", u"prices"_s,
        {{u"prices[0].validFrom"_s, R"("2026-01-01T00:00:00.000Z")"},
         {u"prices[0].validTo"_s, R"("2026-01-01T00:00:00.001Z")"}});
    row("no prices", u"prices"_s, {{u"prices"_s, "[]"}});
    row("text of several lines", u"products"_s,
        {{u"description"_s, "\"Two\\n\\tlines\\r\\nand \xF0\x9F\x94\xA8 \\ud83d\\udd28\""}});
    row("many packages", u"products"_s,
        {{u"packaging[1]"_s, R"({"unit":"XPX","content":"999999999999.999"})"}});
    row("stock that is owed", u"stock"_s, {{u"stock[0].quantity"_s, R"("-12.5")"}});
    row("credit note", u"invoices"_s, {{u"total"_s, R"("-120.50")"}, {u"paid"_s, R"("-120.50")"}});
    row("due at once", u"invoices"_s, {{u"dueOn"_s, R"("2025-01-10")"}});
    row("discount to the last day", u"payment-terms"_s, {{u"discountDays"_s, "30"}});
    row("price ending", u"price-lists"_s,
        {{u"rounding"_s, R"({"step":"1","offset":"-0.01","mode":"up"})"}});
    row("discount of 100 %", u"discounts"_s, {{u"percent"_s, R"("100")"}});
    row("video of 4 GiB", u"assets"_s, {{u"bytes"_s, "4294967296"}});
    row("greatest version", u"categories"_s, {{u"version"_s, "9007199254740991"}});
}

void TestPortalInput::goodValues()
{
    QFETCH(const QString, resource);
    QFETCH(Changes, changes);
    const QString key
        = resource == "products"_L1 || resource == "prices"_L1 || resource == "stock"_L1 ? u"sku"_s
        : resource == "customers"_L1 || resource == "invoices"_L1 ? u"number"_s
                                                                  : u"code"_s;
    const QByteArray tag = QTest::currentDataTag();
    changes.append(
        resource == "assets"_L1 ? std::pair(
            u"sha256"_s,
            '"' + QCryptographicHash::hash(tag, QCryptographicHash::Sha256).toHex() + '"')
                                : std::pair(key, "\"good " + tag + "\""));
    const QByteArray item = changed(resource, changes);
    const HttpAnswer answer = push(resource, item);
    QVERIFY2(result(answer).value("status"_L1) == "created"_L1, qPrintable(answer.text()));
    QCOMPARE(m_contract.problem(schemaOf(resource), QJsonDocument::fromJson(item).object()),
             QString());
}

// Every text of every record.
void TestPortalInput::characters_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isKey");
    const QList<std::pair<QString, QStringList>> keys{
        {u"categories"_s, {u"code"_s, u"parent"_s}},
        {u"products"_s, {u"sku"_s, u"category"_s, u"family.code"_s, u"values[0].code"_s}},
        {u"stock"_s, {u"sku"_s, u"stock[0].warehouse"_s}},
        {u"payment-terms"_s, {u"code"_s}},
        {u"customer-groups"_s, {u"code"_s}},
        {u"customers"_s, {u"number"_s, u"group"_s, u"parent"_s, u"terms"_s}},
        {u"invoices"_s, {u"number"_s, u"customer"_s, u"order"_s}},
        {u"price-lists"_s, {u"code"_s, u"assignments[0].target"_s}},
        {u"prices"_s, {u"sku"_s, u"prices[0].list"_s}},
        {u"discounts"_s, {u"code"_s, u"customer"_s, u"group"_s, u"sku"_s, u"category"_s}},
        {u"promotions"_s, {u"code"_s, u"category"_s}},
        {u"order-status"_s, {u"number"_s}}};
    const QList<std::pair<QString, QStringList>> texts{
        {u"categories"_s, {u"name"_s}},
        {u"products"_s,
         {u"gtin"_s, u"name"_s, u"brand"_s, u"summary"_s, u"description"_s, u"family.name"_s,
          u"values[0].name"_s, u"values[0].value"_s, u"packaging[0].gtin"_s}},
        {u"assets"_s, {u"fileName"_s, u"altText"_s}},
        {u"payment-terms"_s, {u"name"_s}},
        {u"customer-groups"_s, {u"name"_s}},
        {u"customers"_s,
         {u"name"_s, u"email"_s, u"phone"_s, u"street"_s, u"postalCode"_s, u"city"_s, u"country"_s,
          u"vatId"_s}},
        {u"price-lists"_s, {u"name"_s}},
        {u"discounts"_s, {u"name"_s}},
        {u"promotions"_s, {u"name"_s, u"teaser"_s}},
        {u"order-status"_s, {u"erpNumber"_s}}};
    for (const auto &[isKey, fields] : {std::pair(true, keys), std::pair(false, texts)}) {
        for (const auto &[resource, paths] : fields) {
            for (const QString &path : paths) {
                QTest::addRow("%s %s", qPrintable(resource), qPrintable(path))
                    << resource << path << isKey;
            }
        }
    }
}

// One batch with every kind of character that no text may hold.
void TestPortalInput::characters()
{
    QFETCH(const QString, resource);
    QFETCH(const QString, path);
    QFETCH(const bool, isKey);
    QByteArrayList bad{R"("a\u0000b")", // NUL
                       R"("a\u001bb")", // escape
                       "\"a\x7f\"", // delete
                       R"("\u0085")", // C1
                       "\"\xEF\xBB\xBFx\"", // byte order mark first, where Qt drops it
                       R"("a\ufeff")",
                       R"("\ud800")", // halves of surrogate pairs
                       R"("a\udc00b")",     R"("\udc00\ud800")"};
    if (isKey) {
        bad += {R"("a\nb")", R"("a\tb")", R"("a\r")"};
    }
    QByteArrayList items;
    for (const QByteArray &text : std::as_const(bad)) {
        items.append(changed(resource, {{path, text}}));
    }
    const HttpAnswer answer = push(resource, items.join(','));
    QVERIFY2(answer.status == 200, qPrintable(answer.text()));
    for (int i = 0; i < items.size(); ++i) {
        QVERIFY2(result(answer, i).value("status"_L1) == "failed"_L1,
                 qPrintable(QString::fromUtf8(bad.at(i)) + u' ' + answer.text()));
        const QJsonObject error = result(answer, i).value("error"_L1).toObject();
        QCOMPARE(error.value("code"_L1).toString(), u"bad-format"_s);
        QCOMPARE(error.value("field"_L1).toString(), path);
        QVERIFY(error.value("detail"_L1).toString().contains(u"U+"_s));
    }
    // One of them is enough of the contract: which characters there are is one pattern in it.
    const QJsonObject sent = QJsonDocument::fromJson(items.constLast()).object();
    QVERIFY(!m_contract.problem(schemaOf(resource), sent).isEmpty());
}

void TestPortalInput::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr int Large = 8 * 1024 * 1024;
    const QByteArray item = R"({"code":"b","name":"b","version":1)";
    const auto items = [](const QByteArray &one) { return "{\"items\":[" + one + "]}"; };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("items=1");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut off") << items(item).chopped(8);
    QTest::newRow("more behind it") << items(item + '}') + "{}";
    QTest::newRow("member twice") << items(item + R"(,"name":"c"})");
    QTest::newRow("member twice, escaped") << items(item + R"(,"n\u0061me":"c"})");
    QTest::newRow("items twice") << QByteArray(R"({"items":[],"items":[{}]})");
    QTest::newRow("unknown member twice, deep") << items(item + R"(,"x":[{"y":{"z":1,"z":1}}]})");
    QTest::newRow("NUL in a name") << items(item + R"(,"a\u0000":1})");
    QTest::newRow("half a surrogate pair in a name") << items(item + R"(,"\ud800":1})");
    QTest::newRow("BOM in a name") << items(item + ",\"\xEF\xBB\xBFname\":1}");
    QTest::newRow("invalid UTF-8 in a text") << items(R"({"code":"b","version":1,"name":")"
                                                      "\xC3\x28\"}");
    QTest::newRow("invalid UTF-8 in a name") << items(item + ",\"\xFF\":1}");
    QTest::newRow("overlong UTF-8") << items(R"({"code":"b","version":1,"name":")"
                                             "\xC0\xAF\"}");
    QTest::newRow("surrogates as UTF-8") << items(R"({"code":"b","version":1,"name":")"
                                                  "\xED\xA0\x80\"}");
    QTest::newRow("raw NUL") << items("{\"code\":\"b\",\"version\":1,\"name\":\"a"
                                      + QByteArray(1, '\0') + "\"}");
    QTest::newRow("raw line feed") << items("{\"code\":\"b\",\"version\":1,\"name\":\"a\nb\"}");
    QTest::newRow("number beyond a double") << items(item + R"(,"x":1e999})");
    QTest::newRow("NaN") << items(item + R"(,"x":NaN})");
    QTest::newRow("33 levels") << items(item + ",\"x\":" + QByteArray(30, '[') + QByteArray(30, ']')
                                        + '}');
    QTest::newRow("2000 levels") << items(item + ",\"x\":" + QByteArray(2000, '[')
                                          + QByteArray(2000, ']') + '}');
    QTest::newRow("8 MB of [") << QByteArray(Large - 1, '[');
    QTest::newRow("8 MB of {") << QByteArray("{\"a\":").repeated(Large / 5 - 1);
    QTest::newRow("8 MB of \"") << QByteArray(Large - 1, '"');
    QByteArray many = "{\"items\":[{";
    for (int i = 0; many.size() < Large - 100; ++i) {
        many += "\"m" + QByteArray::number(i) + "\":1,";
    }
    QTest::newRow("a million members") << many + "\"last\":1}]}";
}

void TestPortalInput::bodies()
{
    QFETCH(const QByteArray, body);
    QElapsedTimer time;
    time.start();
    const HttpAnswer answer = post(u"categories"_s, body);
    QVERIFY2(answer.status == 400, qPrintable(answer.text()));
    QCOMPARE(answer.json().value("code"_L1).toString(), u"bad-json"_s);
    QVERIFY(answer.json().value("detail"_L1).toString().size() > 10);
    QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
    const HttpAnswer settings
        = m_desk->send("PUT", u"/api/v1/pricing-settings"_s, body.left(8000), "application/json");
    QVERIFY2(settings.status == 400 || settings.status == 422, qPrintable(settings.text()));
}

//! Bodies at the limits are read: what is said of them is said of the record.
void TestPortalInput::goodBodies()
{
    const auto answer = [this](const QByteArray &item) {
        return result(push(u"categories"_s, item)).value("error"_L1)[u"code"_s].toString();
    };
    const QByteArray item = R"({"code":"deep","name":"\u0064eep","version":1,"x":)";
    QCOMPARE(answer(item + QByteArray(29, '[') + QByteArray(29, ']') + '}'), u"unknown-member"_s);
    // The same name in two objects is no repetition.
    const QByteArray names
        = R"({"code":"names","name":"n","version":1,"x":{"name":1,"y":{"name":2}}})";
    QCOMPARE(answer(names), u"unknown-member"_s);
    const QByteArray large = R"({"code":"large","name":"n","version":1,"x":")"
        + QByteArray(8 * 1024 * 1024 - 100, 'x') + "\"}";
    QCOMPARE(answer(large), u"unknown-member"_s);
}

void TestPortalInput::everyUnitOfTheCatalogIsTaken()
{
    const QStringList units = catalog::unit::codes() + catalog::unit::packageCodes();
    for (const QString &unit : units) {
        QCOMPARE(m_contract.problem(u"Unit"_s, unit), QString());
        const QByteArray item = changed(u"products"_s,
                                        {{u"unit"_s, '"' + unit.toUtf8() + '"'},
                                         {u"sku"_s, "\"unit " + unit.toUtf8() + '"'},
                                         {u"packaging"_s, "[]"}});
        const HttpAnswer answer = push(u"products"_s, item);
        QVERIFY2(result(answer).value("status"_L1) == "created"_L1, qPrintable(answer.text()));
    }
}

//! An old portal that took "basis" for nothing would sell 1.25 per 1,000 as 1.25 each.
void TestPortalInput::unknownMembersAreRefused()
{
    const auto refused = [this](const QString &resource, const QByteArray &item) {
        const QJsonObject answer = result(push(resource, item));
        return answer.value("error"_L1)[u"code"_s].toString() + u' '
            + answer.value("error"_L1)[u"field"_s].toString();
    };
    QCOMPARE(
        refused(u"categories"_s, R"({"code":"more","name":"More","version":1,"colour":"red"})"),
        u"unknown-member colour"_s);
    QCOMPARE(refused(u"prices"_s,
                     R"({"sku":"more","version":1,"prices":[{"list":"L","unit":"C62",)"
                     R"("minQuantity":"1","amount":"1.25","currency":"EUR","per":1000}]})"),
             u"unknown-member prices[0].per"_s);
    QCOMPARE(refused(u"categories"_s, R"({"code":"more","version":1,"deleted":true,"why":"x"})"),
             u"unknown-member why"_s);
    QCOMPARE(m_desk->get(u"/api/v1/categories/more"_s).status, 404);
}

QTEST_MAIN(TestPortalInput)
#include "test_portalinput.moc"

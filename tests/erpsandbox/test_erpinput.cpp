// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changedjson.h"
#include "tests/support/contract.h"
#include "tests/support/httpclient.h"
#include "tests/support/serverprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using support::HttpAnswer;

using Changes = support::JsonChanges;
Q_DECLARE_METATYPE(Changes)

//! What the ERP's API does not take: each value with its field and reason, as the contract says.
class TestErpInput : public QObject
{
    Q_OBJECT
private:
    static QJsonObject good(const QString &resource)
    {
        const QString name = u"Hammer"_s;
        if (resource == "items"_L1) {
            return {{u"sku"_s, u"I-1"_s},
                    {u"gtin"_s, QString()},
                    {u"name"_s, name},
                    {u"unit"_s, u"C62"_s},
                    {u"version"_s, 1}};
        }
        if (resource == "price-lists"_L1) {
            return {{u"code"_s, u"L-1"_s},
                    {u"name"_s, name},
                    {u"currency"_s, u"EUR"_s},
                    {u"status"_s, u"active"_s},
                    {u"validFrom"_s, QJsonValue::Null},
                    {u"validTo"_s, QJsonValue::Null},
                    {u"version"_s, 1}};
        }
        if (resource == "prices"_L1) {
            const QJsonObject line{{u"list"_s, u"L-1"_s},
                                   {u"unit"_s, u"C62"_s},
                                   {u"minQuantity"_s, u"1"_s},
                                   {u"amount"_s, u"9.99"_s},
                                   {u"currency"_s, u"EUR"_s}};
            return {{u"sku"_s, u"I-1"_s}, {u"prices"_s, QJsonArray{line}}, {u"version"_s, 1}};
        }
        if (resource == "payment-terms"_L1) {
            return {{u"code"_s, u"T-1"_s},
                    {u"name"_s, name},
                    {u"netDays"_s, 30},
                    {u"discountDays"_s, 10},
                    {u"discountPercent"_s, u"2"_s},
                    {u"version"_s, 1}};
        }
        if (resource == "customers"_L1) {
            return {{u"number"_s, u"C-1"_s},        {u"name"_s, name},
                    {u"status"_s, u"active"_s},     {u"currency"_s, u"EUR"_s},
                    {u"creditLimit"_s, u"25000"_s}, {u"version"_s, 1}};
        }
        const QJsonObject line{{u"position"_s, 1},          {u"sku"_s, u"I-1"_s},
                               {u"name"_s, name},           {u"quantity"_s, u"3"_s},
                               {u"unit"_s, u"C62"_s},       {u"unitPrice"_s, u"4.15"_s},
                               {u"lineTotal"_s, u"12.45"_s}};
        return {{u"number"_s, u"P-1"_s},
                {u"customer"_s, u"C-1"_s},
                {u"placedAt"_s, u"2026-11-23T10:00:00.000Z"_s},
                {u"status"_s, u"placed"_s},
                {u"currency"_s, u"EUR"_s},
                {u"total"_s, u"12.45"_s},
                {u"poNumber"_s, QString()},
                {u"note"_s, QString()},
                {u"lines"_s, QJsonArray{line}}};
    }
    static QString schemaOf(const QString &resource)
    {
        static const QHash<QString, QString> schemas{
            {u"items"_s, u"Item"_s},         {u"price-lists"_s, u"PriceList"_s},
            {u"prices"_s, u"Prices"_s},      {u"payment-terms"_s, u"PaymentTerms"_s},
            {u"customers"_s, u"Customer"_s}, {u"orders"_s, u"Order"_s}};
        return schemas.value(resource);
    }
    HttpAnswer post(const QString &path, const QByteArray &body)
    {
        m_client->setHeader("Idempotency-Key", "erp-input-" + QByteArray::number(++m_keys));
        const HttpAnswer answer
            = m_client->send("POST", u"/api/v1/"_s + path, body, "application/json");
        m_client->setHeader("Idempotency-Key", {});
        return answer;
    }
    HttpAnswer push(const QString &resource, const QByteArray &items)
    {
        return post(resource + u"/batch"_s, "{\"items\":[" + items + "]}");
    }
    static QJsonObject result(const HttpAnswer &answer, int index = 0)
    {
        return answer.json().value("results"_L1).toArray().at(index).toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.errorText()));
        m_client = std::make_unique<support::HttpClient>(m_server.url());
        m_client->setToken(m_server.token());
        for (const QString &resource :
             {u"items"_s, u"price-lists"_s, u"prices"_s, u"payment-terms"_s, u"customers"_s}) {
            const HttpAnswer answer = push(resource, support::changedJson(good(resource), {}));
            QVERIFY2(result(answer).value("status"_L1) == "created"_L1, qPrintable(answer.text()));
        }
    }
    void cleanupTestCase()
    {
        QCOMPARE(m_client->get(u"/health"_s).status, 200);
        QVERIFY2(m_server.stop(), qPrintable(m_server.errorText()));
    }
    void values_data();
    void values();
    void characters_data();
    void characters();
    void keysComeOnce();
    void bodies_data();
    void bodies();

private:
    const support::Contract m_contract{u":/contracts/erp.yaml"_s};
    support::ServerProcess m_server{u"supplierdesk-erpsandbox"_s};
    std::unique_ptr<support::HttpClient> m_client;
    int m_keys = 0;
};

void TestErpInput::values_data()
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
    row("negative price", u"prices"_s, {{u"prices[0].amount"_s, R"("-0.01")"}}, range);
    row("price of 12 digits", u"prices"_s, {{u"prices[0].amount"_s, R"("100000000000")"}}, range);
    row("minimum 0", u"prices"_s, {{u"prices[0].minQuantity"_s, R"("0")"}}, range);
    row("break that overflows", u"prices"_s,
        {{u"prices[0].amount"_s, R"("99999999999")"}, {u"prices[0].minQuantity"_s, R"("2")"}},
        range, false);
    row("price ends as it begins", u"prices"_s,
        {{u"prices[0].validTo"_s, R"("2026-01-01T00:00:00Z")"},
         {u"prices[0].validFrom"_s, R"("2026-01-01T00:00:00Z")"}},
        range, false);
    row("unknown unit of a price", u"prices"_s, {{u"prices[0].unit"_s, R"("XYZ")"}},
        u"unknown-value"_s);
    row("instant without zone", u"prices"_s, {{u"prices[0].validTo"_s, R"("2026-01-01T00:00:00")"}},
        u"bad-format"_s);
    row("unknown unit", u"items"_s, {{u"unit"_s, R"("QQQ")"}}, u"unknown-value"_s);
    row("name is a number", u"items"_s, {{u"name"_s, "7"}}, u"wrong-type"_s);
    row("version beyond JSON", u"items"_s, {{u"version"_s, "1e300"}}, range);
    row("negative version", u"items"_s, {{u"version"_s, "-1"}}, range);
    row("revision is a number", u"items"_s, {{u"ifRevision"_s, "7"}}, u"wrong-type"_s);
    row("deleted is a text", u"items"_s, {{u"deleted"_s, R"("yes")"}}, u"wrong-type"_s, false);
    row("list ends before it begins", u"price-lists"_s,
        {{u"validTo"_s, R"("2025-12-31T23:59:59Z")"},
         {u"validFrom"_s, R"("2026-01-01T00:00:00Z")"}},
        range, false);
    row("currency", u"price-lists"_s, {{u"currency"_s, R"("eur")"}}, u"bad-format"_s);
    row("discount after the term", u"payment-terms"_s, {{u"discountDays"_s, "31"}}, range, false);
    row("days beyond 32 bits", u"payment-terms"_s, {{u"netDays"_s, "4294967326"}}, range);
    row("discount above 100 %", u"payment-terms"_s, {{u"discountPercent"_s, R"("100.5")"}}, range);
    row("negative credit limit", u"customers"_s, {{u"creditLimit"_s, R"("-0.01")"}}, range);
    row("credit limit of 15 digits", u"customers"_s, {{u"creditLimit"_s, R"("100000000000000")"}},
        range);
    row("empty group", u"customers"_s, {{u"group"_s, R"("")"}}, u"missing"_s);
    row("order of nothing", u"orders"_s, {{u"lines[0].quantity"_s, R"("0")"}}, range, true);
    row("order of less than nothing", u"orders"_s, {{u"lines[0].quantity"_s, R"("-3")"}}, range);
    row("negative line", u"orders"_s, {{u"lines[0].lineTotal"_s, R"("-12.45")"}}, range);
    row("line of 12 digits", u"orders"_s, {{u"lines[0].lineTotal"_s, R"("100000000000")"}}, range);
    row("negative unit price", u"orders"_s, {{u"lines[0].unitPrice"_s, R"("-1")"}}, range);
    row("negative total", u"orders"_s, {{u"total"_s, R"("-1")"}}, range);
    row("position 0", u"orders"_s, {{u"lines[0].position"_s, "0"}}, range);
    row("position beyond 32 bits", u"orders"_s, {{u"lines[0].position"_s, "4294967297"}}, range);
    row("the same position twice", u"orders"_s,
        {{u"lines[1]"_s,
          R"({"position":1,"sku":"I-1","quantity":"1","unit":"C62","unitPrice":"1","lineTotal":"1"})"},
         {u"total"_s, R"("13.45")"}},
        u"duplicate-key"_s, false, u"lines[1].position"_s);
    row("unknown unit of a line", u"orders"_s, {{u"lines[0].unit"_s, R"("QQQ")"}},
        u"unknown-value"_s);
    row("lines as object", u"orders"_s, {{u"lines"_s, "{}"}}, u"wrong-type"_s);
    row("line as text", u"orders"_s, {{u"lines[0]"_s, R"("I-1")"}}, u"wrong-type"_s);
}

void TestErpInput::values()
{
    QFETCH(const QString, resource);
    QFETCH(const Changes, changes);
    QFETCH(const QString, code);
    QFETCH(const QString, field);
    QFETCH(const bool, inContract);
    const QByteArray item = support::changedJson(good(resource), changes);
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
    const QString problem
        = m_contract.problem(schemaOf(resource), QJsonDocument::fromJson(item).object());
    QVERIFY2(problem.isEmpty() != inContract, qPrintable(problem));
    if (resource == "orders"_L1) {
        const HttpAnswer alone = post(resource, item);
        QVERIFY2(alone.status == 422, qPrintable(alone.text()));
        QCOMPARE(alone.json().value("code"_L1).toString(), code);
        QVERIFY(alone.json().value("detail"_L1).toString().contains(field));
        QCOMPARE(m_client->get(u"/api/v1/orders/P-1"_s).status, 404);
    }
}

// Every text of every record.
void TestErpInput::characters_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("path");
    const QList<std::pair<QString, QStringList>> fields{
        {u"items"_s, {u"sku"_s, u"name"_s, u"gtin"_s, u"ifRevision"_s}},
        {u"price-lists"_s, {u"code"_s, u"name"_s}},
        {u"prices"_s, {u"sku"_s, u"prices[0].list"_s}},
        {u"payment-terms"_s, {u"code"_s, u"name"_s}},
        {u"customers"_s,
         {u"number"_s, u"name"_s, u"group"_s, u"parent"_s, u"email"_s, u"phone"_s, u"street"_s,
          u"postalCode"_s, u"city"_s, u"country"_s, u"vatId"_s, u"terms"_s}},
        {u"orders"_s,
         {u"number"_s, u"customer"_s, u"poNumber"_s, u"note"_s, u"lines[0].sku"_s,
          u"lines[0].name"_s}}};
    for (const auto &[resource, paths] : fields) {
        for (const QString &path : paths) {
            QTest::addRow("%s %s", qPrintable(resource), qPrintable(path)) << resource << path;
        }
    }
}

void TestErpInput::characters()
{
    QFETCH(const QString, resource);
    QFETCH(const QString, path);
    const QByteArrayList bad{R"("a\u0000b")", R"("\u0085")",  "\"\xEF\xBB\xBFx\"",
                             R"("\ud800")",   R"("a\udc00")", R"("\u001b")"};
    QByteArrayList items;
    for (const QByteArray &text : bad) {
        items.append(support::changedJson(good(resource), {{path, text}}));
    }
    const HttpAnswer answer = push(resource, items.join(','));
    QVERIFY2(answer.status == 200, qPrintable(answer.text()));
    for (int i = 0; i < items.size(); ++i) {
        QVERIFY2(result(answer, i).value("status"_L1) == "failed"_L1, qPrintable(answer.text()));
        const QJsonObject error = result(answer, i).value("error"_L1).toObject();
        QCOMPARE(error.value("code"_L1).toString(), u"bad-format"_s);
        QCOMPARE(error.value("field"_L1).toString(), path);
    }
    const QJsonObject sent = QJsonDocument::fromJson(items.constFirst()).object();
    QVERIFY(!m_contract.problem(schemaOf(resource), sent).isEmpty());
}

void TestErpInput::keysComeOnce()
{
    const QByteArray item = support::changedJson(good(u"items"_s), {{u"sku"_s, R"("twice")"}});
    const HttpAnswer answer = push(u"items"_s, item + ',' + item);
    QCOMPARE(result(answer, 0).value("status"_L1).toString(), u"created"_s);
    QCOMPARE(result(answer, 1).value("error"_L1).toObject().value("code"_L1).toString(),
             u"duplicate-key"_s);
    QCOMPARE(result(push(u"items"_s, "7")).value("status"_L1).toString(), u"failed"_s);
}

void TestErpInput::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr int Large = 8 * 1024 * 1024;
    QTest::newRow("no JSON") << QByteArray("items=1");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("member twice") << QByteArray(R"({"items":[],"items":[{}]})");
    QTest::newRow("NUL in a name") << QByteArray(R"({"items":[{}],"\u0000":1})");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"items\":[{\"sku\":\"\xC3\x28\"}]}");
    QTest::newRow("2000 levels") << QByteArray("{\"items\":") + QByteArray(2000, '[')
            + QByteArray(2000, ']') + '}';
    QTest::newRow("8 MB of [") << QByteArray(Large - 1, '[');
}

void TestErpInput::bodies()
{
    QFETCH(const QByteArray, body);
    for (const QString &path : {u"items/batch"_s, u"orders"_s}) {
        const HttpAnswer answer = post(path, body);
        QVERIFY2(answer.status == 400, qPrintable(answer.text()));
        QCOMPARE(answer.json().value("code"_L1).toString(), u"bad-json"_s);
        QVERIFY(answer.json().value("detail"_L1).toString().size() > 10);
    }
}

QTEST_MAIN(TestErpInput)
#include "test_erpinput.moc"

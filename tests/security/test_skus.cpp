// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"
#include "tests/security/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace security;
namespace sample = portaltest::sample;

//! SKUs as companies have them, on every route that has one in its path or its form.
class TestSkus : public QObject
{
    Q_OBJECT
private:
    static QByteArray encoded(const QString &sku) { return QUrl::toPercentEncoding(sku); }
    //! What the ERP and the portal both take of a product.
    static QJsonObject item(const QString &sku)
    {
        return {
            {u"sku"_s, sku}, {u"version"_s, 1}, {u"name"_s, u"Odd one"_s}, {u"unit"_s, u"C62"_s}};
    }
    QByteArray push(int port, const QByteArray &token, const QByteArray &resource,
                    const QJsonObject &object)
    {
        const QByteArray body
            = QJsonDocument(QJsonObject{{u"items"_s, QJsonArray{object}}}).toJson();
        const RawAnswer answer = RawClient(port).ask(
            request("POST", "/api/v1/" + resource + "/batch",
                    {{"Authorization", "Bearer " + token},
                     {"Content-Type", "application/json"},
                     {"Idempotency-Key", "odd-sku-" + QByteArray::number(++m_keys)}},
                    body));
        return answer.status == 200 && !answer.body.contains("\"failed\"")
            ? QByteArray()
            : answer.head + answer.body;
    }
    static QJsonObject read(int port, const QByteArray &token, const QByteArray &path)
    {
        const RawAnswer answer
            = RawClient(port).ask(request("GET", path, {{"Authorization", "Bearer " + token}}));
        return QJsonDocument::fromJson(answer.body).object();
    }
    [[nodiscard]] int port() { return m_portal.process().url().port(); }

    portaltest::Portal m_portal;
    support::ServerProcess m_sandbox{u"supplierdesk-erpsandbox"_s};
    QByteArray m_cookies;
    int m_keys = 0;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_portal.start(), QString());
        m_sandbox.setEnvironment(u"SUPPLIERDESK_OPERATOR_PASSWORD"_s, {});
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
        const QByteArray session
            = portalSession(port(), sample::Anna.toUtf8(), sample::Password.toUtf8());
        QVERIFY(!session.isEmpty());
        m_cookies = "sd_session=" + session;
    }

    void itIsTheSameEverywhere_data()
    {
        QTest::addColumn<QString>("sku");
        for (const QString &sku :
             {u"H/1"_s,   u"A\\B"_s, u"50%"_s,       u"ä €"_s,   u"A B"_s,          u"+"_s,
              u"a+b"_s,   u"a;b"_s,  u"~x"_s,        u"%41"_s,   u"?x=1"_s,         u"#1"_s,
              u"a&b=c"_s, u"..a"_s,  u"..."_s,       u"batch"_s, u"<b>\"x\"</b>"_s, u"a|b"_s,
              u"🔨"_s,     u"a,b"_s,  u"http://x/y"_s}) {
            QTest::newRow(qUtf8Printable(sku)) << sku;
        }
    }
    void itIsTheSameEverywhere()
    {
        QFETCH(const QString, sku);
        const QByteArray token = m_portal.process().token();
        QJsonObject product = item(sku);
        product.insert(u"category"_s, u"tools"_s);
        product.insert(u"status"_s, u"active"_s);
        product.insert(u"state"_s, u"published"_s);
        const QJsonObject price{{u"list"_s, u"BASE"_s},
                                {u"unit"_s, u"C62"_s},
                                {u"minQuantity"_s, u"1"_s},
                                {u"amount"_s, u"5.00"_s},
                                {u"currency"_s, u"EUR"_s}};
        const QJsonObject prices{
            {u"sku"_s, sku}, {u"prices"_s, QJsonArray{price}}, {u"version"_s, 1}};
        const QJsonObject stock{
            {u"sku"_s, sku},
            {u"stock"_s,
             QJsonArray{QJsonObject{
                 {u"warehouse"_s, u"MAIN"_s}, {u"quantity"_s, u"7"_s}, {u"unit"_s, u"C62"_s}}}},
            {u"version"_s, 1}};
        QCOMPARE(push(port(), token, "products", product), QByteArray());
        QCOMPARE(push(port(), token, "prices", prices), QByteArray());
        QCOMPARE(push(port(), token, "stock", stock), QByteArray());
        for (const char *resource : {"products", "prices", "stock"}) {
            QCOMPARE(read(port(), token, QByteArray("/api/v1/") + resource + '/' + encoded(sku))
                         .value("sku"_L1)
                         .toString(),
                     sku);
        }

        // The customer's way: the page, the cart, the order.
        RawClient browser(port());
        const Fields session{{"Cookie", m_cookies}};
        const RawAnswer page = browser.ask(request("GET", "/product/" + encoded(sku), session));
        QCOMPARE(page.status, 200);
        const QString escaped = sku.toHtmlEscaped();
        QVERIFY2(page.body.contains(escaped.toUtf8()) || page.body.contains(sku.toUtf8()),
                 page.body.constData());
        const QByteArray csrf = page.field("csrf");
        const RawAnswer added = browser.ask(
            form("/cart/add", m_cookies,
                 {{"csrf", csrf}, {"sku", sku.toUtf8()}, {"unit", "C62"}, {"quantity", "2"}}));
        QCOMPARE(added.status, 303);
        QCOMPARE(added.header("location"), "/product/" + encoded(sku) + "?added=1");
        QCOMPARE(browser.ask(request("GET", added.header("location"), session)).status, 200);
        const RawAnswer cart = browser.ask(request("GET", "/cart", session));
        QVERIFY2(cart.body.contains("/product/" + encoded(sku)), cart.body.constData());
        const RawAnswer updated = browser.ask(
            form("/cart/update", m_cookies,
                 {{"csrf", csrf}, {"sku", sku.toUtf8()}, {"unit", "C62"}, {"quantity", "3"}}));
        QCOMPARE(updated.status, 303);
        const RawAnswer again = browser.ask(request("GET", "/cart", session));
        const RawAnswer placed = browser.ask(form("/cart/order", m_cookies,
                                                  {{"csrf", csrf},
                                                   {"submitKey", again.field("submitKey")},
                                                   {"shownTotal", again.field("shownTotal")},
                                                   {"reference", ""},
                                                   {"note", ""}}));
        QCOMPARE(placed.status, 303);
        const QByteArray number = placed.header("location").mid(8).split('?').first();
        const QJsonValue line
            = read(port(), token, "/api/v1/orders/" + number)["lines"_L1].toArray().first();
        QCOMPARE(line["sku"_L1].toString(), sku);
        QCOMPARE(line["quantity"_L1].toString(), u"3"_s);

        // The ERP's way.
        const int erp = m_sandbox.url().port();
        QCOMPARE(push(erp, m_sandbox.token(), "items", item(sku)), QByteArray());
        QCOMPARE(read(erp, m_sandbox.token(), "/api/v1/items/" + encoded(sku))
                     .value("sku"_L1)
                     .toString(),
                 sku);
        RawClient clerk(erp);
        const QByteArray search = "/stock?q=" + encoded(sku);
        const RawAnswer found = clerk.ask(request("GET", search));
        QCOMPARE(found.status, 200);
        const QByteArray erpCookies = "erpsession=" + found.cookie("erpsession");
        const RawAnswer stocked = clerk.ask(form("/stock", erpCookies,
                                                 {{"form_token", found.field("form_token")},
                                                  {"sku", sku.toUtf8()},
                                                  {"warehouse", "MAIN"},
                                                  {"quantity", "4"},
                                                  {"back", search}}));
        QCOMPARE(stocked.status, 303);
        QVERIFY(stocked.header("location").startsWith("/stock?q="));
        const QJsonObject there = read(erp, m_sandbox.token(), "/api/v1/stock/" + encoded(sku));
        QCOMPARE(there.value("sku"_L1).toString(), sku);
    }
};

QTEST_GUILESS_MAIN(TestSkus)
#include "test_skus.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "tests/portal/sample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
using support::HttpAnswer;
using support::HttpClient;
namespace sample = portaltest::sample;

//! What the customers' site lets in and what not, asked over HTTP as an attacker would.
class TestPortalSite : public QObject
{
    Q_OBJECT
private:
    using Fields = QList<std::pair<QString, QString>>;

    static HttpAnswer addToCart(HttpClient &client, const QString &quantity)
    {
        const QString csrf = client.get(u"/product/DR-1042"_s).field(u"csrf"_s);
        return client.postForm(u"/cart/add"_s,
                               {{u"csrf"_s, csrf},
                                {u"sku"_s, u"DR-1042"_s},
                                {u"unit"_s, u"C62"_s},
                                {u"quantity"_s, quantity}});
    }
    static Fields orderForm(const HttpAnswer &cart, const QString &note = {})
    {
        return {{u"csrf"_s, cart.field(u"csrf"_s)},
                {u"submitKey"_s, cart.field(u"submitKey"_s)},
                {u"shownTotal"_s, cart.field(u"shownTotal"_s)},
                {u"reference"_s, note},
                {u"note"_s, note}};
    }
    static QJsonObject product(const QString &sku)
    {
        for (const auto &[path, items] : sample::batches()) {
            for (const QJsonValue &item : items) {
                if (path == "products"_L1 && item["sku"_L1].toString() == sku) {
                    return item.toObject();
                }
            }
        }
        return {};
    }
    //! Empty when the portal took it, else what it says.
    QString push(HttpClient &desk, const QString &path, const QJsonObject &item)
    {
        const HttpAnswer answer = desk.postJson(
            u"/api/v1/%1/batch"_s.arg(path), {{u"items"_s, QJsonArray{item}}}, m_portal.nextKey());
        const bool taken = answer.status == 200 && !answer.text().contains(u"\"failed\""_s);
        return taken ? QString() : answer.text();
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_portal.start(), QString()); }

    void withoutSessionOneIsSentToLogIn_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        for (const char *path : {"/", "/catalog", "/catalog/drills", "/product/DR-1042", "/cart",
                                 "/orders", "/orders/P-1", "/invoices", "/media/0"}) {
            QTest::newRow(path) << QByteArray("GET") << QString::fromLatin1(path);
        }
        for (const char *path :
             {"/cart/add", "/cart/update", "/cart/order", "/logout", "/orders/P-1/again"}) {
            QTest::newRow(path) << QByteArray("POST") << QString::fromLatin1(path);
        }
    }
    void withoutSessionOneIsSentToLogIn()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        HttpClient stranger(m_portal.process().url());
        const HttpAnswer answer = stranger.send(method, path);
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.headers.value("location"), QByteArray("/login"));
        QVERIFY(answer.headers.value("content-security-policy").contains("frame-ancestors 'none'"));
        QCOMPARE(answer.headers.value("x-content-type-options"), QByteArray("nosniff"));
    }

    void nobodySeesAnothersOrderOrInvoice()
    {
        const auto anna = m_portal.visitor(sample::Anna);
        const auto bert = m_portal.visitor(sample::Bert);
        QVERIFY(anna && bert);
        QCOMPARE(addToCart(*anna, u"2"_s).status, 303);
        const Fields form = orderForm(anna->get(u"/cart"_s), u"<b>'; DROP TABLE x</b>"_s);
        const HttpAnswer placed = anna->postForm(u"/cart/order"_s, form);
        QCOMPARE(placed.status, 303);
        // The same form once more is the same order.
        QCOMPARE(anna->postForm(u"/cart/order"_s, form).headers.value("location"),
                 placed.headers.value("location"));
        const QString path
            = QString::fromLatin1(placed.headers.value("location")).section(u'?', 0, 0);
        const HttpAnswer page = anna->get(path);
        QCOMPARE(page.status, 200);
        QVERIFY(page.text().contains(u"&lt;b&gt;&apos;; DROP TABLE x&lt;/b&gt;"_s));
        QVERIFY(!page.text().contains(u"<b>'"_s));
        QCOMPARE(bert->get(path).status, 404);
        QVERIFY(!bert->get(u"/orders"_s).text().contains(path));
        QVERIFY(anna->get(u"/invoices"_s).text().contains(u"INV-1"_s));
        QVERIFY(!anna->get(u"/invoices"_s).text().contains(u"INV-B"_s));
        QVERIFY(!bert->get(u"/invoices"_s).text().contains(u"INV-1"_s));
        QCOMPARE(
            m_portal.desk()->get(u"/api/v1/orders"_s).json().value("items"_L1).toArray().size(), 1);
        // His own prices: 10 % off the base price.
        QVERIFY(bert->get(u"/product/DR-1042"_s).text().contains(u"107.10"_s));
    }

    void formsOfOthersAreRefused()
    {
        const auto anna = m_portal.visitor(sample::Anna);
        for (const QString &path :
             {u"/cart/add"_s, u"/cart/update"_s, u"/cart/order"_s, u"/logout"_s}) {
            for (const QString &csrf : {QString(), QString(64, u'0')}) {
                QCOMPARE(anna->postForm(path, {{u"csrf"_s, csrf}}).status, 403);
            }
        }
        QCOMPARE(anna->get(u"/"_s).status, 200);
        HttpClient stranger(m_portal.process().url());
        QCOMPARE(stranger
                     .postForm(u"/login"_s,
                               {{u"login"_s, sample::Anna}, {u"password"_s, sample::Password}})
                     .status,
                 403);
    }

    void theCountryOfOriginIsToldByName()
    {
        const auto desk = m_portal.desk();
        QJsonObject drill = product(u"DR-1042"_s);
        drill.insert(u"countryOfOrigin"_s, u"CH"_s);
        QCOMPARE(push(*desk, u"products"_s, drill), QString());
        const auto anna = m_portal.visitor(sample::Anna);
        const auto fact = [&](const QString &name, const QString &country) {
            const QString page = anna->get(u"/product/DR-1042"_s).text();
            return page.contains(u"<dt>%1</dt><dd>%2</dd>"_s.arg(name, country));
        };
        QVERIFY(fact(u"Country of origin"_s, u"Switzerland"_s));
        QCOMPARE(anna->get(u"/language/de?back=/"_s).headers.value("location"), "/");
        QVERIFY(fact(u"Ursprungsland"_s, u"Schweiz"_s));
    }

    void hostileTextComesBackEscaped()
    {
        const auto anna = m_portal.visitor(sample::Anna);
        const HttpAnswer page
            = anna->get(u"/catalog?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E' OR 1=1 --"_s);
        QCOMPARE(page.status, 200);
        QVERIFY(!page.text().contains(u"<script"_s));
        QCOMPARE(anna->get(u"/language/de?back=//evil.example"_s).headers.value("location"),
                 QByteArray("/"));
    }

    void videosPlay_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("type");
        const QByteArray size("\0\0\0\x18", 4);
        QTest::newRow("mp4") << size + "ftypisom" << QByteArray("video/mp4");
        QTest::newRow("webm") << QByteArray("\x1a\x45\xdf\xa3\x93\x42\x82\x84webm")
                              << QByteArray("video/webm");
        QTest::newRow("mov") << size + "ftypqt  " << QByteArray("video/quicktime");
        QTest::newRow("mov without brands") << size + "moov    " << QByteArray("video/quicktime");
    }
    //! A product's page shows it, and a player that jumps gets the part it asks for.
    void videosPlay()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QByteArray, type);
        QByteArray film = head + QByteArray(200'000, 'a');
        film.replace(150'000, 10, "the middle");
        const auto desk = m_portal.desk();
        QCOMPARE(sample::upload(*desk, film).status, 201);
        const QString digest = sample::digest(film);
        QJsonObject asset{{u"sha256"_s, digest},
                          {u"fileName"_s, u"how to drill"_s},
                          {u"mime"_s, QString::fromLatin1(type)},
                          {u"bytes"_s, film.size()},
                          {u"width"_s, 0},
                          {u"height"_s, 0},
                          {u"altText"_s, u"How to drill"_s},
                          {u"version"_s, 1}};
        QCOMPARE(push(*desk, u"assets"_s, asset), QString());
        QJsonObject drill = product(u"DR-1042"_s);
        drill.insert(u"assets"_s, QJsonArray{digest});
        QCOMPARE(push(*desk, u"products"_s, drill), QString());
        const auto anna = m_portal.visitor(sample::Anna);
        const QString page = anna->get(u"/product/DR-1042"_s).text();
        const QString tag = u"<video src=\"/media/%1\" controls"_s.arg(digest);
        QVERIFY2(page.contains(tag), qPrintable(page));

        const QString path = u"/media/"_s + digest;
        const HttpAnswer whole = anna->get(path);
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.contentType, type);
        QCOMPARE(whole.headers.value("accept-ranges"), "bytes");
        QCOMPARE(whole.body, film);
        anna->setHeader("Range", "bytes=150000-150009");
        const HttpAnswer part = anna->get(path);
        QCOMPARE(part.status, 206);
        QCOMPARE(part.contentType, type);
        QCOMPARE(part.body, "the middle");
        QCOMPARE(part.headers.value("content-range"),
                 "bytes 150000-150009/" + QByteArray::number(film.size()));
        anna->setHeader("Range", "bytes=150000-");
        QCOMPARE(anna->get(path).body, film.mid(150'000));
        anna->setHeader("Range", "bytes=-10");
        QCOMPARE(anna->get(path).body, film.last(10));
        anna->setHeader("Range", "bytes=150000-900000");
        QCOMPARE(anna->get(path).body, film.mid(150'000));
        anna->setHeader("Range", "bytes=900000-");
        const HttpAnswer beyond = anna->get(path);
        QCOMPARE(beyond.status, 416);
        QCOMPARE(beyond.headers.value("content-range"),
                 "bytes */" + QByteArray::number(film.size()));
    }

    //! Whatever the site keeps in memory: what the desk changes is on the very next page.
    void theNextPageShowsIt_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QJsonObject>("item");
        QTest::addColumn<QString>("shown"); // before, and not any more
        QTest::addColumn<QString>("instead");
        const QJsonObject price{{u"sku"_s, u"DR-2000"_s},
                                {u"prices"_s,
                                 QJsonArray{QJsonObject{{u"list"_s, u"BASE"_s},
                                                        {u"unit"_s, u"C62"_s},
                                                        {u"minQuantity"_s, u"1"_s},
                                                        {u"amount"_s, u"1111"_s},
                                                        {u"currency"_s, u"EUR"_s}}}},
                                {u"version"_s, 50}};
        const QJsonObject stock{
            {u"sku"_s, u"DR-1042"_s},
            {u"stock"_s,
             QJsonArray{QJsonObject{
                 {u"warehouse"_s, u"MAIN"_s}, {u"quantity"_s, u"77"_s}, {u"unit"_s, u"C62"_s}}}},
            {u"version"_s, 50}};
        const auto plugs = [](const QString &member, const QString &value, int version) {
            QJsonObject item = product(u"SC-0700"_s);
            item.insert(member, value);
            item.insert(u"version"_s, version);
            return item;
        };
        const QJsonObject category{{u"code"_s, u"fixings"_s},
                                   {u"parent"_s, QJsonValue::Null},
                                   {u"name"_s, u"Fasteners"_s},
                                   {u"position"_s, 2},
                                   {u"version"_s, 50}};
        const auto row = [](const char *name, const QString &page, const QString &resource,
                            const QJsonObject &item, const char *shown, const char *instead) {
            QTest::newRow(name) << page << resource << item << QString::fromUtf8(shown)
                                << QString::fromUtf8(instead);
        };
        row("price", u"/catalog/drills"_s, u"prices"_s, price, "1,249.00", "1,111.00");
        row("stock", u"/catalog/drills"_s, u"stock"_s, stock, "140\u00a0pcs", "77\u00a0pcs");
        row("name", u"/catalog"_s, u"products"_s, plugs(u"name"_s, u"Wall anchors"_s, 51),
            "Wall plugs 8 mm", "Wall anchors");
        row("search", u"/catalog?q=anchors"_s, u"products"_s, plugs(u"name"_s, u"Wall hooks"_s, 52),
            "SC-0700", "Nothing found");
        row("category", u"/catalog"_s, u"categories"_s, category, "Fixings", "Fasteners");
        row("withdrawn", u"/catalog"_s, u"products"_s, plugs(u"state"_s, u"withdrawn"_s, 53),
            "SC-0700", "3 products");
    }
    void theNextPageShowsIt()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, resource);
        QFETCH(const QJsonObject, item);
        QFETCH(const QString, shown);
        QFETCH(const QString, instead);
        const auto anna = m_portal.visitor(sample::Anna);
        const auto bert = m_portal.visitor(sample::Bert);
        QVERIFY(anna && bert);
        QVERIFY(anna->get(page).text().contains(shown));
        QCOMPARE(bert->get(page).status, 200);
        QCOMPARE(push(*m_portal.desk(), resource, item), QString());
        const QString after = anna->get(page).text();
        QVERIFY2(after.contains(instead), qPrintable(after));
        QVERIFY(shown.isEmpty() || !after.contains(shown));
    }

    //! 1.25 per 1,000, less the promotion's 5 %: the pages say 1.19 per 1,000, 4,000 of them
    //! cost 4.76, and the order tells it likewise.
    void aPriceOfSoMany()
    {
        const auto desk = m_portal.desk();
        QJsonObject many = product(u"SC-0700"_s);
        many.insert(u"sku"_s, u"MANY"_s);
        many.insert(u"name"_s, u"Rivets 3 mm"_s);
        many.insert(u"packaging"_s, QJsonArray());
        QCOMPARE(push(*desk, u"products"_s, many), QString());
        QCOMPARE(push(*desk, u"prices"_s,
                      {{u"sku"_s, u"MANY"_s},
                       {u"version"_s, 1},
                       {u"prices"_s,
                        QJsonArray{QJsonObject{{u"list"_s, u"BASE"_s},
                                               {u"unit"_s, u"C62"_s},
                                               {u"minQuantity"_s, u"1"_s},
                                               {u"amount"_s, u"1.25"_s},
                                               {u"basis"_s, 1000},
                                               {u"currency"_s, u"EUR"_s}}}}}),
                 QString());
        const auto bert = m_portal.visitor(sample::Bert);
        QVERIFY(bert);
        const QString page = bert->get(u"/product/MANY"_s).text();
        QVERIFY2(page.contains(u"€1.19</span>"_s) && page.contains(u"1,000"_s), qPrintable(page));
        QVERIFY2(page.contains(u"€1.19 / 1,000"_s), qPrintable(page)); // in the table of breaks
        const QString csrf = bert->get(u"/product/MANY"_s).field(u"csrf"_s);
        QCOMPARE(bert->postForm(u"/cart/add"_s,
                                {{u"csrf"_s, csrf},
                                 {u"sku"_s, u"MANY"_s},
                                 {u"unit"_s, u"C62"_s},
                                 {u"quantity"_s, u"4000"_s}})
                     .status,
                 303);
        const HttpAnswer cart = bert->get(u"/cart"_s);
        QVERIFY2(cart.text().contains(u"€4.76"_s) && cart.text().contains(u"€1.19"_s),
                 qPrintable(cart.text()));
        QCOMPARE(bert->postForm(u"/cart/order"_s, orderForm(cart)).status, 303);
        const QJsonArray orders
            = desk->get(u"/api/v1/orders?limit=1000"_s).json().value("items"_L1).toArray();
        const QJsonValue line = orders.last()[u"lines"_s][0];
        QCOMPARE(line[u"unitPrice"_s].toString(), u"1.19"_s);
        QCOMPARE(line[u"basis"_s].toInteger(), 1000);
        QCOMPARE(line[u"lineTotal"_s].toString(), u"4.76"_s);
        const QString number = orders.last()[u"number"_s].toString();
        QVERIFY(bert->get(u"/orders/"_s + number).text().contains(u"€1.19 / 1,000"_s));
        QCOMPARE(push(*desk, u"products"_s,
                      {{u"sku"_s, u"MANY"_s}, {u"version"_s, 99}, {u"deleted"_s, true}}),
                 QString());
    }

    void sessionsEnd()
    {
        const auto anna = m_portal.visitor(sample::Anna);
        QCOMPARE(anna->get(u"/"_s).status, 200);
        const auto url
            = store::DatabaseUrl::parse(u"sqlite:"_s + m_portal.process().databaseFile());
        auto db = store::Database::open(*url);
        QVERIFY(db.ok());
        QVERIFY((*db)->run(u"UPDATE session SET seen_at = seen_at - 30000000"_s).ok());
        QCOMPARE(anna->get(u"/"_s).status, 303);
    }

    void guessingIsSlowedDown()
    {
        HttpClient guesser(m_portal.process().url());
        const QString csrf = guesser.get(u"/login"_s).field(u"csrf"_s);
        HttpAnswer answer;
        for (int i = 0; i < 20 && answer.status != 429; ++i) {
            answer = guesser.postForm(u"/login"_s,
                                      {{u"csrf"_s, csrf},
                                       {u"login"_s, u"nobody@baumann.example"_s},
                                       {u"password"_s, u"guess"_s}});
        }
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.headers.value("retry-after").toInt() > 0);
    }

private:
    mutable Portal m_portal;
};

QTEST_MAIN(TestPortalSite)
#include "test_portalsite.moc"

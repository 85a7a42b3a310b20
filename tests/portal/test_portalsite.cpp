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

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_portal.start(), QString()); }

    void withoutSessionOneIsSentToLogIn_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        for (const char *path : {"/", "/catalog", "/catalog/drills", "/product/DR-1042", "/cart",
                                 "/orders", "/orders/P-1", "/invoices", "/media/0", "/nothing"}) {
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
        for (int i = 0; i < 6; ++i) {
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

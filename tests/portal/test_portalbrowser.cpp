// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"
#include "tests/support/browser.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
namespace sample = portaltest::sample;

//! The customers' site in a real browser: a customer logs in, finds a product, orders it.
//! Pictures of each page land beside the test, in folder "portal-pages".
class TestPortalBrowser : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] QUrl address(const QString &path) const
    {
        return QUrl(m_portal.process().url().toString() + path);
    }
    void takePictures(const QString &page)
    {
        for (const bool dark : {false, true}) {
            for (const bool phone : {false, true}) {
                QVERIFY2(m_browser.setDark(dark), qPrintable(m_browser.errorText()));
                QVERIFY2(m_browser.resize(phone ? 390 : 1280, phone ? 844 : 900, phone),
                         qPrintable(m_browser.errorText()));
                const QString file = u"%1/%2-%3-%4.png"_s.arg(m_folder.path(), page,
                                                              phone ? u"phone"_s : u"desktop"_s,
                                                              dark ? u"dark"_s : u"light"_s);
                QVERIFY2(m_browser.screenshot(file), qPrintable(m_browser.errorText()));
                // Nothing may be wider than a phone.
                QVERIFY2(
                    !phone
                        || m_browser.evaluate(u"document.documentElement.scrollWidth"_s).toInt()
                            <= 390,
                    qPrintable(page));
            }
        }
        QVERIFY(m_browser.resize(1280, 900));
        QVERIFY(m_browser.setDark(false));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.mkpath(u"."_s));
        QCOMPARE(m_portal.start(), QString());
        QVERIFY2(m_browser.start(), qPrintable(m_browser.errorText()));
        QVERIFY2(m_browser.setLanguage(u"en"_s), qPrintable(m_browser.errorText()));
    }

    void aCustomerOrders()
    {
        QVERIFY2(m_browser.open(address(u"/"_s)), qPrintable(m_browser.errorText()));
        QCOMPARE(m_browser.url().path(), u"/login"_s);
        takePictures(u"login"_s);
        QVERIFY(m_browser.type(u"#loginField"_s, sample::Anna));
        QVERIFY(m_browser.type(u"#passwordField"_s, u"wrong"_s));
        QVERIFY(m_browser.click(u"#loginButton"_s));
        QVERIFY2(m_browser.waitForText(u"#loginProblem"_s, u"wrong"_s),
                 qPrintable(m_browser.errorText()));
        QVERIFY(m_browser.type(u"#passwordField"_s, sample::Password));
        QVERIFY(m_browser.click(u"#loginButton"_s));
        QVERIFY2(m_browser.waitForText(u"h1"_s, u"Baumann Werkzeuge"_s),
                 qPrintable(m_browser.errorText()));
        takePictures(u"home"_s);

        QVERIFY(m_browser.type(u"#searchField"_s, u"drill\n"_s));
        QVERIFY2(m_browser.waitForText(u"#productCount"_s, u"2 products"_s),
                 qPrintable(m_browser.errorText()));
        takePictures(u"search"_s);
        QVERIFY(m_browser.open(address(u"/catalog/fixings"_s)));
        QVERIFY(m_browser.text(u"main"_s).contains(u"Price on request"_s));
        takePictures(u"catalog"_s);

        QVERIFY(m_browser.open(address(u"/product/DR-1042"_s)));
        QVERIFY2(m_browser.waitForText(u"#productPrice"_s, u"€99.50"_s),
                 qPrintable(m_browser.errorText()));
        QVERIFY(m_browser.text(u"#productStock"_s).contains(u"140"_s));
        QVERIFY(m_browser.text(u".values"_s).contains(u"1,250.5"_s));
        QCOMPARE(m_browser.evaluate(u"[...document.images].every(i => i.complete && "
                                    "i.naturalWidth > 0)"_s),
                 QJsonValue(true));
        takePictures(u"product"_s);
        QVERIFY(m_browser.type(u"#quantityField"_s, u"1.5"_s));
        QVERIFY(m_browser.click(u"#addToCartButton"_s));
        QVERIFY2(m_browser.waitFor(u"#quantityProblem"_s), qPrintable(m_browser.errorText()));
        QVERIFY(m_browser.type(u"#quantityField"_s, u"12"_s));
        QVERIFY(m_browser.click(u"#addToCartButton"_s));
        QVERIFY2(m_browser.waitFor(u"#addedMessage"_s), qPrintable(m_browser.errorText()));
        QCOMPARE(m_browser.text(u"#cartCount"_s), u"1"_s);
        QVERIFY(m_browser.open(address(u"/product/DR-2000"_s)));
        QVERIFY(m_browser.click(u"#addToCartButton"_s));
        QVERIFY(m_browser.waitFor(u"#addedMessage"_s));

        QVERIFY(m_browser.click(u"#cartLink"_s));
        QVERIFY2(m_browser.waitForText(u"#cartTotal"_s, u"€2,443.00"_s),
                 qPrintable(m_browser.errorText()));
        takePictures(u"cart"_s);
        QVERIFY(m_browser.type(u"#referenceField"_s, u"Site 12"_s));
        QVERIFY(m_browser.click(u"#placeOrderButton"_s));
        QVERIFY2(m_browser.waitFor(u"#orderPlaced"_s), qPrintable(m_browser.errorText()));
        const QString number = m_browser.text(u"#placedNumber"_s);
        takePictures(u"order-placed"_s);

        const auto desk = m_portal.desk();
        const auto order = desk->get(u"/api/v1/orders/"_s + number);
        QCOMPARE(order.json().value("total"_L1).toString(), u"2443.00"_s);
        const auto moved = desk->postJson(u"/api/v1/order-status/batch"_s,
                                          {{u"items"_s,
                                            QJsonArray{QJsonObject{{u"number"_s, number},
                                                                   {u"status"_s, u"shipped"_s},
                                                                   {u"erpNumber"_s, u"SO-5001"_s},
                                                                   {u"version"_s, 2}}}}},
                                          m_portal.nextKey());
        QCOMPARE(moved.status, 200);
        QVERIFY(m_browser.open(address(u"/orders"_s)));
        QVERIFY2(m_browser.waitForText(u"#ordersTable"_s, u"Shipped"_s),
                 qPrintable(m_browser.errorText()));
        takePictures(u"orders"_s);
        QVERIFY(m_browser.open(address(u"/invoices"_s)));
        QVERIFY(m_browser.text(u"#openBalance"_s).contains(u"€1,099.50"_s));
        takePictures(u"invoices"_s);
        QVERIFY(m_browser.open(address(u"/cart"_s)));
        takePictures(u"cart-empty"_s);
        QVERIFY(m_browser.open(address(u"/nothing-here"_s)));
        takePictures(u"not-found"_s);
    }

    void germanSpeaksGerman()
    {
        QVERIFY(m_browser.setLanguage(u"de-DE"_s));
        QVERIFY(m_browser.open(address(u"/product/DR-2000"_s)));
        QVERIFY2(m_browser.waitForText(u"#productPrice"_s, u"1.249,00"_s),
                 qPrintable(m_browser.errorText()));
        QCOMPARE(m_browser.text(u"#addToCartButton"_s), u"In den Warenkorb"_s);
        takePictures(u"product-german"_s);
        QVERIFY(m_browser.click(u"footer a[lang=en]"_s));
        QVERIFY2(m_browser.waitForText(u"#addToCartButton"_s, u"Add to cart"_s),
                 qPrintable(m_browser.errorText()));
    }

private:
    mutable Portal m_portal;
    support::Browser m_browser;
    QDir m_folder{QCoreApplication::applicationDirPath() + u"/../portal-pages"_s};
};

QTEST_MAIN(TestPortalBrowser)
#include "test_portalbrowser.moc"

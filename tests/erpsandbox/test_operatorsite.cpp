// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"
#include "tests/support/serverprocess.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using support::HttpAnswer;
using support::HttpClient;

//! The operator's web site of supplierdesk-erpsandbox, as a process; what it does is looked at
//! through the API.
class TestOperatorSite : public QObject
{
    Q_OBJECT
private:
    void startServer(const QString &password = {}, const QStringList &arguments = {})
    {
        m_server
            = std::make_unique<support::ServerProcess>(u"supplierdesk-erpsandbox"_s, arguments);
        m_server->setEnvironment(u"SUPPLIERDESK_OPERATOR_PASSWORD"_s, password);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_operator = std::make_unique<HttpClient>(m_server->url());
        m_operator->setHeader("Accept", "text/html");
        m_desk = std::make_unique<HttpClient>(m_server->url());
        m_desk->setToken(m_server->token());
    }
    void giveData()
    {
        const auto push = [this](const QString &path, const QJsonObject &item) {
            const HttpAnswer answer
                = m_desk->postJson(u"/api/v1/%1/batch"_s.arg(path),
                                   {{u"items"_s, QJsonArray{item}}}, "given-" + path.toLatin1());
            QCOMPARE(answer.status, 200);
            QVERIFY2(answer.text().contains("created"_L1), answer.body.constData());
        };
        push(u"items"_s,
             {{u"sku"_s, u"H/1"_s},
              {u"version"_s, 1},
              {u"name"_s, u"<b>Hammer</b> & more"_s},
              {u"unit"_s, u"C62"_s}});
        push(u"payment-terms"_s,
             {{u"code"_s, u"N14"_s},
              {u"version"_s, 1},
              {u"name"_s, u"14 days"_s},
              {u"netDays"_s, 14}});
        push(u"customers"_s,
             {{u"number"_s, u"C-1"_s},
              {u"version"_s, 1},
              {u"name"_s, u"Baumann"_s},
              {u"status"_s, u"active"_s},
              {u"currency"_s, u"EUR"_s},
              {u"terms"_s, u"N14"_s}});
        const QJsonObject line{{u"position"_s, 1},           {u"sku"_s, u"H/1"_s},
                               {u"name"_s, u"Hammer"_s},     {u"quantity"_s, u"3"_s},
                               {u"unit"_s, u"C62"_s},        {u"unitPrice"_s, u"100.00"_s},
                               {u"lineTotal"_s, u"300.00"_s}};
        const HttpAnswer taken = m_desk->postJson(u"/api/v1/orders"_s,
                                                  {{u"number"_s, u"P-1"_s},
                                                   {u"customer"_s, u"C-1"_s},
                                                   {u"placedAt"_s, u"2026-11-20T10:00:00.000Z"_s},
                                                   {u"currency"_s, u"EUR"_s},
                                                   {u"total"_s, u"300.00"_s},
                                                   {u"lines"_s, QJsonArray{line}}},
                                                  "given-order");
        QCOMPARE(taken.status, 201);
        m_cursor = changes().value("next"_L1).toString();
    }
    //! Opens the page and sends a form of it.
    [[nodiscard]] HttpAnswer submit(const QString &page, const QString &action,
                                    QList<std::pair<QString, QString>> fields)
    {
        const HttpAnswer shown = m_operator->get(page);
        fields.append({u"form_token"_s, shown.field(u"form_token"_s)});
        fields.append({u"back"_s, page});
        const HttpAnswer sent = m_operator->postForm(action, fields);
        return sent.status == 303 ? m_operator->get(page) : sent;
    }
    [[nodiscard]] QJsonObject read(const QString &path)
    {
        return m_desk->get(u"/api/v1/"_s + path).json();
    }
    [[nodiscard]] QJsonObject changes() { return read(u"changes?after="_s + m_cursor); }
    //! "entity key" of what the ERP changed since giveData().
    [[nodiscard]] QStringList changed()
    {
        QStringList list;
        for (const auto &change : changes().value("changes"_L1).toArray()) {
            const QJsonObject object = change.toObject();
            if (object.value("origin"_L1).toString() == "erp"_L1) {
                list.append(object.value("entity"_L1).toString() + u' '
                            + object.value("key"_L1).toString());
            }
        }
        return list;
    }

    std::unique_ptr<support::ServerProcess> m_server;
    std::unique_ptr<HttpClient> m_operator;
    std::unique_ptr<HttpClient> m_desk;
    QString m_cursor;

private Q_SLOTS:
    void cleanup()
    {
        if (m_server) {
            QVERIFY2(m_server->stop(), qPrintable(m_server->errorText()));
        }
        m_server.reset();
        m_cursor.clear();
    }

    void everyPageSaysSandbox_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"/", "/orders", "/orders?status=placed&q=x", "/orders/P-1", "/stock",
              "/stock?q=hammer", "/invoices", "/invoices?status=overdue", "/customers", "/terms"}) {
            QTest::addRow("%s", path) << QString::fromLatin1(path);
        }
    }
    void everyPageSaysSandbox()
    {
        QFETCH(QString, path);
        startServer();
        giveData();
        const HttpAnswer page = m_operator->get(path);
        QCOMPARE(page.status, 200);
        QVERIFY(page.contentType.startsWith("text/html"));
        QVERIFY(page.text().contains("Sandbox"_L1));
        QVERIFY(page.headers.value("content-security-policy").contains("default-src 'none'"));
        QVERIFY(!page.text().contains("<b>Hammer"_L1)); // escaped
    }

    void unknownPages()
    {
        startServer();
        for (const QString &path : {u"/nowhere"_s, u"/orders/none"_s, u"/invoices/none"_s}) {
            const HttpAnswer page = m_operator->get(path);
            QCOMPARE(page.status, 404);
            QVERIFY(page.text().contains("Sandbox"_L1));
        }
        QCOMPARE(m_desk->get(u"/api/v1/nowhere"_s).contentType, "application/problem+json");
    }

    void stockIsSet()
    {
        startServer();
        giveData();
        const HttpAnswer done = submit(
            u"/stock"_s, u"/stock"_s,
            {{u"sku"_s, u"H/1"_s}, {u"warehouse"_s, u"MAIN"_s}, {u"quantity"_s, u"12.5"_s}});
        QVERIFY2(done.text().contains("Stock of H/1 in MAIN is 12.5 now."_L1),
                 done.body.constData());
        const QJsonArray stock = read(u"stock/H%2F1"_s).value("stock"_L1).toArray();
        QCOMPARE(stock.size(), 1);
        QCOMPARE(stock.at(0).toObject().value("quantity"_L1).toString(), u"12.5"_s);
        QCOMPARE(changed(), QStringList{u"stock H/1"_s});
    }

    void badStockIsRefused_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::addColumn<QString>("warehouse");
        QTest::addColumn<QString>("quantity");
        QTest::addRow("text") << u"H/1"_s << u"MAIN"_s << u"many"_s;
        QTest::addRow("negative") << u"H/1"_s << u"MAIN"_s << u"-1"_s;
        QTest::addRow("too precise") << u"H/1"_s << u"MAIN"_s << u"1.0001"_s;
        QTest::addRow("too large") << u"H/1"_s << u"MAIN"_s << u"99999999999999999999"_s;
        QTest::addRow("no warehouse") << u"H/1"_s << u" "_s << u"1"_s;
        // What is stored goes into the feed, and so to desks whose databases refuse NUL.
        QTest::addRow("escape in the warehouse") << u"H/1"_s << u"MA\u001b"_s << u"1"_s;
        QTest::addRow("two lines") << u"H/1"_s << u"MA\nIN"_s << u"1"_s;
        QTest::addRow("byte order mark") << u"H/1"_s << u"MA\ufeff"_s << u"1"_s;
        QTest::addRow("no such item") << u"none"_s << u"MAIN"_s << u"1"_s;
    }
    void badStockIsRefused()
    {
        QFETCH(QString, sku);
        QFETCH(QString, warehouse);
        QFETCH(QString, quantity);
        startServer();
        giveData();
        const HttpAnswer done
            = submit(u"/stock"_s, u"/stock"_s,
                     {{u"sku"_s, sku}, {u"warehouse"_s, warehouse}, {u"quantity"_s, quantity}});
        QVERIFY2(done.text().contains("message problem"_L1), done.body.constData());
        QCOMPARE(changed(), QStringList());
    }

    //! An order's whole life: picked, shipped, invoiced, paid.
    void orderMovesAlong()
    {
        startServer();
        giveData();
        (void)submit(u"/stock"_s, u"/stock"_s,
                     {{u"sku"_s, u"H/1"_s}, {u"warehouse"_s, u"MAIN"_s}, {u"quantity"_s, u"10"_s}});
        for (const QString &status : {u"picking"_s, u"shipped"_s, u"invoiced"_s}) {
            const HttpAnswer done
                = submit(u"/orders/P-1"_s, u"/orders/P-1/status"_s, {{u"status"_s, status}});
            QCOMPARE(done.status, 200);
            QCOMPARE(read(u"order-status/P-1"_s).value("status"_L1).toString(), status);
        }
        // What left the house is no stock any more.
        QCOMPARE(read(u"stock/H%2F1"_s)
                     .value("stock"_L1)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value("quantity"_L1)
                     .toString(),
                 u"7"_s);
        QJsonObject invoice = read(u"invoices"_s).value("items"_L1).toArray().at(0).toObject();
        const QString number = invoice.value("number"_L1).toString();
        QCOMPARE(invoice.value("order"_L1).toString(), u"P-1"_s);
        QCOMPARE(invoice.value("total"_L1).toString(), u"300.00"_s);
        QCOMPARE(QDate::fromString(invoice.value("issuedOn"_L1).toString(), Qt::ISODate)
                     .daysTo(QDate::fromString(invoice.value("dueOn"_L1).toString(), Qt::ISODate)),
                 14);
        const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
        const QString page = u"/invoices/"_s + number;
        const auto pay = [&](const QString &amount) {
            return submit(
                page, page + u"/payments"_s,
                {{u"amount"_s, amount}, {u"received_on"_s, today}, {u"reference"_s, QString()}});
        };
        QVERIFY(pay(u"100.00"_s).text().contains("was booked"_L1));
        QCOMPARE(read(u"customers/C-1/balance"_s)
                     .value("balances"_L1)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value("open"_L1)
                     .toString(),
                 u"200.00"_s);
        QVERIFY(pay(u"200.01"_s).text().contains("Only 200.00 EUR are open"_L1));
        QVERIFY(pay(u"nothing"_s).text().contains("message problem"_L1));
        QVERIFY(pay(u"200.00"_s).text().contains("was booked"_L1));
        invoice = read(u"invoices/"_s + number);
        QCOMPARE(invoice.value("status"_L1).toString(), u"paid"_s);
        QCOMPARE(invoice.value("payments"_L1).toArray().size(), 2);
        QCOMPARE(changed(),
                 (QStringList{u"stock H/1"_s, u"order_status P-1"_s, u"order P-1"_s,
                              u"invoice "_s + number}));
    }

    void wrongStepsAreRefused()
    {
        startServer();
        giveData();
        for (const QString &status : {u"shipped"_s, u"invoiced"_s, u"placed"_s, u"nonsense"_s}) {
            const HttpAnswer done
                = submit(u"/orders/P-1"_s, u"/orders/P-1/status"_s, {{u"status"_s, status}});
            QVERIFY2(done.text().contains("message problem"_L1), qPrintable(status));
        }
        QVERIFY(submit(u"/orders/P-1"_s, u"/orders/P-1/status"_s, {{u"status"_s, u"cancelled"_s}})
                    .text()
                    .contains("is cancelled now"_L1));
        // A cancelled order has no forms any more: the token comes from another page.
        QVERIFY(submit(u"/terms"_s, u"/orders/P-1/status"_s, {{u"status"_s, u"picking"_s}})
                    .text()
                    .contains("message problem"_L1));
    }

    void termsAreAdded()
    {
        startServer();
        giveData();
        QVERIFY(submit(u"/terms"_s, u"/terms"_s,
                       {{u"code"_s, u"N60"_s},
                        {u"name"_s, u"60 days"_s},
                        {u"net_days"_s, u"60"_s},
                        {u"discount_percent"_s, u"2.5"_s},
                        {u"discount_days"_s, u"10"_s}})
                    .text()
                    .contains("are saved"_L1));
        QCOMPARE(read(u"payment-terms/N60"_s).value("discountPercent"_L1).toString(), u"2.5"_s);
        QCOMPARE(changed(), QStringList{u"payment_terms N60"_s});
    }

    void foreignFormsAreRefused_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QByteArray>("site");
        QTest::addRow("no token") << QString() << QByteArray();
        QTest::addRow("made-up token") << QString(64, u'a') << QByteArray();
        QTest::addRow("sent by another site") << u"right"_s << QByteArray("cross-site");
    }
    void foreignFormsAreRefused()
    {
        QFETCH(QString, token);
        QFETCH(QByteArray, site);
        startServer();
        giveData();
        const QString right = m_operator->get(u"/stock"_s).field(u"form_token"_s);
        QVERIFY(right.size() >= 32);
        m_operator->setHeader("Sec-Fetch-Site", site);
        const HttpAnswer answer
            = m_operator->postForm(u"/stock"_s,
                                   {{u"sku"_s, u"H/1"_s},
                                    {u"warehouse"_s, u"MAIN"_s},
                                    {u"quantity"_s, u"1"_s},
                                    {u"form_token"_s, token == "right"_L1 ? right : token}});
        QCOMPARE(answer.status, 403);
        QCOMPARE(changed(), QStringList());
    }

    void foreignNamesAreRefused()
    {
        startServer();
        m_operator->setHeader("Host", "evil.example");
        QCOMPARE(m_operator->get(u"/"_s).status, 421);
    }

    void backLeadsNowhereElse()
    {
        startServer();
        giveData();
        const QString token = m_operator->get(u"/stock"_s).field(u"form_token"_s);
        for (const QString &back :
             {u"https://evil.example/"_s, u"//evil.example"_s, u"/\\evil"_s}) {
            const HttpAnswer answer = m_operator->postForm(
                u"/stock"_s, {{u"sku"_s, u"x"_s}, {u"back"_s, back}, {u"form_token"_s, token}});
            QCOMPARE(answer.status, 303);
            QCOMPARE(answer.headers.value("location"), "/stock");
        }
    }

    void passwordGuards()
    {
        startServer(u"correct horse"_s);
        for (const QString &path : {u"/"_s, u"/orders"_s, u"/stock"_s}) {
            const HttpAnswer answer = m_operator->get(path);
            QCOMPARE(answer.status, 303);
            QCOMPARE(answer.headers.value("location"), "/login");
        }
        QCOMPARE(m_operator->postForm(u"/terms"_s, {{u"code"_s, u"X"_s}}).status, 303);
        QCOMPARE(m_operator->get(u"/login"_s).status, 200);
        QCOMPARE(m_operator->postForm(u"/login"_s, {{u"password"_s, u"wrong"_s}}).status, 403);
        const HttpAnswer entered
            = m_operator->postForm(u"/login"_s, {{u"password"_s, u"correct horse"_s}});
        QCOMPARE(entered.status, 303);
        QVERIFY(entered.headers.value("set-cookie").contains("HttpOnly"));
        const HttpAnswer page = m_operator->get(u"/"_s);
        QCOMPARE(page.status, 200);
        QVERIFY(!page.text().contains("no sign-in is needed"_L1));
        QCOMPARE(
            m_operator->postForm(u"/logout"_s, {{u"form_token"_s, page.field(u"form_token"_s)}})
                .status,
            303);
        QCOMPARE(m_operator->get(u"/"_s).status, 303);
    }

    //! A session that began before there was a password is not let past it.
    void restartEndsSessions()
    {
        startServer();
        const QByteArray cookie
            = m_operator->get(u"/"_s).headers.value("set-cookie").split(';').constFirst();
        QVERIFY2(cookie.startsWith("erpsession="), cookie.constData());
        const QByteArray field = "Cookie: " + cookie + "\r\n";
        const auto ask = [&] {
            support::RawClient browser(m_server->url());
            return browser.ask("GET", "/", field);
        };
        const HttpAnswer known = ask();
        QCOMPARE(known.status, 200);
        QVERIFY(!known.headers.contains("set-cookie"));
        QVERIFY(m_server->stop());
        m_server->setEnvironment(u"SUPPLIERDESK_OPERATOR_PASSWORD"_s, u"correct horse"_s);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QCOMPARE(ask().status, 303);
    }

    //! Whoever guesses elsewhere, the operator gets in.
    void passwordsAreNotGuessed()
    {
        startServer(u"correct horse"_s);
        const auto signIn = [](HttpClient &client) {
            return client.postForm(u"/login"_s, {{u"password"_s, u"correct horse"_s}});
        };
        QCOMPARE(signIn(*m_operator).status, 303); // known from now on
        support::RawClient guesser(m_server->url(), u"127.0.0.2"_s);
        int tried = 0;
        for (int i = 0; i < 100; ++i) {
            const HttpAnswer answer = guesser.ask("POST", "/login", {}, "password=guess");
            QVERIFY(answer.status == 403 || answer.headers.value("retry-after").toInt() > 0);
            tried += answer.status == 403 ? 1 : 0;
        }
        QVERIFY2(tried < 12, qPrintable(QString::number(tried)));
        QCOMPARE(guesser.ask("POST", "/login", {}, "password=correct%20horse").status, 429);
        QCOMPARE(signIn(*m_operator).status, 303);
        HttpClient elsewhere(m_server->url());
        QTRY_COMPARE_WITH_TIMEOUT(signIn(elsewhere).status, 303, 32'000);
    }
};

QTEST_GUILESS_MAIN(TestOperatorSite)
#include "test_operatorsite.moc"

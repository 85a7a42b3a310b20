// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"
#include "tests/support/rawclient.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
using support::HttpAnswer;
using support::HttpClient;
using support::RawClient;
namespace sample = portaltest::sample;

namespace {

//! The lines of the log beside the server's database.
QByteArray logOf(const support::ServerProcess &server)
{
    const QDir folder(server.folder() + u"/server.audit"_s);
    QByteArray lines;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            lines += file.readAll();
        }
    }
    return lines;
}

//! "event|result|who|what|status" of each line; of a pseudonym only that it is one.
QStringList summaries(const QByteArray &log)
{
    QStringList list;
    const QList<QByteArray> lines = log.trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QString who = event.value("who"_L1).toString();
        list.append(QStringList{
            event.value("event"_L1).toString(), event.value("result"_L1).toString(),
            who.startsWith(u"unknown-"_s) ? u"unknown"_s : who, event.value("what"_L1).toString(),
            QString::number(event.value("status"_L1).toInt())}
                        .join(u'|'));
    }
    return list;
}

//! The values of the cookies that an answer sets.
QByteArrayList cookiesOf(const HttpAnswer &answer)
{
    QByteArrayList values;
    const QList<QByteArray> cookies = answer.headers.value("set-cookie").split('\n');
    for (const QByteArray &cookie : cookies) {
        values.append(cookie.mid(cookie.indexOf('=') + 1).split(';').constFirst());
    }
    return values;
}

} // namespace

//! What both servers write to their audit logs while they are used and attacked.
class TestAuditedServers : public QObject
{
    Q_OBJECT
private:
    //! Never in the log.
    QByteArrayList m_secrets;

    HttpAnswer signIn(HttpClient &browser, const QString &login, const QString &password)
    {
        const HttpAnswer page = browser.get(u"/login"_s);
        const QString csrf = page.field(u"csrf"_s);
        const HttpAnswer answer = browser.postForm(
            u"/login"_s, {{u"csrf"_s, csrf}, {u"login"_s, login}, {u"password"_s, password}});
        m_secrets += csrf.toLatin1();
        m_secrets += password.toUtf8();
        m_secrets += cookiesOf(page);
        m_secrets += cookiesOf(answer);
        return answer;
    }
    //! Each of \a expected is there as often as it is named, and nothing of another kind.
    void compare(const QStringList &found, const QMap<QString, int> &expected,
                 const QString &others = {})
    {
        for (auto line = expected.cbegin(); line != expected.cend(); ++line) {
            QVERIFY2(found.count(line.key()) == line.value(),
                     qPrintable(line.key() + u"\n\n"_s + found.join(u'\n')));
        }
        for (const QString &line : found) {
            QVERIFY2(expected.contains(line) || (!others.isEmpty() && line.startsWith(others)),
                     qPrintable(line));
        }
    }
    void noSecretsIn(const QByteArray &log)
    {
        for (const QByteArray &secret : std::as_const(m_secrets)) {
            QVERIFY2(secret.isEmpty() || !log.contains(secret), secret.constData());
        }
    }

private Q_SLOTS:
    void init() { m_secrets.clear(); }

    void portal()
    {
        Portal portal;
        QCOMPARE(portal.start(), QString());
        const QUrl url = portal.process().url();
        m_secrets += portal.process().token();

        HttpClient anna(url);
        QCOMPARE(signIn(anna, sample::Anna, u"wrong pass 1"_s).status, 401);
        QCOMPARE(signIn(anna, u"my password is 5ecret"_s, u"wrong pass 2"_s).status, 401);
        m_secrets += "5ecret";
        QCOMPARE(
            signIn(anna, u"x\n{\"event\":\"sign-in\",\"who\":\"admin\"}"_s, u"p4ssword"_s).status,
            401);
        QCOMPARE(signIn(anna, sample::Anna, sample::Password).status, 303);
        const QString csrf = anna.get(u"/product/DR-1042"_s).field(u"csrf"_s);
        m_secrets += csrf.toLatin1();
        QCOMPARE(anna.postForm(u"/cart/add"_s,
                               {{u"csrf"_s, csrf},
                                {u"sku"_s, u"DR-1042"_s},
                                {u"unit"_s, u"C62"_s},
                                {u"quantity"_s, u"2"_s}})
                     .status,
                 303);
        const HttpAnswer cart = anna.get(u"/cart"_s);
        QCOMPARE(anna.postForm(u"/cart/order"_s,
                               {{u"csrf"_s, csrf},
                                {u"submitKey"_s, cart.field(u"submitKey"_s)},
                                {u"shownTotal"_s, cart.field(u"shownTotal"_s)},
                                {u"reference"_s, u"reference 4711"_s},
                                {u"note"_s, u"note 4712"_s}})
                     .status,
                 303);
        m_secrets += {"4711", "4712", cart.field(u"submitKey"_s).toLatin1()};
        QCOMPARE(anna.postForm(u"/logout"_s, {{u"csrf"_s, csrf}}).status, 303);

        const auto desk = portal.desk();
        const auto batch = desk->postJson(
            u"/api/v1/price-lists/batch"_s,
            {{u"items"_s, QJsonArray{QJsonObject{{u"code"_s, u"c0ntent"_s}}, 7}}}, "idempotency-1");
        QCOMPARE(batch.status, 200);
        m_secrets += {"c0ntent", "idempotency-1"};
        QCOMPARE(desk->send("PUT", u"/api/v1/pricing-settings?secret=in-query"_s,
                            R"({"strategy":"lowest","promotions":"all"})", "application/json")
                     .status,
                 200);
        QCOMPARE(desk->send("PUT", u"/api/v1/pricing-settings"_s, "[]", "application/json").status,
                 400);
        desk->setHeader("Tus-Resumable", "1.0.0");
        const QString upload
            = u"/api/v1/asset-uploads/"_s + sample::digest("something that is not there");
        QCOMPARE(desk->send("DELETE", upload).status, 404);
        m_secrets += "in-query";
        QCOMPARE(desk->get(u"/api/v1/changes"_s).status, 200); // reading makes no line

        RawClient stranger(url);
        const QByteArray bearer = "Authorization: Bearer stolen-or-guessed\r\n";
        m_secrets += "stolen-or-guessed";
        QCOMPARE(stranger.ask("GET", "/api/v1/orders?token=in-query", bearer).status, 401);
        QCOMPARE(stranger.ask("POST", "/api/v1/products/batch", bearer, "x=in-b0dy").status, 401);
        m_secrets += "in-b0dy";
        QCOMPARE(stranger.ask("GET", "/%EF%BB%BFapi/v1/orders?x=in-query").status, 400);
        QCOMPARE(stranger.ask("GET", "/a%0A%7B%22event%22:1%7D").status, 400);
        QVERIFY(stranger.send("GET /cart?x=in-query HTTP/1.1\r\nHost: evil.example\r\n"
                              "Connection: close\r\n\r\n"));
        QCOMPARE(stranger.answer().status, 421);
        QCOMPARE(stranger.ask("GET", "/cart").status, 303); // and neither does this

        QVERIFY2(portal.process().stop(), qPrintable(portal.process().errorText()));
        const QByteArray log = logOf(portal.process());
        const QStringList found = summaries(log);
        const QString api = u"|desk|POST /api/v1/"_s;
        compare(found,
                {{u"password-set|ok|%1||0"_s.arg(sample::Anna), 1},
                 {u"password-set|ok|%1||0"_s.arg(sample::Bert), 1},
                 {u"sign-in|wrong-password|%1|POST /login|401"_s.arg(sample::Anna), 1},
                 {u"sign-in|unknown-account|unknown|POST /login|401"_s, 2},
                 {u"sign-in|ok|%1|POST /login|303"_s.arg(sample::Anna), 1},
                 {u"order-placed|ok|%1|POST /cart/order|303"_s.arg(sample::Anna), 1},
                 {u"sign-out|ok|%1|POST /logout|303"_s.arg(sample::Anna), 1},
                 {u"api-write|ok"_s + api + u"asset-uploads|201"_s, 4},
                 {u"api-write|ok"_s + api + u"price-lists/batch|200"_s, 2},
                 {u"api-write|ok|desk|PUT /api/v1/pricing-settings|200"_s, 1},
                 {u"api-write|refused|desk|PUT /api/v1/pricing-settings|400"_s, 1},
                 {u"api-write|refused|desk|DELETE %1|404"_s.arg(upload), 1},
                 {u"refused|bad-token||GET /api/v1/orders|401"_s, 1},
                 {u"refused|bad-token||POST /api/v1/products/batch|401"_s, 1},
                 {u"refused|bad-target||GET /%EF%BB%BFapi/v1/orders|400"_s, 1},
                 {u"refused|bad-target||GET /a%0A%7B%22event%22:1%7D|400"_s, 1},
                 {u"refused|wrong-host||GET /cart|421"_s, 1}},
                u"api-write|ok"_s + api);
        QVERIFY(log.contains("\"accepted\":0"));
        QVERIFY(log.contains("\"refused\":2"));
        QVERIFY(log.contains("\"from\":\"127.0.0.1\""));
        noSecretsIn(log);
    }

    void sandbox()
    {
        support::ServerProcess sandbox(u"supplierdesk-erpsandbox"_s);
        const QByteArray password = "the operator's p4ss";
        sandbox.setEnvironment(u"SUPPLIERDESK_OPERATOR_PASSWORD"_s, QString::fromUtf8(password));
        QVERIFY2(sandbox.start(), qPrintable(sandbox.errorText()));
        m_secrets += {password, sandbox.token(), "wr0ng", "c0ntent", "stolen-or-guessed"};
        HttpClient browser(sandbox.url());
        QCOMPARE(browser.postForm(u"/login"_s, {{u"password"_s, u"wr0ng"_s}}).status, 403);
        const HttpAnswer entered
            = browser.postForm(u"/login"_s, {{u"password"_s, QString::fromUtf8(password)}});
        QCOMPARE(entered.status, 303);
        m_secrets += cookiesOf(entered);
        const QString token = browser.get(u"/"_s).field(u"form_token"_s);
        m_secrets += token.toLatin1();
        QCOMPARE(
            browser.postForm(u"/terms"_s, {{u"form_token"_s, token}, {u"code"_s, u"c0ntent"_s}})
                .status,
            303);
        QCOMPARE(browser.postForm(u"/logout"_s, {{u"form_token"_s, token}}).status, 303);
        HttpClient desk(sandbox.url());
        desk.setToken(sandbox.token());
        QCOMPARE(desk.postJson(u"/api/v1/items/batch"_s,
                               {{u"items"_s, QJsonArray{QJsonObject{{u"sku"_s, u"c0ntent"_s}}}}},
                               "idempotency-1")
                     .status,
                 200);
        desk.setToken("stolen-or-guessed");
        QCOMPARE(desk.get(u"/api/v1/orders"_s).status, 401);
        RawClient stranger(sandbox.url());
        QCOMPARE(stranger.ask("GET", "/a/%2e%2e").status, 400);
        QVERIFY(stranger.send("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n"
                              "Connection: close\r\n\r\n"));
        QCOMPARE(stranger.answer().status, 421);

        QVERIFY2(sandbox.stop(), qPrintable(sandbox.errorText()));
        const QByteArray log = logOf(sandbox);
        compare(summaries(log),
                {{u"sign-in|wrong-password|operator|POST /login|403"_s, 1},
                 {u"sign-in|ok|operator|POST /login|303"_s, 1},
                 {u"site-write|ok|operator|POST /terms|303"_s, 1},
                 {u"sign-out|ok|operator|POST /logout|303"_s, 1},
                 {u"api-write|ok|desk|POST /api/v1/items/batch|200"_s, 1},
                 {u"refused|bad-token||GET /api/v1/orders|401"_s, 1},
                 {u"refused|bad-target||GET /a/%2e%2e|400"_s, 1},
                 {u"refused|wrong-host||GET /|421"_s, 1}});
        noSecretsIn(log);
    }

    //! A stranger who knocks without end leaves a bounded number of lines, and all are counted.
    void floods()
    {
        Portal portal;
        QCOMPARE(portal.start(false), QString());
        RawClient stranger(portal.process().url());
        QByteArray knocks;
        for (int i = 0; i < 499; ++i) {
            knocks += "GET /api/v1/orders HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        }
        QVERIFY(stranger.send(knocks + stranger.request("GET", "/api/v1/orders", {}, {})));
        QCOMPARE(stranger.answer().status, 401);
        QVERIFY2(portal.process().stop(), qPrintable(portal.process().errorText()));
        const QList<QByteArray> lines = logOf(portal.process()).trimmed().split('\n');
        QVERIFY2(lines.size() <= 2 * 21, qPrintable(QString::number(lines.size())));
        qint64 told = 0;
        for (const QByteArray &line : lines) {
            told += QJsonDocument::fromJson(line).object().value("repeated"_L1).toInteger(1);
        }
        QCOMPARE(told, 500);
    }
};

QTEST_MAIN(TestAuditedServers)
#include "test_auditedservers.moc"

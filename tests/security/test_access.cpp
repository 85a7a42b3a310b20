// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/server.h"
#include "tests/security/subject.h"
#include "tests/security/waystowrite.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace security;

// A route that does not say who may call it does not compile.
template <typename Server>
concept HasRouteForEverybody = requires(Server server, httpserver::Server::Handler handler)
{
    server.route("GET", u"/x"_s, handler);
};
template <typename Server>
concept HasRouteWithAccess = requires(Server server, httpserver::Server::Handler handler)
{
    server.route("GET", u"/x"_s, Access::Public, handler);
};
template <typename Server>
concept HasUploadForEverybody = requires(Server server, httpserver::Server::UploadHandler handler)
{
    server.upload("POST", u"/x"_s, httpserver::Body(), handler);
};
static_assert(HasRouteWithAccess<httpserver::Server>);
static_assert(!HasRouteForEverybody<httpserver::Server>);
static_assert(!HasUploadForEverybody<httpserver::Server>);

//! Every route of both programs, asked for by everybody in every way to write its path.
class TestAccess : public QObject
{
    Q_OBJECT
private:
    static bool isOneOf(int status, std::initializer_list<int> statuses)
    {
        return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
    }
    //! What is wrong with an answer; empty when nothing is.
    static QByteArray problemOf(const Subject &subject, const ExpectedRoute &route, const Way &way,
                                const Identity &identity, const RawAnswer &answer)
    {
        const QByteArrayList secrets = subject.secretsFrom(identity);
        for (const QByteArray &secret : secrets) {
            if (answer.body.contains(secret)) {
                return "shows " + secret;
            }
        }
        const bool may = route.access == Access::Public || identity.may.contains(route.access);
        const bool toLogin = answer.status == 303 && answer.header("location") == "/login";
        if (!way.isCanonical) {
            const bool isNoWay = isOneOf(answer.status, {400, 404, 405});
            const bool isStopped = toLogin || isOneOf(answer.status, {401, 403});
            // A word of a route may be another word then, and is asked for as such.
            const bool isOtherWord = QByteArray(route.pattern).contains('{')
                && (may ? answer.status >= 300 && answer.status < 500 : isStopped);
            return isNoWay || isOtherWord || (!may && isStopped) ? QByteArray() : "is let in";
        }
        if (!may) {
            const bool isStopped
                = route.access == Access::StaffToken ? answer.status == 401 : toLogin;
            const bool isOtherMethod = !way.method.isEmpty() && isOneOf(answer.status, {401, 405});
            return isStopped || isOtherMethod || (!way.method.isEmpty() && toLogin)
                ? QByteArray()
                : "is not stopped";
        }
        if (!way.method.isEmpty() || route.status == 0) {
            return answer.status > 0 && answer.status < 500 ? QByteArray() : "makes a fault";
        }
        const int wanted
            = route.isPrivate && !identity.isA && identity.may.contains(Access::Customer)
            ? 404
            : route.status;
        return answer.status == wanted ? QByteArray() : "is not answered";
    }

    Subject &subject(bool isPortal) { return isPortal ? *m_portal : *m_sandbox; }

    std::unique_ptr<Subject> m_portal = makePortal();
    std::unique_ptr<Subject> m_sandbox = makeSandbox();
    std::array<QByteArray, 2> m_states;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_portal->start(), QString());
        QCOMPARE(m_sandbox->start(), QString());
        m_states = {m_portal->state(), m_sandbox->state()};
        QVERIFY(!m_states[0].isEmpty() && !m_states[1].isEmpty());
    }

    void everyRouteIsExpected_data()
    {
        QTest::addColumn<bool>("isPortal");
        QTest::newRow("portal") << true;
        QTest::newRow("ERP sandbox") << false;
    }
    void everyRouteIsExpected()
    {
        QFETCH(const bool, isPortal);
        QByteArrayList expected;
        const QList<ExpectedRoute> routes = subject(isPortal).expected();
        for (const ExpectedRoute &route : routes) {
            expected.append(QByteArray(route.method) + ' ' + route.pattern + ' '
                            + httpserver::nameOf(route.access));
        }
        std::sort(expected.begin(), expected.end());
        QByteArrayList listed = subject(isPortal).listedRoutes().trimmed().split('\n');
        std::sort(listed.begin(), listed.end());
        QCOMPARE(listed.join('\n'), expected.join('\n'));
    }

    void nobodyGetsMoreThanThePathSays_data()
    {
        QTest::addColumn<bool>("isPortal");
        QTest::addColumn<int>("number");
        for (const bool isPortal : {true, false}) {
            const QList<ExpectedRoute> routes = subject(isPortal).expected();
            for (int i = 0; i < routes.size(); ++i) {
                QTest::addRow("%s %s %s", isPortal ? "portal" : "sandbox", routes.at(i).method,
                              routes.at(i).pattern)
                    << isPortal << i;
            }
        }
    }
    void nobodyGetsMoreThanThePathSays()
    {
        QFETCH(const bool, isPortal);
        QFETCH(const int, number);
        Subject &server = subject(isPortal);
        const ExpectedRoute route = server.expected().at(number);
        const QList<Way> ways = waysToWrite(server.path(route));
        QVERIFY(ways.size() > 40);
        QList<QByteArray> requests;
        for (const Way &way : ways) {
            const QByteArray method = way.method.isEmpty() ? QByteArray(route.method) : way.method;
            for (const Identity &identity : server.identities()) {
                requests.append(request(method, way.target, identity.fields + way.fields));
            }
        }
        const QList<RawAnswer> answers = askAll(server.port(), requests);
        QByteArrayList problems;
        qsizetype at = 0;
        for (const Way &way : ways) {
            for (const Identity &identity : server.identities()) {
                const RawAnswer &answer = answers.at(at++);
                const QByteArray problem = problemOf(server, route, way, identity, answer);
                if (!problem.isEmpty()) {
                    problems.append(QByteArray(identity.name) + ' ' + problem + ": " + way.name
                                    + " (" + way.target
                                    + "): " + QByteArray::number(answer.status));
                }
            }
        }
        const QByteArray told = QByteArray::number(problems.size()) + " of "
            + QByteArray::number(answers.size()) + ":\n" + problems.mid(0, 20).join('\n');
        QVERIFY2(problems.isEmpty(), told.constData());
    }

    void othersOrdersCannotBeUsed()
    {
        // With a form of his own, which the gate lets through.
        const auto b = std::find_if(
            m_portal->identities().cbegin(), m_portal->identities().cend(),
            [](const Identity &i) { return QByteArrayView(i.name) == "customer B"; });
        const QByteArray cookies = b->fields.first().second;
        RawClient client(m_portal->port());
        const RawAnswer own = client.ask(request("GET", "/product/DR-1042", {{"Cookie", cookies}}));
        QByteArray order;
        for (const ExpectedRoute &route : m_portal->expected()) {
            order = route.isPrivate ? m_portal->path(route) : order;
        }
        const RawAnswer again
            = client.ask(form(order + "/again", cookies, {{"csrf", own.field("csrf")}}));
        QCOMPARE(again.status, 404);
        const RawAnswer cart = client.ask(request("GET", "/cart", {{"Cookie", cookies}}));
        QCOMPARE(cart.status, 200);
        QVERIFY(!cart.body.contains("DR-1042"));
    }

    void nothingWasChanged()
    {
        QCOMPARE(m_portal->state(), m_states[0]);
        QCOMPARE(m_sandbox->state(), m_states[1]);
    }

    void onlyTheServersOwnNamesAreServed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        const auto row = [](const char *fields, int status) {
            QTest::newRow(QByteArray(fields).replace("\r\n", "; ").constData())
                << QByteArray(fields) << status;
        };
        row("Host: 127.0.0.1\r\n", 200);
        row("Host: 127.0.0.1:8780\r\n", 200);
        row("Host: localhost\r\n", 200);
        row("Host: LOCALHOST:1\r\n", 200);
        row("Host: [::1]:8780\r\n", 200);
        row("host:localhost\r\n", 200);
        row("Host: 127.0.0.1.evil.example\r\n", 421);
        row("Host: 127.0.0.1evil.example\r\n", 421);
        row("Host: localhost.evil.example\r\n", 421);
        row("Host: localhost.evil.example:8780\r\n", 421);
        row("Host: evil@localhost\r\n", 421);
        row("Host: localhost@evil.example\r\n", 421);
        row("Host: localhost:80@evil.example\r\n", 421);
        row("Host: localhost/evil.example\r\n", 421);
        row("Host: localhost#.evil.example\r\n", 421);
        row("Host: localhost.\r\n", 421);
        row("Host: localhost:\r\n", 421);
        row("Host: localhost:80:80\r\n", 421);
        row("Host: localhost:x\r\n", 421);
        row("Host: localhost:-1\r\n", 421);
        row("Host: localhost, evil.example\r\n", 421);
        row("Host: xlocalhost\r\n", 421);
        row("Host: 127.1\r\n", 421);
        row("Host: 2130706433\r\n", 421);
        row("Host: 0x7f000001\r\n", 421);
        row("Host: 127.0.0.2\r\n", 421);
        row("Host: 0.0.0.0\r\n", 421);
        row("Host: ::1\r\n", 421);
        row("Host: [::1\r\n", 421);
        row("Host: [::1].evil.example\r\n", 421);
        row("Host: [::ffff:127.0.0.1]\r\n", 421);
        row("Host: evil.example\r\nX-Forwarded-Host: localhost\r\n", 421);
        row("Host: evil.example\r\n", 421);
        row("", 400);
        row("Host:\r\n", 400);
        row("Host: \r\n", 400);
        row("Host: localhost\r\nHost: localhost\r\n", 400);
        row("Host: localhost\r\nHost: evil.example\r\n", 400);
        row("Host: evil.example\r\nhost: localhost\r\n", 400);
    }
    void onlyTheServersOwnNamesAreServed()
    {
        QFETCH(const QByteArray, fields);
        QFETCH(const int, status);
        for (const bool isPortal : {true, false}) {
            RawClient client(subject(isPortal).port());
            QCOMPARE(client.ask("GET /login HTTP/1.1\r\n" + fields + "\r\n").status, status);
        }
    }

    void anOpenSandboxIsNotReachedByRebinding()
    {
        support::ServerProcess open(u"supplierdesk-erpsandbox"_s);
        open.setEnvironment(u"SUPPLIERDESK_OPERATOR_PASSWORD"_s, {});
        QVERIFY2(open.start(), qPrintable(open.errorText()));
        const auto status = [&open](const QByteArray &host, const QByteArray &more) {
            return RawClient(open.url().port())
                .ask("GET /orders HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n")
                .status;
        };
        QCOMPARE(status("127.0.0.1", {}), 200);
        QCOMPARE(status("127.0.0.1.evil.example", {}), 421);
        QCOMPARE(status("localhost.evil.example", {}), 421);
        QCOMPARE(status("evil.example", {}), 421);
        // A form of another site, sent to the right name.
        QCOMPARE(RawClient(open.url().port())
                     .ask(request("POST", "/stock",
                                  {{"Sec-Fetch-Site", "cross-site"},
                                   {"Content-Type", "application/x-www-form-urlencoded"}},
                                  "sku=x"))
                     .status,
                 403);
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"

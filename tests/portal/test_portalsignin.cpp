// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/sample.h"
#include "tests/support/rawclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using portaltest::Portal;
using support::HttpAnswer;
using support::HttpClient;
using support::RawClient;
namespace sample = portaltest::sample;

//! Wrong passwords from elsewhere, and who still gets in.
class TestPortalSignIn : public QObject
{
    Q_OBJECT
private:
    static QByteArray form(const QString &login, const QString &password)
    {
        return "csrf=" + QByteArray(64, '0') + "&login=" + login.toUtf8().toPercentEncoding()
            + "&password=" + password.toUtf8().toPercentEncoding();
    }
    //! Its own form token will do: nobody is signed in yet.
    static QByteArray cookie() { return "Cookie: sd_form=" + QByteArray(64, '0') + "\r\n"; }
    HttpAnswer guess(const QString &address, const QString &login, const QString &password)
    {
        return RawClient(m_portal.process().url(), address)
            .ask("POST", "/login", cookie(), form(login, password));
    }
    static HttpAnswer signIn(HttpClient &browser, const QString &login, const QString &password)
    {
        const QString csrf = browser.get(u"/login"_s).field(u"csrf"_s);
        return browser.postForm(
            u"/login"_s, {{u"csrf"_s, csrf}, {u"login"_s, login}, {u"password"_s, password}});
    }
    static void signOut(HttpClient &browser)
    {
        const QString csrf = browser.get(u"/cart"_s).field(u"csrf"_s);
        QCOMPARE(browser.postForm(u"/logout"_s, {{u"csrf"_s, csrf}}).status, 303);
        QCOMPARE(browser.get(u"/cart"_s).status, 303);
    }

    Portal m_portal;

private Q_SLOTS:
    void init() { QCOMPARE(m_portal.start(), QString()); }
    void cleanup() { QVERIFY2(m_portal.process().stop(), "the portal"); }

    void wrongPasswordsElsewhere()
    {
        const auto anna = m_portal.visitor(sample::Anna);
        QVERIFY(anna);
        signOut(*anna);
        int tried = 0;
        for (int i = 0; i < 50; ++i) {
            const HttpAnswer answer = guess(u"127.0.0.2"_s, sample::Anna, u"guess %1"_s.arg(i));
            QVERIFY2(answer.status == 401 || answer.status == 429,
                     qPrintable(QString::number(answer.status)));
            QVERIFY(answer.status == 401 || answer.headers.value("retry-after").toInt() > 0);
            tried += answer.status == 401 ? 1 : 0;
        }
        QVERIFY2(tried < 12, qPrintable(QString::number(tried)));
        // Where she signed in before, she does so at once.
        QCOMPARE(signIn(*anna, sample::Anna, sample::Password).status, 303);
        // Elsewhere she is told when to try again, and that is soon.
        QCOMPARE(guess(u"127.0.0.2"_s, sample::Anna, u"guess"_s).status, 429);
        HttpClient elsewhere(m_portal.process().url());
        const HttpAnswer delayed = signIn(elsewhere, sample::Anna, sample::Password);
        if (delayed.status != 303) { // else the machine was too slow for a delay to last
            QCOMPARE(delayed.status, 429);
            const int seconds = delayed.headers.value("retry-after").toInt();
            QVERIFY(seconds > 0 && seconds <= 30);
            QVERIFY2(delayed.text().contains(u"Try again in %1 second"_s.arg(seconds)),
                     delayed.body.constData());
            bool isIn = false;
            QTRY_VERIFY_WITH_TIMEOUT(
                isIn || (isIn = signIn(elsewhere, sample::Anna, sample::Password).status == 303),
                32'000);
        }
        // Another's account was never concerned.
        HttpClient bert(m_portal.process().url());
        QCOMPARE(signIn(bert, sample::Bert, sample::Password).status, 303);
    }

    //! A flood of sign-ins takes the processor, but not the place of who is known.
    void floodsStarveNobodyKnown()
    {
        const auto anna = m_portal.visitor(sample::Anna);
        QVERIFY(anna);
        signOut(*anna);
        std::vector<std::unique_ptr<RawClient>> guessers;
        for (int i = 0; i < 120; ++i) {
            guessers.push_back(
                std::make_unique<RawClient>(m_portal.process().url(), u"127.0.1.%1"_s.arg(1 + i)));
            QVERIFY(guessers.back()->send(guessers.back()->request(
                "POST", "/login", cookie(), form(u"user%1@x"_s.arg(i), u"guess"_s))));
        }
        QCOMPARE(signIn(*anna, sample::Anna, sample::Password).status, 303);
        for (const auto &guesser : guessers) {
            const int status = guesser->answer().status;
            QVERIFY2(status == 401 || status == 429, qPrintable(QString::number(status)));
        }
    }

    //! A session's secret is made at sign-in and worth nothing after sign-out.
    void sessionsAreNew()
    {
        const QByteArray planted = "sd_session=" + QByteArray(64, 'a');
        RawClient browser(m_portal.process().url());
        const HttpAnswer entered
            = browser.ask("POST", "/login", cookie().chopped(2) + "; " + planted + "\r\n",
                          form(sample::Anna, sample::Password));
        QCOMPARE(entered.status, 303);
        const QByteArray cookies = entered.headers.value("set-cookie");
        const QByteArray session
            = "sd_session=" + cookies.mid(cookies.indexOf("sd_session=") + 11, 64);
        QVERIFY2(session != planted && cookies.contains(session), cookies.constData());
        QCOMPARE(browser.ask("GET", "/cart", "Cookie: " + planted + "\r\n").status, 303);
        const QByteArray field = "Cookie: " + session + "\r\n";
        const HttpAnswer cart = browser.ask("GET", "/cart", field);
        QCOMPARE(cart.status, 200);
        const QByteArray csrf = cart.field(u"csrf"_s).toLatin1();
        QCOMPARE(browser.ask("POST", "/logout", field, "csrf=" + csrf).status, 303);
        QCOMPARE(browser.ask("GET", "/cart", field).status, 303);
    }

    void deviceCookies()
    {
        HttpClient browser(m_portal.process().url());
        const HttpAnswer entered = signIn(browser, sample::Anna, sample::Password);
        QCOMPARE(entered.status, 303);
        const QByteArray cookies = entered.headers.value("set-cookie");
        const qsizetype at = cookies.indexOf("sd_device=");
        QVERIFY2(at >= 0, cookies.constData());
        const QByteArray device = cookies.mid(at).split('\n').constFirst();
        QVERIFY2(device.contains("HttpOnly") && device.contains("SameSite=Lax")
                     && device.contains("Max-Age=31536000"),
                 device.constData());
        // It lets nobody in.
        RawClient thief(m_portal.process().url());
        const QByteArray stolen = "Cookie: " + device.split(';').constFirst() + "\r\n";
        QCOMPARE(thief.ask("GET", "/cart", stolen).status, 303);
        // A new password ends sessions and device cookies.
        QCOMPARE(browser.get(u"/cart"_s).status, 200);
        QCOMPARE(m_portal.setUser(u"C-1001"_s, sample::Anna, u"another password"_s), 0);
        QCOMPARE(browser.get(u"/cart"_s).status, 303);
        for (int i = 0; i < 6; ++i) {
            static_cast<void>(guess(u"127.0.0.2"_s, sample::Anna, u"guess"_s));
        }
        QCOMPARE(guess(u"127.0.0.2"_s, sample::Anna, u"guess"_s).status, 429);
        QCOMPARE(signIn(browser, sample::Anna, u"another password"_s).status, 429);
    }
};

QTEST_MAIN(TestPortalSignIn)
#include "test_portalsignin.moc"

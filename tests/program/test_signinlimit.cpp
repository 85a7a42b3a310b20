// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/devicecookies.h"
#include "app/program/secrets.h"
#include "app/program/signinlimit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using program::Delays;
using program::DeviceCookies;
using program::SignInLimit;

namespace {

constexpr qint64 Minute = 60'000;

class TestClock final : public base::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    qint64 ms = 1'800'000'000'000;
};

} // namespace

//! How long who has to wait before a password is tried, on a clock of the test's.
class TestSignInLimit : public QObject
{
    Q_OBJECT
private:
    //! What an attempt with a wrong password gets: 0 = it was tried, else the wait.
    static qint64 wrong(SignInLimit &limit, const SignInLimit::Who &who)
    {
        const auto begun = limit.begin(who);
        if (const auto *wait = std::get_if<qint64>(&begun)) {
            return *wait;
        }
        std::get<1>(begun)->failed();
        return 0;
    }
    static qint64 right(SignInLimit &limit, const SignInLimit::Who &who)
    {
        const auto begun = limit.begin(who);
        if (const auto *wait = std::get_if<qint64>(&begun)) {
            return *wait;
        }
        std::get<1>(begun)->succeeded();
        return 0;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(program::secrets::initialize()); }

    void delaysGrow_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("after"); // ms since the last failure
        QTest::addColumn<qint64>("wait");
        const auto row = [](const char *name, int failures, qint64 after, qint64 wait) {
            QTest::newRow(name) << failures << after << wait;
        };
        row("none", 0, 0, 0);
        row("the last free one", 3, 0, 0);
        row("first delay", 4, 0, 1000);
        row("part of it", 4, 400, 600);
        row("over", 4, 1000, 0);
        row("doubled", 5, 0, 2000);
        row("doubled again", 6, 0, 4000);
        row("at its limit", 9, 0, 30'000);
        row("never more than that", 1000, 0, 30'000);
        row("the clock was set back", 9, -3'600'000, 30'000);
    }
    void delaysGrow()
    {
        QFETCH(const int, failures);
        QFETCH(const qint64, after);
        QFETCH(const qint64, wait);
        Delays delays({3, 30'000, 5 * Minute}, 10);
        for (int i = 0; i < failures; ++i) {
            delays.fail("key", 1'000'000);
        }
        QCOMPARE(delays.waitOf("key", 1'000'000 + after), wait);
    }

    void failuresAreForgotten_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<qint64>("wait"); // of one more failure then
        QTest::newRow("not yet") << 5 << 5 * Minute - 1 << qint64(4000);
        QTest::newRow("one") << 5 << 5 * Minute << qint64(2000);
        QTest::newRow("two") << 5 << 10 * Minute << qint64(1000);
        QTest::newRow("all") << 5 << 25 * Minute << qint64(0);
        QTest::newRow("a long attack is no longer remembered than its delay grew")
            << 10'000 << 30 * Minute << qint64(1000);
    }
    void failuresAreForgotten()
    {
        QFETCH(const int, failures);
        QFETCH(const qint64, after);
        QFETCH(const qint64, wait);
        Delays delays({3, 30'000, 5 * Minute}, 10);
        for (int i = 0; i < failures; ++i) {
            delays.fail("key", 1'000'000);
        }
        const qint64 now = 1'000'000 + after;
        delays.fail("key", now);
        QCOMPARE(delays.waitOf("key", now), wait);
    }

    void aFloodOfKeysResetsNobody()
    {
        Delays delays({3, 30'000, 5 * Minute}, 100);
        for (int i = 0; i < 9; ++i) {
            delays.fail("guesser", 1000);
        }
        for (int i = 0; i < 100'000; ++i) {
            delays.fail("key" + QByteArray::number(i), 1001 + i);
        }
        QCOMPARE(delays.size(), 100);
        QCOMPARE(delays.waitOf("guesser", 1000), 30'000);
        // Where all cause a delay, who failed longest ago goes.
        for (int i = 0; i < 100; ++i) {
            for (int failure = 0; failure < 4; ++failure) {
                delays.fail("slow" + QByteArray::number(i), 2000 + i);
            }
        }
        QCOMPARE(delays.size(), 100);
        QCOMPARE(delays.waitOf("guesser", 1000), 0);
        QVERIFY(delays.waitOf("slow99", 2099) > 0);
    }

    void elsewhereOneSignsIn_data()
    {
        QTest::addColumn<int>("addresses"); // of the guesser
        QTest::addColumn<bool>("knownDevice");
        QTest::addColumn<qint64>("longest");
        QTest::newRow("device known, one guesser") << 1 << true << qint64(0);
        QTest::newRow("device known, many guessers") << 500 << true << qint64(0);
        QTest::newRow("device unknown, one guesser") << 1 << false << SignInLimit::MostAccountMs;
        QTest::newRow("device unknown, many guessers")
            << 500 << false << SignInLimit::MostAccountMs;
    }
    //! Somebody guesses without a pause, before and while the right person signs in.
    void elsewhereOneSignsIn()
    {
        QFETCH(const int, addresses);
        QFETCH(const bool, knownDevice);
        QFETCH(const qint64, longest);
        TestClock clock;
        SignInLimit limit(clock);
        const SignInLimit::Who anna{1, u"anna@x"_s,
                                    knownDevice ? QByteArray("anna's device") : QByteArray()};
        int tried = 0;
        const auto guess = [&] {
            for (int i = 0; i < addresses; ++i) {
                tried += wrong(limit, {quint64(100 + i), u"Anna@X"_s}) == 0 ? 1 : 0;
            }
        };
        for (int i = 0; i < 200; ++i) {
            guess();
            clock.ms += 100;
        }
        const int before = tried;
        const qint64 wait = right(limit, anna);
        QVERIFY2(wait <= longest, qPrintable(QString::number(wait)));
        for (qint64 waited = 0; waited < wait; waited += 100) {
            guess();
            clock.ms += 100;
        }
        guess(); // is always a little faster than she is
        QCOMPARE(wait == 0 ? 0 : right(limit, anna), 0);
        QVERIFY2(before <= addresses + 9, qPrintable(QString::number(before)));
    }

    void theRightPasswordIsNotTriedEarly()
    {
        TestClock clock;
        SignInLimit limit(clock);
        const SignInLimit::Who who{1, u"anna@x"_s};
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(wrong(limit, who), 0);
        }
        const qint64 wait = right(limit, who);
        QVERIFY(wait > 0);
        clock.ms += wait - 1;
        QCOMPARE(right(limit, who), 1);
        clock.ms += 1;
        QCOMPARE(right(limit, who), 0);
        QCOMPARE(wrong(limit, who), 0); // all is forgotten
    }

    void addressesGuessSlowly()
    {
        TestClock clock;
        SignInLimit limit(clock);
        int tried = 0;
        // One guess at each of many accounts: only the address tells.
        for (int i = 0; i < 3600 * 10; ++i) {
            tried += wrong(limit, {1, u"user%1"_s.arg(i)}) == 0 ? 1 : 0;
            clock.ms += 100;
        }
        QVERIFY2(tried < 10 + 10 + 60, qPrintable(QString::number(tried)));
        QCOMPARE(wrong(limit, {2, u"user1"_s}), 0);
    }

    void aStolenCookieGuessesSlowly()
    {
        TestClock clock;
        SignInLimit limit(clock);
        int tried = 0;
        for (int i = 0; i < 24 * 3600; ++i) {
            tried += wrong(limit, {quint64(i), u"anna@x"_s, "stolen"}) == 0 ? 1 : 0;
            clock.ms += 1000;
        }
        QVERIFY2(tried < 150, qPrintable(QString::number(tried)));
        QCOMPARE(right(limit, {1, u"anna@x"_s, "another"}), 0);
        QCOMPARE(right(limit, {1, u"anna@x"_s}), 0);
    }

    //! What found no place in the queue for passwords was no guess.
    void whatWasNotTriedDoesNotCount()
    {
        TestClock clock;
        SignInLimit limit(clock);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(limit.begin({1, u"anna@x"_s}).index(), 1U); // dropped at once
        }
        QCOMPARE(wrong(limit, {1, u"anna@x"_s}), 0);
    }

    void manyAtOnce()
    {
        TestClock clock;
        SignInLimit limit(clock);
        std::vector<std::shared_ptr<SignInLimit::Attempt>> running;
        for (int i = 0; i < SignInLimit::MostUnknownAtOnce; ++i) {
            auto begun = limit.begin({quint64(i), u"user%1"_s.arg(i)});
            QCOMPARE(begun.index(), 1U);
            running.push_back(std::get<1>(begun));
        }
        QVERIFY(wrong(limit, {99, u"anna@x"_s}) > 0);
        QCOMPARE(right(limit, {99, u"anna@x"_s, "known"}), 0);
        running.pop_back();
        QCOMPARE(wrong(limit, {99, u"anna@x"_s}), 0);
        // At the same account they count before they are decided.
        running.clear();
        qsizetype started = 0;
        for (int i = 0; i < 50; ++i) {
            auto begun = limit.begin({quint64(200 + i), u"bert@x"_s});
            if (begun.index() == 1) {
                running.push_back(std::get<1>(begun));
                ++started;
            }
        }
        QCOMPARE(started, 4);
    }

    void deviceCookies_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<qint64>("later");
        QTest::addColumn<bool>("known");
        const QByteArray account = "7:hash";
        QTest::newRow("the same") << account << QByteArray("key") << qint64(0) << true;
        QTest::newRow("months later")
            << account << QByteArray("key") << DeviceCookies::LifetimeMs - 1000 << true;
        QTest::newRow("too old") << account << QByteArray("key") << DeviceCookies::LifetimeMs
                                 << false;
        QTest::newRow("another account")
            << QByteArray("8:hash") << QByteArray("key") << qint64(0) << false;
        QTest::newRow("new password")
            << QByteArray("7:other") << QByteArray("key") << qint64(0) << false;
        QTest::newRow("new key") << account << QByteArray("new") << qint64(0) << false;
    }
    void deviceCookies()
    {
        QFETCH(const QByteArray, account);
        QFETCH(const QByteArray, key);
        QFETCH(const qint64, later);
        QFETCH(const bool, known);
        TestClock clock;
        const QByteArray cookie = DeviceCookies("key", clock).make("7:hash");
        clock.ms += later;
        QCOMPARE(!DeviceCookies(key, clock).deviceOf(cookie, account).isEmpty(), known);
    }

    void forgedDeviceCookies()
    {
        TestClock clock;
        const DeviceCookies cookies("key", clock);
        const QByteArray cookie = cookies.make("7:hash");
        QVERIFY(cookies.make("7:hash") != cookie);
        for (qsizetype i = 0; i < cookie.size(); ++i) {
            QByteArray changed = cookie;
            changed[i] = changed.at(i) == '1' ? '2' : '1';
            QVERIFY(cookies.deviceOf(changed, "7:hash").isEmpty());
            QVERIFY(cookies.deviceOf(cookie.left(i), "7:hash").isEmpty());
        }
        QVERIFY(cookies.deviceOf(cookie + QByteArray(10'000, '1'), "7:hash").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSignInLimit)
#include "test_signinlimit.moc"

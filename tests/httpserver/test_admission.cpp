// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/addresses.h"
#include "app/httpserver/admission.h"
#include "app/httpserver/eventstream.h"
#include "app/httpserver/pace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace httpserver;
using namespace std::chrono_literals;

//! Who is let in, how long he may take, and what waits for him.
class TestAdmission : public QObject
{
    Q_OBJECT
private:
    static QHostAddress address(const char *text)
    {
        return QHostAddress(QString::fromLatin1(text));
    }

private Q_SLOTS:
    void addressesAreCountedByNetwork()
    {
        const auto key = [](const char *text) { return addressKey(address(text)); };
        QCOMPARE(key("192.0.2.1"), key("::ffff:192.0.2.1"));
        QVERIFY(key("192.0.2.1") != key("192.0.2.2"));
        QCOMPARE(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        QVERIFY(key("2001:db8:1:2::1") != key("2001:db8:1:3::1"));
        QCOMPARE(plainAddress(address("::ffff:192.0.2.1")), address("192.0.2.1"));
        QCOMPARE(plainAddress(address("2001:db8::1")), address("2001:db8::1"));
    }

    void networks_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("address"); // empty: the network is refused
        QTest::addColumn<bool>("isIn");
        const auto row = [](const char *network, const char *address, bool isIn) {
            QTest::addRow("%s %s", network, address)
                << QString::fromLatin1(network) << QString::fromLatin1(address) << isIn;
        };
        row("10.0.0.1", "10.0.0.1", true);
        row("10.0.0.1", "10.0.0.2", false);
        row("10.0.0.0/8", "10.255.0.2", true);
        row("10.0.0.0/8", "11.0.0.1", false);
        row("10.0.0.0/8", "fd00::1", false);
        row("0.0.0.0/0", "192.0.2.1", true);
        row("0.0.0.0/0", "2001:db8::1", false);
        row("fd00::/8", "fd12::1", true);
        row("::1", "::1", true);
        for (const char *wrong : {"", "x", "10", "10.1", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.1/-1",
                                  "fd00::/129", "localhost", "10.0.0.1, 10.0.0.2"}) {
            row(wrong, "", false);
        }
    }
    void networks()
    {
        QFETCH(const QString, network);
        QFETCH(const QString, address);
        QFETCH(const bool, isIn);
        const auto parsed = parseNetworks({u"192.0.2.77"_s, network});
        QCOMPARE(parsed.ok(), !address.isEmpty());
        if (parsed.ok()) {
            QCOMPARE(contains(*parsed, QHostAddress(address)), isIn);
            QVERIFY(contains(*parsed, QHostAddress(u"192.0.2.77"_s)));
        } else {
            QCOMPARE(parsed.error().detail, network);
        }
    }

    void clientsBehindProxies()
    {
        const auto proxies = parseNetworks({u"10.0.0.0/8"_s});
        QVERIFY(proxies.ok());
        const auto client = [&](const char *peer, const QByteArray &forwarded) {
            return forwardedClient(address(peer), forwarded, *proxies).toString();
        };
        QCOMPARE(client("10.0.0.1", "192.0.2.1"), u"192.0.2.1"_s);
        QCOMPARE(client("10.0.0.1", "192.0.2.9, 192.0.2.1 ,10.0.0.2"), u"192.0.2.1"_s);
        QCOMPARE(client("192.0.2.7", "192.0.2.1"), u"192.0.2.7"_s);
        for (const char *garbage : {"", ",", "x", "10", "192.0.2.1:80", "[2001:db8::1]", "0x7f.1",
                                    "192.0.2.1, 010.0.0.1"}) {
            QCOMPARE(client("10.0.0.1", garbage), u"10.0.0.1"_s);
        }
    }

    void placesAreLimited()
    {
        Admission admission(3, 2);
        auto one = admission.enter(1, true);
        auto two = admission.enter(1, true);
        QVERIFY(one && two);
        QVERIFY(!admission.enter(1, true)); // of its address
        auto proxy = admission.enter(1, false); // not counted there
        QVERIFY(proxy);
        QVERIFY(!admission.enter(2, true)); // in all
        QCOMPARE(admission.count(), 3);
        one.reset();
        QCOMPARE(admission.count(), 2);
        QVERIFY(admission.enter(1, true));
        QCOMPARE(admission.count(), 2); // it left again at once
    }

    void theLongestWaitingYields()
    {
        Admission admission(3, 2);
        QByteArrayList yielded;
        const auto note
            = [&yielded](const char *name) { return [&yielded, name] { yielded.append(name); }; };
        auto a = admission.enter(1, true);
        auto b = admission.enter(1, true);
        auto c = admission.enter(2, true);
        c->wait(note("c"));
        a->wait(note("a"));
        b->wait(note("b"));
        b->wait(note("b again")); // it waits already
        auto d = admission.enter(1, true); // its address is full: of that address
        QVERIFY(d);
        QCOMPARE(yielded, QByteArrayList{"a"});
        QVERIFY(!a->work());
        a->wait(note("a again")); // it has to go
        a.reset();
        auto e = admission.enter(3, true); // all is full
        QVERIFY(e);
        QCOMPARE(yielded, (QByteArrayList{"a", "c"}));
        QVERIFY(b->work()); // has a request now: nobody takes its place
        QVERIFY(!admission.enter(4, true));
        b->wait(note("b later"));
        auto f = admission.enter(4, true);
        QVERIFY(f);
        QCOMPARE(yielded, (QByteArrayList{"a", "c", "b later"}));
    }

    void paceIsKept()
    {
        const Pace::Clock::time_point start;
        Pace pace;
        pace.begin(2s, 1000);
        QVERIFY(!pace.isTooSlow(start + 1h)); // nobody waits for the client
        pace.startWaiting(start);
        QVERIFY(!pace.isTooSlow(start + 1s));
        QVERIFY(pace.isTooSlow(start + 2100ms));
        pace.received(1000, start + 2s); // one second late
        pace.startWaiting(start + 1h);
        QVERIFY(!pace.isTooSlow(start + 1h + 900ms));
        QVERIFY(pace.isTooSlow(start + 1h + 1100ms));
    }

    void whatWasTakenAtOnceDoesNotCountForHours()
    {
        const Pace::Clock::time_point start;
        Pace pace;
        pace.begin(2s, 1000);
        pace.startWaiting(start);
        pace.received(10'000'000, start);
        pace.startWaiting(start);
        QVERIFY(!pace.isTooSlow(start + 10s));
        QVERIFY(pace.isTooSlow(start + 13s));
        // One that drips stays alive only at the pace.
        Pace drips;
        drips.begin(2s, 1000);
        int second = 0;
        for (; second < 100; ++second) {
            drips.startWaiting(start + second * 1s);
            if (drips.isTooSlow(start + (second + 1) * 1s)) {
                break;
            }
            drips.received(500, start + (second + 1) * 1s);
        }
        QVERIFY(second >= 2 && second < 6);
    }

    void noEventIsLost()
    {
        EventStream stream;
        int woken = 0;
        QVERIFY(stream.send("a", "1"));
        stream.setWake([&woken] { ++woken; });
        QCOMPARE(woken, 1); // for what came before
        QCOMPARE(stream.take(), "event: a\ndata: 1\n\n");
        QVERIFY(stream.take().isEmpty());
        QVERIFY(stream.keepAlive());
        QCOMPARE(woken, 2);
        stream.close();
        QCOMPARE(woken, 3);
        QVERIFY(!stream.send("a", "2"));
        stream.setWake([&woken] { ++woken; });
        QCOMPARE(woken, 4); // that it is over

        EventStream full;
        int sent = 0;
        while (full.send({}, QByteArray(1000, 'x'))) {
            ++sent;
        }
        QVERIFY(sent > 10 && sent < 100);
        QVERIFY(!full.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "test_admission.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/id.h"
#include "tests/support/testing.h"

#include <QSet>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

class TestId final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void laterIsGreater()
    {
        support::ManualClock clock;
        base::IdMaker maker(clock, 7);
        base::Id last = maker.next();
        for (int i = 0; i < 10'000; ++i) {
            if (i == 5'000) {
                clock.advance(-3'600'000); // the clock is set back by an hour
            }
            const base::Id next = maker.next();
            QVERIFY(next > last);
            last = next;
        }
        clock.advance(7'200'000);
        QVERIFY(maker.next() > last);
    }

    void nodesAndThreadsNeverMeet()
    {
        support::ManualClock clock;
        base::IdMaker one(clock, 1);
        base::IdMaker two(clock, 2);
        std::vector<base::Id> made[4];
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 5'000; ++i) {
                    made[t].push_back((t % 2 ? one : two).next());
                }
            });
        }
        QSet<base::Id> all;
        for (int t = 0; t < 4; ++t) {
            threads[size_t(t)].join();
            for (const base::Id id : made[t]) {
                QVERIFY(id.value() > 0);
                all.insert(id);
            }
        }
        QCOMPARE(all.size(), 20'000);
    }

    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("value");
        QTest::newRow("digits") << u"4711"_s << qint64(4711);
        QTest::newRow("zero") << u"0"_s << qint64(0);
        QTest::newRow("negative") << u"-4"_s << qint64(0);
        QTest::newRow("letters") << u"47a"_s << qint64(0);
        QTest::newRow("too large") << u"9223372036854775808"_s << qint64(0);
    }
    void parses()
    {
        QFETCH(const QString, text);
        QTEST(base::Id::parse(text).value(), "value");
    }
};

QTEST_APPLESS_MAIN(TestId)
#include "test_id.moc"

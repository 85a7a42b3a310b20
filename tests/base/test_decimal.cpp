// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/decimal.h"
#include "tests/support/testing.h"

#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Rounding;

class TestDecimal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parsesPlainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("places");
        QTest::addColumn<qint64>("count");
        QTest::newRow("whole") << u"12"_s << 4 << qint64(120'000);
        QTest::newRow("decimals") << u"1.05"_s << 4 << qint64(10'500);
        QTest::newRow("negative below one") << u"-0.5"_s << 2 << qint64(-50);
        QTest::newRow("typographic minus") << u"\u22123"_s << 0 << qint64(-3);
        QTest::newRow("plus") << u"+3"_s << 0 << qint64(3);
        QTest::newRow("no whole part") << u".25"_s << 2 << qint64(25);
        QTest::newRow("needless zeros") << u"1.50000"_s << 2 << qint64(150);
        QTest::newRow("spaces around") << u"  7 "_s << 0 << qint64(7);
        QTest::newRow("largest") << u"922337203685477.5807"_s << 4
                                 << std::numeric_limits<qint64>::max();
    }
    void parsesPlainText()
    {
        QFETCH(const QString, text);
        QFETCH(const int, places);
        const auto parsed = base::decimal::parse(text, places);
        QVERIFY_RESULT(parsed);
        QTEST(*parsed, "count");
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << u""_s << ErrorCode::Value_Empty;
        QTest::newRow("blank") << u"  "_s << ErrorCode::Value_Empty;
        QTest::newRow("letters") << u"12a"_s << ErrorCode::Value_NotANumber;
        QTest::newRow("two points") << u"1.2.3"_s << ErrorCode::Value_NotANumber;
        QTest::newRow("comma") << u"1,5"_s << ErrorCode::Value_NotANumber;
        QTest::newRow("only a sign") << u"-"_s << ErrorCode::Value_NotANumber;
        QTest::newRow("only a point") << u"."_s << ErrorCode::Value_NotANumber;
        QTest::newRow("exponent") << u"1e3"_s << ErrorCode::Value_NotANumber;
        QTest::newRow("too precise") << u"0.001"_s << ErrorCode::Value_TooPrecise;
        QTest::newRow("too large") << u"99999999999999999999"_s << ErrorCode::Value_OutOfRange;
        QTest::newRow("too large once scaled")
            << u"92233720368547758.08"_s << ErrorCode::Value_OutOfRange;
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(const QString, text);
        QFETCH(const ErrorCode, code);
        QVERIFY_ERROR(base::decimal::parse(text, 2), code);
    }

    void writesText_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<int>("minPlaces");
        QTest::addColumn<QString>("text");
        QTest::newRow("needless zeros go") << qint64(10'500) << 0 << u"1.05"_s;
        QTest::newRow("kept zeros") << qint64(10'000) << 2 << u"1.00"_s;
        QTest::newRow("more than the minimum") << qint64(10'505) << 2 << u"1.0505"_s;
        QTest::newRow("negative below one") << qint64(-5'000) << 2 << u"-0.50"_s;
        QTest::newRow("zero") << qint64(0) << 0 << u"0"_s;
    }
    void writesText()
    {
        QFETCH(const qint64, count);
        QFETCH(const int, minPlaces);
        QTEST(base::decimal::toText(count, 4, minPlaces), "text");
    }

    void roundTripsEveryCount()
    {
        QRandomGenerator random(20'261'123);
        for (int i = 0; i < 20'000; ++i) {
            const auto count = qint64(random.generate64() >> random.bounded(64));
            const qint64 value = i % 2 ? count : -count;
            if (value == std::numeric_limits<qint64>::min()) {
                continue;
            }
            for (const int places : {0, 2, 3, 4, 6}) {
                const auto back
                    = base::decimal::parse(base::decimal::toText(value, places), places);
                QVERIFY_RESULT(back);
                QCOMPARE(*back, value);
            }
        }
    }

    void rounds_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<qint64>("halfUp");
        QTest::addColumn<qint64>("halfEven");
        QTest::addColumn<qint64>("up");
        QTest::addColumn<qint64>("down");
        QTest::newRow("tie to odd")
            << qint64(15) << qint64(20) << qint64(20) << qint64(20) << qint64(10);
        QTest::newRow("tie to even")
            << qint64(25) << qint64(30) << qint64(20) << qint64(30) << qint64(20);
        QTest::newRow("negative tie")
            << qint64(-25) << qint64(-30) << qint64(-20) << qint64(-30) << qint64(-20);
        QTest::newRow("below the tie")
            << qint64(24) << qint64(20) << qint64(20) << qint64(30) << qint64(20);
        QTest::newRow("exact") << qint64(30) << qint64(30) << qint64(30) << qint64(30)
                               << qint64(30);
    }
    void rounds()
    {
        QFETCH(const qint64, count);
        QTEST(*base::decimal::roundTo(count, 10, Rounding::HalfUp), "halfUp");
        QTEST(*base::decimal::roundTo(count, 10, Rounding::HalfEven), "halfEven");
        QTEST(*base::decimal::roundTo(count, 10, Rounding::Up), "up");
        QTEST(*base::decimal::roundTo(count, 10, Rounding::Down), "down");
    }

    void overflowIsAnError()
    {
        constexpr qint64 max = std::numeric_limits<qint64>::max();
        QVERIFY_ERROR(base::decimal::add(max, 1), ErrorCode::Value_OutOfRange);
        QVERIFY_ERROR(base::decimal::multiplyDivide(max, 3, 2, Rounding::Down),
                      ErrorCode::Value_OutOfRange);
        const auto back = base::decimal::multiplyDivide(max, 3, 3, Rounding::Down);
        QVERIFY_RESULT(back);
        QCOMPARE(*back, max);
    }
};

QTEST_APPLESS_MAIN(TestDecimal)
#include "test_decimal.moc"

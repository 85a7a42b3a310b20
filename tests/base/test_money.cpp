// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::Currency;
using base::ErrorCode;
using base::Money;
using base::Quantity;
using base::Rounding;

namespace {

Money money(const QString &amount, const QString &currency = u"EUR"_s)
{
    return *Money::parse(amount, *Currency::parse(currency));
}

} // namespace

class TestMoney final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void currencyCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("good");
        QTest::addColumn<int>("places");
        QTest::newRow("euro") << u"EUR"_s << true << 2;
        QTest::newRow("lower case") << u"chf"_s << true << 2;
        QTest::newRow("no minor unit") << u"JPY"_s << true << 0;
        QTest::newRow("thousandths") << u"KWD"_s << true << 3;
        QTest::newRow("sign") << u"€"_s << false << 0;
        QTest::newRow("digits") << u"E1R"_s << false << 0;
        QTest::newRow("too long") << u"EURO"_s << false << 0;
    }
    void currencyCodes()
    {
        QFETCH(const QString, code);
        QFETCH(const bool, good);
        const auto currency = Currency::parse(code);
        QCOMPARE(currency.ok(), good);
        if (good) {
            QTEST(currency->places(), "places");
            QCOMPARE(currency->code(), code.toUpper());
        } else {
            QCOMPARE(currency.error().code, ErrorCode::Value_BadCurrency);
        }
    }

    void lineTotals_data()
    {
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("total");
        QTest::newRow("whole pieces") << u"12.50"_s << u"3"_s << u"37.50"_s;
        QTest::newRow("metres") << u"0.8495"_s << u"12.5"_s << u"10.6188"_s; // 10.61875 rounded up
        QTest::newRow("return") << u"12.50"_s << u"-1"_s << u"-12.50"_s;
        QTest::newRow("free") << u"0"_s << u"99"_s << u"0.00"_s;
    }
    void lineTotals()
    {
        QFETCH(const QString, price);
        QFETCH(const QString, quantity);
        const auto total
            = money(price).times(*Quantity::parse(quantity, u"MTR"_s), Rounding::HalfUp);
        QVERIFY_RESULT(total);
        QTEST(total->toText(), "total");
    }

    void roundsToItsCurrency_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("rounded");
        QTest::newRow("cents") << u"10.6188"_s << u"EUR"_s << u"10.62"_s;
        QTest::newRow("tie") << u"0.125"_s << u"EUR"_s << u"0.13"_s;
        QTest::newRow("yen") << u"99.5"_s << u"JPY"_s << u"100"_s;
        QTest::newRow("dinar") << u"1.0005"_s << u"KWD"_s << u"1.001"_s;
    }
    void roundsToItsCurrency()
    {
        QFETCH(const QString, amount);
        QFETCH(const QString, currency);
        QTEST(money(amount, currency).rounded(Rounding::HalfUp)->toText(), "rounded");
    }

    void neverMixesCurrencies()
    {
        QVERIFY_ERROR(money(u"1"_s).plus(money(u"1"_s, u"CHF"_s)), ErrorCode::Value_BadCurrency);
        QCOMPARE(*money(u"1.10"_s).minus(money(u"2"_s)), money(u"-0.90"_s));
    }

    void percentages()
    {
        const auto rate = base::Rate::parsePercent(u"12.5"_s);
        QVERIFY_RESULT(rate);
        QCOMPARE(rate->millionths(), 125'000);
        QCOMPARE(rate->toPercentText(), u"12.5"_s);
        QCOMPARE(*money(u"80"_s).times(*rate, Rounding::HalfUp), money(u"10"_s));
    }

    void packagesConvertExactly()
    {
        const Quantity box = Quantity::whole(12, u"C62"_s);
        const auto pieces = Quantity::parse(u"2.5"_s, u"XBX"_s)->inUnitsOf(box);
        QVERIFY_RESULT(pieces);
        QCOMPARE(*pieces, Quantity::whole(30, u"C62"_s));
        QVERIFY_ERROR(Quantity(1, u"XBX"_s).inUnitsOf(Quantity(1, u"KGM"_s)),
                      ErrorCode::Value_TooPrecise);
        QVERIFY_ERROR(box.plus(Quantity::whole(1, u"KGM"_s)), ErrorCode::Value_BadUnit);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "test_money.moc"

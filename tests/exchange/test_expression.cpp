// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/expression.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using exchange::Expression;
using exchange::NumberStyle;

class TestExpression final : public QObject
{
    Q_OBJECT

    static std::optional<Expression::Decimal> known(const QString &name)
    {
        return name == u"cost"_s ? std::optional(Expression::Decimal{.count = 1050, .places = 2})
                                 : std::nullopt;
    }

private Q_SLOTS:
    void calculates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>(
            "result"); // with four decimals, or code, position, what stands there
        const auto row = [](const char *name, const QString &text, const QString &result) {
            QTest::newRow(name) << text << result;
        };
        row("as in the issue", u"=12*1.19"_s, u"14.28"_s);
        row("without the sign", u"12 * 1.19"_s, u"14.28"_s);
        row("products first", u"2+3*4"_s, u"14"_s);
        row("from left to right", u"10-4-3"_s, u"3"_s);
        row("division from left to right", u"24/4/3"_s, u"2"_s);
        row("parentheses", u"(2+3)*4"_s, u"20"_s);
        row("unary minus", u"-3 + -(2*-4)"_s, u"5"_s);
        row("typographic signs", u"6×4÷3−1"_s, u"7"_s);
        row("no tenths lost", u"0.1+0.2"_s, u"0.3"_s);
        row("thirds come back", u"1/3*3"_s, u"1"_s);
        row("endless division", u"=2/3"_s, u"0.6667"_s);
        row("half up", u"0.00005"_s, u"0.0001"_s);
        row("half up below zero", u"-0.00005"_s, u"-0.0001"_s);
        row("percent", u"200*19%"_s, u"38"_s);
        row("percent as in spreadsheets", u"100+19%"_s, u"100.19"_s);
        row("name", u"(cost + 0.05) / 0.7"_s, u"15.0714"_s);
        row("round", u"round(10/3)"_s, u"3"_s);
        row("round to decimals", u"round(2/3; 2)*100"_s, u"67"_s);
        row("round half", u"ROUND(-2.5)"_s, u"-3"_s);
        row("least", u"min(3; 1; 2)"_s, u"1"_s);
        row("greatest", u"max(3, 1, cost)"_s, u"10.5"_s);
        row("one value", u"min(7)"_s, u"7"_s);
        row("great intermediate values", u"9000000000000*9000000000000/9000000000000"_s,
            u"9000000000000"_s);
        row("empty", u"="_s, u"Value_BadExpression 2 "_s);
        row("ends early", u"=12*"_s, u"Value_BadExpression 5 "_s);
        row("open", u"(1+2"_s, u"Value_BadExpression 5 "_s);
        row("closed twice", u"1+2)"_s, u"Value_BadExpression 4 )"_s);
        row("operator too many", u"2*/3"_s, u"Value_BadExpression 3 /"_s);
        row("two numbers", u"2 3"_s, u"Value_BadExpression 3 3"_s);
        row("two points", u"1.2.3"_s, u"Value_BadExpression 4 ."_s);
        row("only a point", u"."_s, u"Value_BadExpression 1 ."_s);
        row("groups", u"1,234*2"_s, u"Value_BadExpression 2 ,"_s);
        row("unknown name", u"2*price"_s, u"Value_BadExpression 3 price"_s);
        row("unknown function", u"2*sum(1)"_s, u"Value_BadExpression 3 sum"_s);
        row("no value", u"min()"_s, u"Value_BadExpression 5 )"_s);
        row("round to half a decimal", u"round(1; 0.5)"_s, u"Value_OutOfRange 1 "_s);
        row("by zero", u"1/(2-2)"_s, u"Value_DivisionByZero 2 "_s);
        row("number too large", u"2*99999999999999999999"_s, u"Value_OutOfRange 3 "_s);
        row("result too large", u"900000000000000*900000000000000"_s, u"Value_OutOfRange 1 "_s);
        row("fraction too large", u"900000000000000000*900000000000000000*900000000000000000"_s,
            u"Value_OutOfRange 38 "_s);
        row("too deep", QString(40, u'(') + u'1' + QString(40, u')'),
            u"Value_BadExpression 33 ("_s);
        row("too many signs", QString(40, u'-') + u'1', u"Value_BadExpression 33 -"_s);
        row("too long", QString(501, u'1'), u"Value_TooLong 0 "_s);
    }
    void calculates()
    {
        QFETCH(QString, text);
        const auto result = [&text]() -> base::Result<qint64> {
            SD_TRY_VALUE(const Expression expression,
                         Expression::parse(text, NumberStyle::point()));
            return expression.evaluate(4, base::Rounding::HalfUp, known);
        }();
        const QString told = result.ok() ? base::decimal::toText(*result, 4)
                                         : u"%1 %2 %3"_s.arg(result.error().codeName())
                                               .arg(result.error().context.column)
                                               .arg(result.error().context.subject);
        QTEST(told, "result");
    }

    void decimalSignIsThatOfTheStyle()
    {
        const auto value = [](const QString &text, const NumberStyle &style) {
            return Expression::parse(text, style)->evaluate(2, base::Rounding::HalfEven);
        };
        QCOMPARE(*value(u"12*1,19"_s, NumberStyle::comma()), 1428);
        QCOMPARE(*value(u"max(1,5; 2)"_s, NumberStyle::comma()), 200);
        QCOMPARE(*value(u"0.125"_s, NumberStyle::point()), 12); // half even
        QVERIFY(!Expression::parse(u"12*1.19", NumberStyle::comma()).ok());
    }

    void saysWhatItNeeds()
    {
        const auto expression = Expression::parse(u"cost*(1+margin)-cost", NumberStyle::point());
        QCOMPARE(expression->names(), (QStringList{u"cost"_s, u"margin"_s}));
    }
};

QTEST_APPLESS_MAIN(TestExpression)
#include "test_expression.moc"

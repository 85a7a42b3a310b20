// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/numberreader.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;
using exchange::NumberField;
using exchange::NumberReader;
using exchange::NumberStyle;

Q_DECLARE_METATYPE(exchange::NumberField)

class TestNumberReader final : public QObject
{
    Q_OBJECT

    static NumberField euros() { return NumberField::money(*base::Currency::parse(u"EUR")); }
    static void field(const char *name, const QString &locale, const QString &text,
                      const NumberField &field, const QString &plain)
    {
        QTest::addRow("%s: %s", qPrintable(locale), name) << locale << text << field << plain;
    }

private Q_SLOTS:
    void readsFields_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<NumberField>("field");
        QTest::addColumn<QString>("plain");
        const NumberField plain = NumberField::plain(4);
        // How each locale writes the same number, with and without groups.
        for (const auto &[locale, full, bare] :
             {std::tuple(u"en_US"_s, u"1,234.50"_s, u"1234.5"_s),
              std::tuple(u"en_GB"_s, u"1,234.50"_s, u"1234.5"_s),
              std::tuple(u"de_DE"_s, u"1.234,50"_s, u"1234,5"_s),
              std::tuple(u"de_CH"_s, u"1’234.50"_s, u"1234.5"_s),
              std::tuple(u"fr_FR"_s, u"1\u202F234,50"_s, u"1234,5"_s),
              std::tuple(u"sv_SE"_s, u"1\u00A0234,50"_s, u"1234,5"_s),
              std::tuple(u"en_IN"_s, u"1,234.50"_s, u"1234.5"_s)}) {
            field("own groups", locale, full, plain, u"1234.5"_s);
            field("no groups", locale, bare, plain, u"1234.5"_s);
            field("no number", locale, u"twelve"_s, plain, u"Value_NotANumber"_s);
            field("empty", locale, u" "_s, plain, u"Value_Empty"_s);
            field("minus", locale, u"-"_s + bare, plain, u"-1234.5"_s);
            field("minus of typographers", locale, QChar(0x2212) + bare, plain, u"-1234.5"_s);
            field("minus behind", locale, bare + u'-', plain, u"-1234.5"_s);
            field("in parentheses", locale, u'(' + full + u')', plain, u"-1234.5"_s);
            field("two signs", locale, u"-("_s + full + u')', plain, u"Value_NotANumber"_s);
            field("half a parenthesis", locale, u'(' + full, plain, u"Value_NotANumber"_s);
            field("sign", locale, u"€"_s + full, euros(), u"1234.5"_s);
            field("sign behind", locale, full + u"\u00A0€"_s, euros(), u"1234.5"_s);
            field("code", locale, u"EUR "_s + full, euros(), u"1234.5"_s);
            field("code behind", locale, bare + u"eur"_s, euros(), u"1234.5"_s);
            field("negative with sign", locale, u"-€"_s + full, euros(), u"-1234.5"_s);
            field("other currency", locale, u"USD "_s + full, euros(), u"Value_BadCurrency"_s);
            field("other sign", locale, full + u" £"_s, euros(), u"Value_BadCurrency"_s);
            field("any currency", locale, full + u" £"_s, NumberField::money({}), u"1234.5"_s);
            field("currency of no money", locale, full + u" €"_s, plain, u"Value_NotANumber"_s);
            field("percent", locale, bare + u" %"_s, NumberField::rate(), u"1234.5"_s);
            field("percent of no rate", locale, bare + u" %"_s, plain, u"Value_NotANumber"_s);
            field("too precise", locale, QString(full).replace(u"50"_s, u"50001"_s), plain,
                  u"Value_TooPrecise"_s);
            field("calculated", locale, u"="_s + bare + u"*2"_s, plain, u"2469"_s);
        }
        field("comma groups", u"en_US"_s, u"1,234"_s, plain, u"1234"_s);
        field("comma of others", u"en_US"_s, u"12,50"_s, plain, u"Value_NotANumber"_s);
        field("wrong groups", u"en_US"_s, u"1,23,4"_s, plain, u"Value_NotANumber"_s);
        field("group of two", u"en_US"_s, u"12,34,567.00"_s, plain, u"Value_NotANumber"_s);
        field("group behind the point", u"en_US"_s, u"1.234,567"_s, plain, u"Value_NotANumber"_s);
        field("group behind nothing", u"en_US"_s, u"0,500"_s, plain, u"Value_NotANumber"_s);
        field("long first group", u"en_US"_s, u"1234,567"_s, plain, u"Value_NotANumber"_s);
        field("apostrophes", u"en_US"_s, u"1'234'567.5"_s, plain, u"1234567.5"_s);
        field("mixed groups", u"en_US"_s, u"1'234,567.5"_s, plain, u"Value_NotANumber"_s);
        field("dollars", u"en_US"_s, u"$12.50"_s,
              NumberField::money(*base::Currency::parse(u"USD")), u"12.5"_s);
        field("dollars of Canada", u"en_US"_s, u"$12.50"_s,
              NumberField::money(*base::Currency::parse(u"CAD")), u"12.5"_s);
        field("no cents", u"de_DE"_s, u"12,- €"_s, euros(), u"12"_s);
        field("no cents in Switzerland", u"de_CH"_s, u"CHF 12.–"_s,
              NumberField::money(*base::Currency::parse(u"CHF")), u"12"_s);
        field("point of others", u"de_DE"_s, u"1.5"_s, plain, u"Value_NotANumber"_s);
        field("point groups", u"de_DE"_s, u"1.234"_s, plain, u"1234"_s);
        field("ordinary space", u"fr_FR"_s, u"1 234,5"_s, plain, u"1234.5"_s);
        field("point of the keypad", u"fr_FR"_s, u"1.234"_s, plain, u"Value_NotANumber"_s);
        field("points as groups", u"sv_SE"_s, u"1.234,50"_s, plain, u"1234.5"_s);
        field("kronor", u"sv_SE"_s, u"12,50 kr"_s,
              NumberField::money(*base::Currency::parse(u"SEK")), u"12.5"_s);
        field("straight apostrophe", u"de_CH"_s, u"1'234.50"_s, plain, u"1234.5"_s);
        field("lakhs", u"en_IN"_s, u"12,34,567.00"_s, plain, u"1234567"_s);
        field("wrong lakhs", u"en_IN"_s, u"123,45,678"_s, plain, u"Value_NotANumber"_s);
        field("wrong end of lakhs", u"en_IN"_s, u"1,23,4"_s, plain, u"Value_NotANumber"_s);
        field("no whole part", u"en_GB"_s, u".50"_s, plain, u"0.5"_s);
        field("no decimals yet", u"en_GB"_s, u"12."_s, plain, u"12"_s);
        field("point of a short word", u"de_CH"_s, u"Fr.50"_s, NumberField::money({}),
              u"Value_NotANumber"_s);
        field("superscript", u"en_GB"_s, u"12²"_s, plain, u"Value_NotANumber"_s);
        field("exponent", u"en_GB"_s, u"1E5"_s, plain, u"Value_NotANumber"_s);
        field("Arabic digits", u"en_GB"_s, u"١٢.٥"_s, plain, u"12.5"_s);
        field("marks nobody sees", u"en_GB"_s, u"\u200E12.50\u200B"_s, plain, u"12.5"_s);
        field("small price", u"en_GB"_s, u"0.00125"_s, plain, u"Value_TooPrecise"_s);
        field("too large", u"en_GB"_s, u"9999999999999999999"_s, plain, u"Value_OutOfRange"_s);
        field("endless", u"en_GB"_s, QString(500, u'1'), plain, u"Value_NotANumber"_s);
        field("percent in a rate's calculation", u"en_GB"_s, u"=10%"_s, NumberField::rate(),
              u"Value_BadExpression"_s);
        field("rates add up", u"en_GB"_s, u"=10+2.5"_s, NumberField::rate(), u"12.5"_s);
    }
    void readsFields()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(NumberField, field);
        const auto count = NumberReader(QLocale(locale)).typed(text, field);
        const QString read
            = count ? base::decimal::toText(*count, field.places) : count.error().codeName();
        QTEST(read, "plain");
    }

    void saysWhatWasExpected()
    {
        const NumberReader reader{QLocale(u"en_GB"_s)};
        QCOMPARE(reader.read(u"1.23456"_s, NumberField::plain(4)).error().context.expected, u"4"_s);
        QCOMPARE(reader.read(u"$ 12"_s, euros()).error().context.expected, u"EUR"_s);
    }

    void findsTheStyleOfABlock_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("found"); // decimal sign, or code and example
        QTest::addColumn<QString>("expected"); // readings
        const auto row = [](const char *name, const QString &locale, const QStringList &texts,
                            const QString &found, const QString &expected = {}) {
            QTest::addRow("%s: %s", qPrintable(locale), name)
                << locale << texts << found << expected;
        };
        const QString ambiguous = u"Value_Ambiguous "_s;
        const QString mixed = u"Value_MixedStyles "_s;
        for (const QString &locale :
             {u"en_US"_s, u"en_GB"_s, u"de_DE"_s, u"de_CH"_s, u"fr_FR"_s, u"sv_SE"_s, u"en_IN"_s}) {
            row("comma", locale, {u"1.234,50"_s, u"12,00"_s}, u","_s);
            row("point", locale, {u"1,234.50"_s, u"12.00"_s}, u"."_s);
            row("one decides for all", locale, {u"1.000"_s, u"2.500"_s, u"0,5"_s}, u","_s);
            row("points only", locale, {u"1"_s, u"1.000"_s, u"2.500"_s, u"10.000"_s},
                ambiguous + u"1.000"_s, u"1 / 1000"_s);
            row("comma only", locale, {u"1,234"_s}, ambiguous + u"1,234"_s, u"1.234 / 1234"_s);
            row("several groups", locale, {u"1.234"_s, u"1.234.567"_s}, u","_s);
            row("begins with nothing", locale, {u"0.500"_s, u"1.000"_s}, u"."_s);
            row("money", locale, {u"1.355,90 €"_s, u"12,50€"_s, u"1\u00A0234,56"_s}, u","_s);
            row("one in no style", locale, {u"4,20"_s, u"4,204.23"_s, u"12.5"_s}, mixed + u"4,20"_s,
                u"4,204.23"_s);
            row("titles say nothing", locale, {u"Price"_s, u"EUR 12.50"_s, u"1,234"_s, QString()},
                u"."_s);
            row("lakhs", locale, {u"12,34,567.00"_s, u"1,234"_s}, u"."_s);
        }
        row("whole numbers", u"de_DE"_s, {u"1"_s, u"20"_s}, u","_s);
        row("whole numbers", u"en_GB"_s, {u"1"_s, u"20"_s}, u"."_s);
        row("nothing", u"de_DE"_s, {}, u","_s);
    }
    void findsTheStyleOfABlock()
    {
        QFETCH(QString, locale);
        QFETCH(QStringList, texts);
        QFETCH(QString, expected);
        const auto block = exchange::findNumberStyle(texts, QLocale(locale));
        QString found;
        if (block.style) {
            found = block.style->decimal;
        } else {
            const base::Error error = block.error();
            found = error.codeName() + u' ' + error.context.subject;
            QStringList readings = error.context.expected.split(u" / "_s);
            readings.sort();
            QCOMPARE(readings.join(u" / "_s), expected);
        }
        QTEST(found, "found");
    }

    void readsABlockInItsStyle()
    {
        const QStringList texts = {u"1.355,90 €"_s, u"12,50€"_s, u"(12,50)"_s, u"1.000"_s};
        const auto block = exchange::findNumberStyle(texts, QLocale(u"en_GB"_s));
        QVERIFY(block.style.has_value());
        const NumberReader reader(*block.style);
        QStringList read;
        for (const QString &text : texts) {
            read += base::decimal::toText(reader.read(text, euros()).valueOr(-1), 4);
        }
        QCOMPARE(read, (QStringList{u"1355.9"_s, u"12.5"_s, u"-12.5"_s, u"1000"_s}));
    }

    //! What is shown can be typed again, in every locale there is.
    void shownIsTyped()
    {
        for (const QLocale &locale : QLocale::matchingLocales(
                 QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            for (const qint64 count : {qint64(0), qint64(12'345), qint64(-1'234'567'890'125)}) {
                const QString shown = base::decimal::toText(count, 4, 2, locale);
                const auto typed = NumberReader(locale).typed(shown, NumberField::plain(4));
                QVERIFY2(typed.ok() && *typed == count,
                         qPrintable(locale.name() + u": "_s + shown));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestNumberReader)
#include "test_numberreader.moc"

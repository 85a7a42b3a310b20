// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/dayreader.h"
#include "tests/support/testing.h"

#include <QTranslator>

using namespace Qt::StringLiterals;
using base::ErrorCode;
using exchange::DayReader;

namespace {

//! The interface in German, as far as days need it.
class German final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *,
                                    int) const override
    {
        static const QHash<QByteArray, QString> words = {{"today", u"heute|jetzt"_s},
                                                         {"end of month|eom", u"Monatsende"_s},
                                                         {"d w m y", u"t w m j"_s}};
        return words.value(text);
    }
};

} // namespace

class TestDayReader final : public QObject
{
    Q_OBJECT

    static QDate today() { return {2026, 11, 30}; } // a Monday

private Q_SLOTS:
    void readsFields_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day"); // ISO, or code and expected
        const auto row = [](const QString &locale, const QString &text, const QString &day) {
            QTest::addRow("%s: %s", qPrintable(locale), qPrintable(text)) << locale << text << day;
        };
        struct Ways
        {
            QString locale;
            QStringList ofDay; //!< 5 April 2028
            QString coming; //!< 24 December, without a year
        };
        for (const Ways &ways : {
                 Ways{u"en_US"_s,
                      {u"4/5/2028"_s, u"04/05/28"_s, u"4-5-2028"_s, u"4.5.28"_s, u"4 5 2028"_s,
                       u"Apr 5, 2028"_s, u"Wednesday, April 5, 2028"_s},
                      u"12/24"_s},
                 Ways{u"en_GB"_s,
                      {u"05/04/2028"_s, u"5/4/28"_s, u"5.4.2028"_s, u"5-4-28"_s, u"5 Apr 2028"_s,
                       u"Wed 5th April 2028"_s},
                      u"24/12"_s},
                 Ways{u"de_DE"_s,
                      {u"05.04.2028"_s, u"5.4.28"_s, u"5/4/2028"_s, u"5-4-28"_s, u"5. April 2028"_s,
                       u"Mi., 5. Apr. 2028"_s, u"Mittwoch, 5. April 2028"_s},
                      u"24.12."_s},
                 Ways{u"de_CH"_s, {u"05.04.28"_s, u"5.4.2028"_s, u"5. Apr. 2028"_s}, u"24.12"_s},
                 Ways{u"fr_FR"_s,
                      {u"05/04/2028"_s, u"5/4/28"_s, u"5 avril 2028"_s, u"mer. 5 avr. 2028"_s},
                      u"24/12"_s},
                 Ways{u"sv_SE"_s,
                      {u"28-04-05"_s, u"5 apr. 2028"_s, u"onsdag 5 april 2028"_s, u"5.4.2028"_s},
                      u"12-24"_s},
                 Ways{u"en_IN"_s, {u"05/04/28"_s, u"5-4-2028"_s, u"5 Apr 2028"_s}, u"24/12"_s},
             }) {
            QStringList written = ways.ofDay;
            written += {u"2028-04-05"_s, u"2028/4/5"_s, u"2028-04-05T00:00:00"_s,
                        QLocale(ways.locale).toString(QDate(2028, 4, 5), QLocale::LongFormat)};
            for (const QString &text : std::as_const(written)) {
                row(ways.locale, text, u"2028-04-05"_s);
            }
            row(ways.locale, ways.coming, u"2026-12-24"_s);
            row(ways.locale, u"today"_s, u"2026-11-30"_s);
            row(ways.locale, u" Tomorrow "_s, u"2026-12-01"_s);
            row(ways.locale, u"yesterday"_s, u"2026-11-29"_s);
            row(ways.locale, u"EOM"_s, u"2026-11-30"_s);
            row(ways.locale, u"end of month"_s, u"2026-11-30"_s);
            row(ways.locale, u"+14"_s, u"2026-12-14"_s);
            row(ways.locale, u"-3"_s, u"2026-11-27"_s);
            row(ways.locale, u"\u22123"_s, u"2026-11-27"_s);
            row(ways.locale, u"+2w"_s, u"2026-12-14"_s);
            row(ways.locale, u"+ 1 m"_s, u"2026-12-30"_s);
            row(ways.locale, u"+3M"_s, u"2027-02-28"_s); // there is no 30 February
            row(ways.locale, u"+1y"_s, u"2027-11-30"_s);
            const QString example
                = QLocale(ways.locale).toString(QDate(2026, 12, 31), QLocale::ShortFormat);
            for (const QString &wrong :
                 {u"soon"_s, u"12"_s, u"1.2.3.4"_s, u"2028"_s, u"1.1.202"_s, u"April 2028"_s,
                  u"2028-13-01"_s, u"13.13.2028"_s, u"+2q"_s, u"+99999y"_s, u"1:2:2028"_s,
                  u"5 April May 2028"_s}) {
                row(ways.locale, wrong, u"Value_BadFormat "_s + example);
            }
            row(ways.locale, u" "_s, u"Value_Empty "_s);
        }
        row(u"de_DE"_s, u"31.12.2027"_s, u"2027-12-31"_s);
        row(u"de_DE"_s, u"31.12."_s, u"2026-12-31"_s);
        row(u"de_DE"_s, u"30.11."_s, u"2026-11-30"_s); // today is still to come
        row(u"de_DE"_s, u"29.11."_s, u"2027-11-29"_s);
        row(u"de_DE"_s, u"29.2."_s, u"2028-02-29"_s);
        row(u"de_DE"_s, u"31.02.2027"_s, u"Value_OutOfRange 01.02.27 to 28.02.27"_s);
        row(u"de_DE"_s, u"29.2.2028"_s, u"2028-02-29"_s);
        row(u"de_DE"_s, u"1.1.75"_s, u"2075-01-01"_s);
        row(u"de_DE"_s, u"1.1.76"_s, u"1976-01-01"_s);
        row(u"de_DE"_s, u"Montag, 5. April 2028"_s, u"Value_BadFormat Mittwoch, 5. April 2028"_s);
        row(u"en_GB"_s, u"12/31/2027"_s, u"Value_BadFormat 31/12/2026"_s); // not turned round
        row(u"en_US"_s, u"31/12/2027"_s, u"Value_BadFormat 12/31/26"_s);
        row(u"en_US"_s, u"2/30/2027"_s, u"Value_OutOfRange 2/1/27 to 2/28/27"_s);
        row(u"fr_FR"_s, u"mar. 30 mars 2027"_s, u"2027-03-30"_s); // mardi is no month
        row(u"fr_FR"_s, u"1er juin 2027"_s, u"2027-06-01"_s);
        row(u"fr_FR"_s, u"1 jui 2027"_s, u"Value_BadFormat 31/12/2026"_s); // juin or juillet
        row(u"en_GB"_s, u"24 Sep"_s, u"2027-09-24"_s); // CLDR has Sept
        row(u"en_GB"_s, u"30th of November 26"_s, u"2026-11-30"_s);
        row(u"ja_JP"_s, u"2027年12月31日金曜日"_s, u"2027-12-31"_s);
        row(u"ar_EG"_s, u"٣١\u200F/١٢\u200F/٢٠٢٧"_s, u"2027-12-31"_s);
    }
    void readsFields()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const auto read = DayReader(QLocale(locale), today()).read(text);
        const QString told = read.ok()
            ? read->toString(Qt::ISODate)
            : read.error().codeName() + u' ' + read.error().context.expected;
        QTEST(told, "day");
    }

    void findsTheOrderOfABlock_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("first"); // the first text, or why it cannot be read
        const auto row = [](const char *name, const QString &locale, const QStringList &texts,
                            const QString &first) {
            QTest::addRow("%s: %s", qPrintable(locale), name) << locale << texts << first;
        };
        for (const QString &locale :
             {u"en_US"_s, u"en_GB"_s, u"de_DE"_s, u"de_CH"_s, u"fr_FR"_s, u"sv_SE"_s, u"en_IN"_s}) {
            row("the 13th decides", locale, {u"01/02/2028"_s, u"13/02/2028"_s}, u"2028-02-01"_s);
            row("the other 13th", locale, {u"01/02/2028"_s, u"02/13/2028"_s}, u"2028-01-02"_s);
            row("none above 12", locale, {u"01/02/2028"_s, u"03/04/2028"_s},
                u"Value_Ambiguous 01/02/2028"_s);
            row("the same both ways", locale, {u"02/02/2028"_s, u"2028-03-04"_s}, u"2028-02-02"_s);
            row("both", locale, {u"31/12/2028"_s, u"12/31/2028"_s},
                u"Value_MixedStyles 31/12/2028"_s);
            row("ISO says nothing", locale, {u"2028-01-02"_s, u"2028-12-31"_s}, u"2028-01-02"_s);
            row("titles say nothing", locale, {u"1 Feb 2028"_s, u"Valid from"_s}, u"2028-02-01"_s);
        }
        row("two-digit years in front", u"sv_SE"_s, {u"28-12-31"_s}, u"Value_Ambiguous 28-12-31"_s);
    }
    void findsTheOrderOfABlock()
    {
        QFETCH(QString, locale);
        QFETCH(QStringList, texts);
        const auto block = exchange::findDayOrder(texts, QLocale(locale), today());
        QString first;
        if (block.style) {
            first = DayReader(QLocale(locale), today(), *block.style)
                        .read(texts.first())
                        .valueOr({})
                        .toString(Qt::ISODate);
        } else {
            first = block.error().codeName() + u' ' + block.error().context.subject;
        }
        QTEST(first, "first");
    }

    //! In a table nobody sees what is made of a cell: only whole days are read.
    void blocksHaveWholeDaysOnly_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"today", "eom", "+14", "-3", "31.12.", "31 Dec"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void blocksHaveWholeDaysOnly()
    {
        QFETCH(QString, text);
        const QLocale german(u"de_DE"_s);
        QVERIFY_RESULT(DayReader(german, today()).read(text));
        const DayReader block(german, today(), exchange::DayOrder::DayMonthYear);
        QVERIFY_ERROR(block.read(text), ErrorCode::Value_BadFormat);
    }

    void understandsTheInterface()
    {
        German german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        const DayReader reader(QLocale(u"de_DE"_s), today());
        for (const auto &[text, day] :
             {std::pair(u"Heute"_s, today()), std::pair(u"jetzt"_s, today()),
              std::pair(u"monatsende"_s, today()), std::pair(u"+2t"_s, today().addDays(2)),
              std::pair(u"-1j"_s, today().addYears(-1)), std::pair(u"+2d"_s, today().addDays(2))}) {
            QCOMPARE(reader.read(text).valueOr({}), day);
        }
        QCoreApplication::removeTranslator(&german);
        QVERIFY_ERROR(reader.read(u"heute"_s), ErrorCode::Value_BadFormat);
    }

    //! Each locale's own short and long form, of every day of some years.
    void readsWhatLocalesWrite()
    {
        for (const char *name : {"en_US", "en_GB", "de_DE", "de_CH", "fr_FR", "sv_SE", "en_IN",
                                 "es_ES", "nl_NL", "pl_PL", "ja_JP"}) {
            const QLocale locale(QString::fromLatin1(name));
            for (QDate day(2027, 1, 1); day < QDate(2028, 3, 1); day = day.addDays(5)) {
                for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
                    const QString text = locale.toString(day, format);
                    const auto read = DayReader(locale, today()).read(text);
                    QVERIFY2(read.ok() && *read == day,
                             qPrintable(u"%1: %2"_s.arg(locale.name(), text)));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDayReader)
#include "test_dayreader.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/searchtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using base::SearchWords;
using Fit = base::SearchWords::Fit;

class TestSearchText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const std::pair<const char *, std::pair<QString, QString>> cases[] = {
            {"nothing", {u""_s, u""_s}},
            {"signs only", {u"%_'\" --"_s, u""_s}},
            {"case and accents", {u"Dübel ÉCROU Šroub"_s, u"dubel ecrou sroub"_s}},
            {"letters of their own", {u"Straße Ærø Łódź"_s, u"strasse aero lodz"_s}},
            {"a size", {u"Bolt 3 × 6"_s, u"bolt3x6"_s}},
            {"a size of three", {u"tape 25 mm 5 X 2*3"_s, u"tape25mm 5x2x3"_s}},
            {"a size at a thread", {u"M8x 40"_s, u"m8x40"_s}},
            {"x as a word", {u"x ray x"_s, u"x ray x"_s}},
            {"decimals and units", {u"length 2,5 mm"_s, u"length 2.5mm"_s}},
            {"a standard", {u"DIN 933, M 8"_s, u"din933 m8"_s}},
            {"a standard without a comma", {u"DIN 933 M 8"_s, u"din933 m8"_s}},
            {"a code in a text", {u"steel A2-70"_s, u"steel a2 70 a270"_s}},
            {"points in a code", {u"AB-10.48/3"_s, u"ab 10.48/3 ab10483"_s}},
            {"words with a hyphen", {u"zinc-plated O-ring"_s, u"zinc plated o ring oring"_s}},
            {"fractions", {u"½\" hose"_s, u"1/2 hose"_s}},
        };
        for (const auto &[name, one] : cases) {
            QTest::newRow(name) << one.first << one.second;
        }
    }
    void folds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);
        QCOMPARE(QString::fromUtf8(base::foldedForSearch(text)), folded);
    }

    void codes_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"SC-4x40", "sc 4×40", "SC.4_X/40", "S C 4 x 4 0"}) {
            QTest::newRow(code) << QString::fromUtf8(code);
        }
    }
    void codes()
    {
        QFETCH(const QString, code);
        QCOMPARE(base::foldedCode(code), "sc4x40");
    }

    void fits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Fit>("fit");
        const std::pair<const char *, Fit> cases[] = {
            {"CRT-10048", Fit::Code},
            {"crt10048", Fit::Code},
            {"CRT 10048", Fit::Code},
            {"crt 1", Fit::CodeBegins},
            {"hex screw", Fit::Phrase},
            {"m8 x 40", Fit::Phrase},
            {"HEX", Fit::Phrase},
            {"m8 hex", Fit::WordsBegin},
            {"40", Fit::Phrase},
            {"mm 2,5", Fit::WordsBegin},
            {"2.5 mm", Fit::Phrase},
            {"crew", Fit::Somewhere},
            {"hex crew", Fit::Somewhere},
            {"10048", Fit::Phrase},
            {"hex 10048", Fit::WordsBegin},
            {"48", Fit::Somewhere},
            {"25 mm", Fit::None},
            {"hex nut", Fit::None},
        };
        for (const auto &[typed, fit] : cases) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << fit;
        }
    }
    void fits()
    {
        QFETCH(const QString, typed);
        QFETCH(const Fit, fit);
        const QByteArray text = base::foldedCode(u"CRT-10048"_s) + ' '
            + base::foldedForSearch(u"Hex screw M8 × 40, 2,5 mm pitch"_s);
        QCOMPARE(SearchWords(typed).fit(text), fit);
    }

    void nothingTyped()
    {
        QVERIFY(SearchWords().isEmpty());
        QVERIFY(SearchWords(u" - "_s).isEmpty());
        QVERIFY(SearchWords().areIn("anything"));
    }
};

QTEST_APPLESS_MAIN(TestSearchText)
#include "test_searchtext.moc"

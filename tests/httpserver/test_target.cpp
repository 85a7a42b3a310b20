// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/route.h"
#include "app/httpserver/target.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace httpserver;

//! Targets are taken in one way to write them only; routes find them part by part.
class TestTarget : public QObject
{
    Q_OBJECT
private:
    static QStringList textsOf(const Target &target)
    {
        QStringList texts;
        for (const Target::Part &part : target.parts) {
            texts.append(part.text);
        }
        return texts;
    }

private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](const char *target, const QStringList &texts) {
            QTest::newRow(target) << QByteArray(target) << texts;
        };
        row("/", {QString()});
        row("/a", {u"a"_s});
        row("/a/b-c_d.e~f", {u"a"_s, u"b-c_d.e~f"_s});
        row("/H%2F1", {u"H/1"_s});
        row("/A%5CB", {u"A\\B"_s});
        row("/A%5cB", {u"A\\B"_s});
        row("/50%25", {u"50%"_s});
        row("/%2541", {u"%41"_s}); // decoded once
        row("/%C3%A4%20%E2%82%AC", {u"ä €"_s});
        row("/%20", {u" "_s});
        row("/+", {u"+"_s}); // no blank: this is no form
        row("/a;b", {u"a;b"_s});
        row("/~x", {u"~x"_s});
        row("/!$&'()*+,;=:@", {u"!$&'()*+,;=:@"_s});
        row("/...", {u"..."_s});
        row("/.a", {u".a"_s});
        row("/a%00", {});
        row("/%F0%9F%94%A8", {u"🔨"_s});
    }
    void paths()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QStringList, texts);
        const auto parsed = Target::parse(target);
        QCOMPARE(parsed.has_value(), !texts.isEmpty());
        if (parsed) {
            QCOMPARE(textsOf(*parsed), texts);
        }
    }

    void whatIsNotCanonicalIsRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"",
                                   "a",
                                   "*",
                                   "http://x/a",
                                   "//",
                                   "//a",
                                   "/a//b",
                                   "/a/",
                                   "/.",
                                   "/..",
                                   "/a/./b",
                                   "/a/../b",
                                   "/%2e",
                                   "/%2E%2e",
                                   "/.%2e",
                                   "/%61",
                                   "/%7E",
                                   "/%2D",
                                   "/%30",
                                   "/%",
                                   "/%4",
                                   "/%zz",
                                   "/%u0041",
                                   "/a%",
                                   "/%00",
                                   "/%0a",
                                   "/%09",
                                   "/%1f",
                                   "/%7f",
                                   "/%C2%80",
                                   "/%C2%9F",
                                   "/%EF%BB%BF",
                                   "/a%EF%BB%BF",
                                   "/%ff",
                                   "/%c0%af",
                                   "/%e0%80%af",
                                   "/%c0%ae",
                                   "/%ed%a0%80",
                                   "/%f4%90%80%80",
                                   "/%C3",
                                   "/a b",
                                   "/a\\b",
                                   "/a#b",
                                   "/a\"b",
                                   "/a<b",
                                   "/a|b",
                                   "/a^b",
                                   "/a`b",
                                   "/a{b}",
                                   "/\xC3\xA4",
                                   "/\xEF\xBB\xBF"
                                   "a",
                                   "/a\x01",
                                   "/a\x7f",
                                   "/a?b#c",
                                   "/a?b c",
                                   "/a?%",
                                   "/a?%4",
                                   "/a?x=%zz",
                                   "/a?x=%00",
                                   "/a?%00=x",
                                   "/a?x=%ff",
                                   "/a?x=%EF%BB%BF",
                                   "/a?x=%1b",
                                   "/a?\xC3\xA4",
                                   "/a[b]"}) {
            QTest::newRow(target) << QByteArray(target);
        }
        QTest::newRow("NUL") << QByteArray("/a\0b", 4);
        QTest::newRow("NUL in the query") << QByteArray("/a?b\0c", 6);
    }
    void whatIsNotCanonicalIsRefused()
    {
        QFETCH(const QByteArray, target);
        QVERIFY(!Target::parse(target));
    }

    void queries()
    {
        const auto target = Target::parse("/a?x=1&y=a+b%2Bc&z&=e&x=2&u=%C3%A4%0D%0A&?/[]|");
        QVERIFY(target);
        QCOMPARE(target->query.values(u"x"_s), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(target->query.value(u"y"_s), u"a b+c"_s);
        QVERIFY(target->query.contains(u"z"_s));
        QCOMPARE(target->query.value(QString()), u"e"_s);
        QCOMPARE(target->query.value(u"u"_s), u"ä\r\n"_s);
        QVERIFY(target->query.contains(u"?/[]|"_s));
        QVERIFY(Target::parse("/a?")->query.contains(QString()));
        QVERIFY(Target::parse("/a")->query.isEmpty());
    }

    void texts_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<bool>("isForm");
        QTest::addColumn<QString>("text"); // null: refused
        QTest::newRow("plain") << QByteArray("a+b") << false << u"a+b"_s;
        QTest::newRow("form") << QByteArray("a+b") << true << u"a b"_s;
        QTest::newRow("escape") << QByteArray("%61%2b") << true << u"a+"_s;
        QTest::newRow("empty") << QByteArray("") << true << u""_s;
        QTest::newRow("tab and lines") << QByteArray("%09%0d%0a") << true << u"\t\r\n"_s;
        for (const char *refused : {"%", "%a", "%g0", "a%00", "%1b", "%7f", "%c2%85", "%ff",
                                    "%ef%bb%bf", "x%ef%bb%bf", "%ed%b0%80", "%c0%80"}) {
            QTest::newRow(refused) << QByteArray(refused) << true << QString();
        }
    }
    void texts()
    {
        QFETCH(const QByteArray, encoded);
        QFETCH(const bool, isForm);
        QFETCH(const QString, text);
        const std::optional<QString> decoded = decodedText(encoded, isForm);
        QCOMPARE(decoded.has_value(), !text.isNull());
        QCOMPARE(decoded.value_or(QString()), text);
    }

    void routes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("word"); // "-": does not fit
        const auto row = [](const QString &pattern, const char *target, const QString &word) {
            QTest::newRow(target) << pattern << QByteArray(target) << word;
        };
        row(u"/a/{x}"_s, "/a/b", u"b"_s);
        row(u"/a/{x}"_s, "/a/b%2Fc", u"b/c"_s);
        row(u"/a/{x}"_s, "/a", u"-"_s);
        row(u"/a/{x}"_s, "/a/b/c", u"-"_s);
        row(u"/a/{x}"_s, "/A/b", u"-"_s);
        row(u"/{x}"_s, "/", u"-"_s); // a word is not empty
        row(u"/"_s, "/", {});
        row(u"/a/{x}/c"_s, "/a/b/c", u"b"_s);
        row(u"/a/{x}/c"_s, "/a/b/C", u"-"_s);
        row(u"/b c/{x}"_s, "/b%20c/d", u"-"_s); // fixed parts are compared as they are sent
    }
    void routes()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QByteArray, target);
        QFETCH(const QString, word);
        const RoutePattern route(pattern);
        QCOMPARE(route.text(), pattern.toUtf8());
        const auto parsed = Target::parse(target);
        QVERIFY(parsed);
        QCOMPARE(route.fits(parsed->parts), word != u"-"_s);
        if (word != u"-"_s) {
            QCOMPARE(route.values(parsed->parts).value(u"x"_s), word);
        }
    }

    void fixedPartsWin()
    {
        const RoutePattern word(u"/a/{x}"_s);
        const RoutePattern fixed(u"/a/b"_s);
        const RoutePattern early(u"/a/b/{y}"_s);
        const RoutePattern late(u"/a/{x}/c"_s);
        QVERIFY(fixed.isMoreSpecificThan(word));
        QVERIFY(!word.isMoreSpecificThan(fixed));
        QVERIFY(early.isMoreSpecificThan(late));
        QVERIFY(!late.isMoreSpecificThan(early));
        QVERIFY(!fixed.isMoreSpecificThan(fixed));
    }
};

QTEST_GUILESS_MAIN(TestTarget)
#include "test_target.moc"

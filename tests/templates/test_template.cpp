// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/templates/template.h"

#include <QTest>

using namespace Qt::StringLiterals;
using templates::Fields;
using templates::List;
using templates::Template;
using templates::Value;

class TestTemplate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fills_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Fields>("data");
        QTest::addColumn<QByteArray>("page");
        const auto row
            = [](const char *name, const char *text, const Fields &data, const char *page) {
                  QTest::newRow(name) << QByteArray(text) << data << QByteArray(page);
              };
        row("text", "plain { text }", {}, "plain { text }");
        row("value", "a {{x}} b", {{u"x"_s, u"ä€"_s}}, "a ä€ b");
        row("spaces", "{{ x }}{{# s }}!{{/ s }}", {{u"x"_s, u"1"_s}, {u"s"_s, true}}, "1!");
        row("missing", "[{{x}}][{{x.y}}]", {}, "[][]");
        row("number", "{{n}} {{big}}", {{u"n"_s, 7}, {u"big"_s, Q_INT64_C(9007199254740991)}},
            "7 9007199254740991");
        row("member", "{{a.b}}", {{u"a"_s, Fields{{u"b"_s, u"deep"_s}}}}, "deep");
        row("remark", "a{{! not shown }}b", {}, "ab");
        row("escaped", "{{x}}", {{u"x"_s, u"<a href=\"x\">'&'</a>"_s}},
            "&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;");
        row("not escaped", "{{{x}}}{{&x}}", {{u"x"_s, u"<b>"_s}}, "<b><b>");
        row("tags in a value", "{{x}}", {{u"x"_s, u"{{y}}"_s}, {u"y"_s, u"no"_s}}, "{{y}}");
        row("known", "{{t.hello}}, {{{t.hello}}}", {}, "T&amp;C, T&C");
        row("data does not change what is known", "{{t.hello}}",
            {{u"t"_s, Fields{{u"hello"_s, u"x"_s}}}}, "T&amp;C");
        for (const auto &[name, value, shown] :
             {std::tuple("true", Value(true), true), std::tuple("false", Value(false), false),
              std::tuple("a text", Value(u"x"_s), true),
              std::tuple("an empty text", Value(QString()), false),
              std::tuple("nothing", Value(), false), std::tuple("a number", Value(0), true),
              std::tuple("an object", Value(Fields()), true),
              std::tuple("a list", Value(List{1}), true),
              std::tuple("an empty list", Value(List()), false)}) {
            row(qPrintable(u"section of "_s + QLatin1StringView(name)),
                "{{#s}}yes{{/s}}{{^s}}no{{/s}}{{?s}}, there{{/s}}", {{u"s"_s, value}},
                shown ? "yes, there" : "no");
        }
        row("section of what is missing", "{{#s}}yes{{/s}}{{^s}}no{{/s}}", {}, "no");
        row("list", "{{#l}}{{x}}{{y}},{{/l}}",
            {{u"y"_s, u"!"_s}, {u"l"_s, List{Fields{{u"x"_s, u"a"_s}}, Fields{{u"x"_s, u"b"_s}}}}},
            "a!,b!,");
        row("there, once and with the same values in view", "{{?l}}{{x}}:{{#l}}{{x}}{{/l}}{{/l}}",
            {{u"x"_s, u"o"_s}, {u"l"_s, List{Fields{{u"x"_s, u"a"_s}}, Fields{{u"x"_s, u"b"_s}}}}},
            "o:ab");
        row("list of texts", "{{#l}}<{{.}}>{{/l}}", {{u"l"_s, List{u"a"_s, u"&"_s}}}, "<a><&amp;>");
        row("inner before outer", "{{#o}}{{x}}{{/o}}{{x}}",
            {{u"x"_s, u"out"_s}, {u"o"_s, Fields{{u"x"_s, u"in"_s}}}}, "inout");
        row("nested", "{{#a}}[{{#b}}({{#c}}{{x}}{{/c}}){{/b}}]{{/a}}end",
            {{u"x"_s, u"1"_s},
             {u"a"_s, List{Fields{{u"b"_s, true}}, Fields{{u"b"_s, false}}}},
             {u"c"_s, true}},
            "[(1)][]end");
        row("lines of sections only", "a\n  {{#s}}\n  b\n  {{/s}}{{^s}}\t\n{{/s}}\nc\n",
            {{u"s"_s, true}}, "a\n  b\nc\n");
        row("text behind a section", "{{#s}}a{{/s}}b{{t.hello}}c", {{u"s"_s, false}}, "bT&amp;Cc");
    }
    void fills()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const Fields, data);
        QFETCH(const QByteArray, page);
        const auto parsed = Template::parse(text, {{u"t"_s, Fields{{u"hello"_s, u"T&C"_s}}}});
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->filled(data), page);
        QCOMPARE(parsed->filled(data), page); // and again
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"a {{x", "{{{x}}", "{{#s}}", "{{/s}}", "{{#s}}{{/t}}", "{{#a}}{{#b}}{{/a}}{{/b}}"}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void refuses()
    {
        QFETCH(const QByteArray, text);
        const auto parsed = Template::parse(text);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, base::ErrorCode::Value_BadFormat);
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "test_template.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/category.h"
#include "models/catalog/completeness.h"
#include "models/catalog/gtin.h"
#include "models/catalog/pricefield.h"
#include "models/catalog/productdraft.h"
#include "models/catalog/productquery.h"
#include "models/catalog/sku.h"
#include "models/records/fieldtext.h"
#include "tests/support/testing.h"

using namespace Qt::StringLiterals;
using base::ErrorCode;

Q_DECLARE_METATYPE(base::ErrorCode)

namespace {

catalog::Attribute attribute(const QString &code, catalog::Attribute::Kind kind)
{
    return {.id = base::Id(5),
            .code = code,
            .name = code,
            .kind = kind,
            .choices = {u"red"_s, u"blue"_s}};
}

catalog::Product drill()
{
    catalog::Product product;
    product.id = base::Id(1);
    product.sku = u"D-1"_s;
    product.name = u"Drill"_s;
    product.unit = u"C62"_s;
    product.version = 3;
    return product;
}

} // namespace

class TestCatalogRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsOfCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("codes");
        const QStringList two{u"A-1"_s, u"B 2"_s};
        QTest::addRow("a word") << u"titanium pliers"_s << QStringList();
        QTest::addRow("one cell") << u"A-1\r\n"_s << QStringList();
        QTest::addRow("a column") << u"A-1\nB 2\n"_s << two;
        QTest::addRow("a column of Windows") << u"A-1\r\n B 2 \r\n"_s << two;
        QTest::addRow("a row") << u"A-1\tB 2"_s << two;
        QTest::addRow("semicolons") << u"A-1;;B 2 ;"_s << two;
        QTest::addRow("twice") << u"A-1;B 2;a-1"_s << two;
        QTest::addRow("one, twice") << u"A-1;A-1"_s << QStringList();
    }
    void listsOfCodes()
    {
        QFETCH(QString, text);
        QTEST(catalog::codesIn(text), "codes");
    }

    void gtin_data();
    void gtin();
    void sku_data();
    void sku();
    void fields_data();
    void fields();
    void attributes_data();
    void attributes();
    void completeness_data();
    void completeness();
    void packaging_data();
    void packaging();
    void priceField_data();
    void priceField();
    void priceText_data();
    void priceText();
    void typedPrices_data();
    void typedPrices();
    void subtreeAndPath();
    void draftKnowsWhatIsNotSaved();
    void draftMakesNewProduct();
    void draftKeepsEditsWhenOthersSave();
    void draftStoresNewPictures();
};

void TestCatalogRules::gtin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits"); // null: refused
    QTest::newRow("gtin13") << u"4006381333931"_s << u"4006381333931"_s;
    QTest::newRow("gtin8") << u"96385074"_s << u"96385074"_s;
    QTest::newRow("gtin12") << u"036000291452"_s << u"036000291452"_s;
    QTest::newRow("gtin14") << u"10614141000415"_s << u"10614141000415"_s;
    QTest::newRow("spaces") << u" 4006381 333931 "_s << u"4006381333931"_s;
    QTest::newRow("hyphens") << u"4-006381-333931"_s << u"4006381333931"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("check digit") << u"4006381333932"_s << QString();
    QTest::newRow("length") << u"40063813339"_s << QString();
    QTest::newRow("letters") << u"4006381E33931"_s << QString();
    QTest::newRow("only hyphens") << u"---"_s << QString();
    QTest::newRow("other digits") << u"٤006381333931"_s << QString();
}

void TestCatalogRules::gtin()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    const auto result = catalog::gtin::parse(text);
    if (digits.isNull()) {
        QVERIFY_ERROR(result, ErrorCode::Value_BadGtin);
    } else {
        QVERIFY_RESULT(result);
        QCOMPARE(*result, digits);
    }
}

void TestCatalogRules::sku_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("plain") << u"AB-12_3.4/5"_s << true << ErrorCode();
    QTest::newRow("trimmed") << u"  AB1 "_s << true << ErrorCode();
    QTest::newRow("empty") << u"  "_s << false << ErrorCode::Value_Empty;
    QTest::newRow("space") << u"A B"_s << false << ErrorCode::Value_BadFormat;
    QTest::newRow("markup") << u"<b>"_s << false << ErrorCode::Value_BadFormat;
    QTest::newRow("line break") << u"A\nB"_s << false << ErrorCode::Value_BadFormat;
    QTest::newRow("longest") << QString(64, u'A') << true << ErrorCode();
    QTest::newRow("too long") << QString(65, u'A') << false << ErrorCode::Value_TooLong;
}

void TestCatalogRules::sku()
{
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(ErrorCode, error);
    const auto result = catalog::sku::parse(text);
    if (ok) {
        QVERIFY_RESULT(result);
        QCOMPARE(*result, text.trimmed());
    } else {
        QVERIFY_ERROR(result, error);
    }
}

void TestCatalogRules::fields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored"); // null: refused
    QTest::addColumn<ErrorCode>("error");
    const ErrorCode none{};
    QTest::newRow("name") << u"name"_s << u" Drill "_s << u"Drill"_s << none;
    QTest::newRow("name too long")
        << u"name"_s << QString(401, u'x') << QString() << ErrorCode::Value_TooLong;
    QTest::newRow("description too long")
        << u"description"_s << QString(100'001, u'x') << QString() << ErrorCode::Value_TooLong;
    QTest::newRow("unit") << u"unit"_s << u"KGM"_s << u"KGM"_s << none;
    QTest::newRow("no unit") << u"unit"_s << u"stone"_s << QString() << ErrorCode::Value_BadUnit;
    QTest::newRow("cost") << u"cost"_s << u"12.50"_s << u"12.5"_s << none;
    QTest::newRow("cost below zero")
        << u"cost"_s << u"-1"_s << QString() << ErrorCode::Value_OutOfRange;
    QTest::newRow("status") << u"status"_s << u"sold"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("category") << u"category"_s << u"twelve"_s << QString()
                              << ErrorCode::Value_BadFormat;
    QTest::newRow("empty is nothing") << u"gtin"_s << u"  "_s << u""_s << none;
}

void TestCatalogRules::fields()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QFETCH(ErrorCode, error);
    const auto result = records::normalized(records::type<catalog::Product>(), field, text);
    if (stored.isNull()) {
        QVERIFY_ERROR(result, error);
        QCOMPARE(result.error().context.field, field);
    } else {
        QVERIFY_RESULT(result);
        QCOMPARE(*result, stored);
    }
}

void TestCatalogRules::attributes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored"); // null: refused
    using Kind = catalog::Attribute::Kind;
    QTest::newRow("text") << int(Kind::Text) << u" steel "_s << u"steel"_s;
    QTest::newRow("text too long") << int(Kind::Text) << QString(1001, u'x') << QString();
    QTest::newRow("number") << int(Kind::Number) << u"12.500"_s << u"12.5"_s;
    QTest::newRow("no number") << int(Kind::Number) << u"12,5 mm"_s << QString();
    QTest::newRow("flag") << int(Kind::Flag) << u"1"_s << u"1"_s;
    QTest::newRow("no flag") << int(Kind::Flag) << u"yes"_s << QString();
    QTest::newRow("choice") << int(Kind::Choice) << u"red"_s << u"red"_s;
    QTest::newRow("no choice") << int(Kind::Choice) << u"green"_s << QString();
}

void TestCatalogRules::attributes()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, stored);
    const auto result = attribute(u"a"_s, catalog::Attribute::Kind(kind)).normalized(text);
    QCOMPARE(result.ok(), !stored.isNull());
    if (result.ok()) {
        QCOMPARE(*result, stored);
    } else {
        QCOMPARE(result.error().context.field, u"value:a"_s);
    }
}

void TestCatalogRules::completeness_data()
{
    QTest::addColumn<QStringList>("filled");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QStringList>("missing");
    // Six general fields and one required attribute.
    QTest::newRow("nothing") << QStringList() << 0
                             << QStringList{u"name"_s,        u"summary"_s, u"description"_s,
                                            u"category"_s,    u"unit"_s,    u"assets"_s,
                                            u"value:length"_s};
    QTest::newRow("name") << QStringList{u"name"_s} << 14
                          << QStringList{u"summary"_s, u"description"_s, u"category"_s,
                                         u"unit"_s,    u"assets"_s,      u"value:length"_s};
    const QStringList general
        = {u"name"_s, u"summary"_s, u"description"_s, u"category"_s, u"unit"_s, u"assets"_s};
    QTest::newRow("all but the required one") << general << 85 << QStringList{u"value:length"_s};
    QTest::newRow("an optional one does not count")
        << general + QStringList{u"value:colour"_s} << 85 << QStringList{u"value:length"_s};
    QTest::newRow("all") << general + QStringList{u"value:length"_s} << 100 << QStringList();
}

void TestCatalogRules::completeness()
{
    QFETCH(QStringList, filled);
    QFETCH(int, percent);
    QFETCH(QStringList, missing);
    catalog::Product product;
    product.name = filled.contains(u"name"_s) ? u"Drill"_s : u"  "_s;
    product.summary = filled.contains(u"summary"_s) ? u"s"_s : QString();
    product.description = filled.contains(u"description"_s) ? u"d"_s : QString();
    product.category = filled.contains(u"category"_s) ? base::Id(1) : base::Id();
    product.unit = filled.contains(u"unit"_s) ? u"C62"_s : QString();
    product.assets = filled.contains(u"assets"_s) ? QList{base::Id(2)} : QList<base::Id>();
    for (const QString &code : {u"length"_s, u"colour"_s}) {
        if (filled.contains(u"value:"_s + code)) {
            product.values.insert(code, u"1"_s);
        }
    }
    using Kind = catalog::Attribute::Kind;
    catalog::Family family;
    family.attributes = {{.attribute = attribute(u"length"_s, Kind::Number), .required = true},
                         {.attribute = attribute(u"colour"_s, Kind::Choice), .required = false}};
    QCOMPARE(catalog::completeness::missing(product, family), missing);
    QCOMPARE(catalog::completeness::percent(product, family), percent);
}

void TestCatalogRules::packaging_data()
{
    QTest::addColumn<records::PartRows>("packages");
    QTest::addColumn<QString>("unit"); // of the product
    QTest::addColumn<QString>("stored"); // units, smallest content first
    QTest::addColumn<std::optional<ErrorCode>>("error");
    const auto pack = [](const char *unit, const char *content, const char *gtin = "") {
        return records::PartRow{.key = QLatin1StringView(unit),
                                .texts = {{u"content"_s, QLatin1StringView(content)},
                                          {u"gtin"_s, QLatin1StringView(gtin)}}};
    };
    const auto row = [](const char *name, const records::PartRows &packages, const QString &stored,
                        std::optional<ErrorCode> error = {}, const QString &unit = u"C62"_s) {
        QTest::newRow(name) << packages << unit << stored << error;
    };
    row("none", {}, {});
    row("box", {pack("XBX", "12")}, u"XBX"_s);
    row("fraction", {pack("XRO", "2.5")}, u"XRO"_s);
    row("with an article number", {pack("XBX", "12", "4006381333931")}, u"XBX"_s);
    row("pallet before box", {pack("XPX", "480"), pack("XBX", "12")}, u"XBX XPX"_s);
    row("without a unit", {pack("", "12")}, {}, ErrorCode::Value_Empty);
    row("unknown unit", {pack("XYZ", "12")}, {}, ErrorCode::Value_BadUnit);
    row("the base unit", {pack("C62", "12")}, {}, ErrorCode::Value_BadUnit);
    row("the unit became a package's", {pack("XBX", "12")}, {}, ErrorCode::Value_BadUnit, u"XBX"_s);
    row("no number", {pack("XBX", "dozen")}, {}, ErrorCode::Value_NotANumber);
    row("nothing in it", {pack("XBX", "")}, {}, ErrorCode::Value_Empty);
    row("zero", {pack("XBX", "0")}, {}, ErrorCode::Value_OutOfRange);
    row("bad GTIN", {pack("XBX", "12", "123")}, {}, ErrorCode::Value_BadGtin);
    row("twice", {pack("XBX", "1"), pack("XBX", "2")}, {}, ErrorCode::Value_NotUnique);
}

void TestCatalogRules::packaging()
{
    QFETCH(records::PartRows, packages);
    QFETCH(QString, unit);
    QFETCH(QString, stored);
    QFETCH(std::optional<ErrorCode>, error);
    catalog::ProductDraft draft(drill(), {}, {});
    draft.setText(u"unit"_s, unit);
    draft.setParts(u"packaging"_s, packages);
    const QMap<QString, base::Error> problems = draft.problems();
    if (error) {
        QCOMPARE(problems.keys(), QStringList{u"packaging"_s});
        QCOMPARE(problems.value(u"packaging"_s).code, *error);
        return;
    }
    QVERIFY(problems.isEmpty());
    QStringList units;
    for (const catalog::Packaging &package : draft.product().packaging) {
        QCOMPARE(package.content.unit(), unit);
        units += package.unit;
    }
    QCOMPARE(units.join(u' '), stored);
}

void TestCatalogRules::priceField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("ok");
    QTest::newRow("one") << u"price:41:C62:1"_s << true;
    QTest::newRow("fraction") << u"price:41:KGM:2.5"_s << true;
    QTest::newRow("from a day on") << u"price:41:C62:1:1767225600000"_s << true;
    QTest::newRow("made by a formula") << u"price:41:C62:1::generated"_s << true;
    QTest::newRow("both") << u"price:41:C62:1:1767225600000:generated"_s << true;
    QTest::newRow("no start") << u"price:41:C62:1:"_s << false;
    QTest::newRow("bad start") << u"price:41:C62:1:soon"_s << false;
    QTest::newRow("made by whom") << u"price:41:C62:1::me"_s << false;
    QTest::newRow("more") << u"price:41:C62:1::generated:1"_s << false;
    QTest::newRow("no list") << u"price:0:C62:1"_s << false;
    QTest::newRow("no unit") << u"price:41::1"_s << false;
    QTest::newRow("no quantity") << u"price:41:C62"_s << false;
    QTest::newRow("zero quantity") << u"price:41:C62:0"_s << false;
    QTest::newRow("another field") << u"name"_s << false;
}

void TestCatalogRules::priceField()
{
    QFETCH(QString, field);
    QFETCH(bool, ok);
    const auto parsed = catalog::PriceField::parse(field);
    QCOMPARE(parsed.has_value(), ok);
    if (parsed) {
        QCOMPARE(parsed->toField(), field);
    }
}

void TestCatalogRules::priceText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::addColumn<ErrorCode>("code");
    const auto none = ErrorCode();
    QTest::newRow("amount") << u"12.5"_s << u"12.5"_s << none;
    QTest::newRow("as typed") << u"12.50"_s << u"12.5"_s << none;
    QTest::newRow("zero") << u"0"_s << u"0"_s << none;
    QTest::newRow("with an end") << u"12.5 until 2026-06-19T22:00:00.000Z"_s
                                 << u"12.5 until 2026-06-19T22:00:00.000Z"_s << none;
    QTest::newRow("net") << u"12.5 net"_s << u"12.5 net"_s << none;
    QTest::newRow("both") << u"12.5 until 2026-06-19T22:00:00.000Z net"_s
                          << u"12.5 until 2026-06-19T22:00:00.000Z net"_s << none;
    QTest::newRow("per basis") << u"1.250 per 1000"_s << u"1.25 per 1000"_s << none;
    QTest::newRow("all of it") << u"1.25 per 1000 until 2026-06-19T22:00:00.000Z net"_s
                               << u"1.25 per 1000 until 2026-06-19T22:00:00.000Z net"_s << none;
    QTest::newRow("per nothing") << u"1.25 per 0"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("per too many") << u"1.25 per 1000001"_s << QString()
                                  << ErrorCode::Value_BadFormat;
    QTest::newRow("per what") << u"1.25 per"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("no amount") << u"until 2026-06-19T22:00:00.000Z"_s << QString()
                               << ErrorCode::Value_NotANumber;
    QTest::newRow("nothing") << QString() << QString() << ErrorCode::Value_Empty;
    QTest::newRow("below zero") << u"-1"_s << QString() << ErrorCode::Value_OutOfRange;
    QTest::newRow("too precise") << u"1.00001"_s << QString() << ErrorCode::Value_TooPrecise;
    QTest::newRow("no end") << u"1 until"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("bad end") << u"1 until June"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("end in no zone")
        << u"1 until 2026-06-19T22:00:00.000"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("twice") << u"1 net net"_s << QString() << ErrorCode::Value_BadFormat;
    QTest::newRow("wrong way round")
        << u"1 net until 2026-06-19T22:00:00.000Z"_s << QString() << ErrorCode::Value_BadFormat;
}

void TestCatalogRules::priceText()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QFETCH(ErrorCode, code);
    const auto parsed = catalog::PriceText::parse(text);
    if (kept.isEmpty()) {
        QVERIFY_ERROR(parsed, code);
    } else {
        QVERIFY_RESULT(parsed);
        QCOMPARE(parsed->toText(), kept);
    }
}

void TestCatalogRules::typedPrices_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::newRow("amount") << u"1.25"_s << u"0"_s << u"1.25"_s;
    QTest::newRow("per thousand") << u"1.25/1000"_s << u"0"_s << u"1.25 per 1000"_s;
    QTest::newRow("as it is shown") << u"1.25 / 1,000"_s << u"0"_s << u"1.25 per 1000"_s;
    QTest::newRow("the basis stays") << u"1.3"_s << u"1.25 per 1000"_s << u"1.3 per 1000"_s;
    QTest::newRow("per one again") << u"1.3/1"_s << u"1.25 per 1000"_s << u"1.3"_s;
    QTest::newRow("the rest stays") << u"1.3"_s << u"1.25 until 2026-06-19T22:00:00.000Z net"_s
                                    << u"1.3 until 2026-06-19T22:00:00.000Z net"_s;
    QTest::newRow("calculated") << u"=12*1.19"_s << u"0"_s << u"14.28"_s;
    QTest::newRow("calculated by division") << u"=5/4"_s << u"2 per 1000"_s << u"1.25 per 1000"_s;
    QTest::newRow("in the list's currency") << u"12.50 € / 100"_s << u"0"_s << u"12.5 per 100"_s;
    QTest::newRow("in another currency") << u"$12.50"_s << u"0"_s << QString();
    QTest::newRow("below zero in parentheses") << u"(12.50)"_s << u"0"_s << QString();
    QTest::newRow("minus behind") << u"12.50-"_s << u"0"_s << QString();
    QTest::newRow("calculated too far") << u"=1/0"_s << u"0"_s << QString();
    QTest::newRow("below zero") << u"-1"_s << u"0"_s << QString();
    QTest::newRow("per nothing") << u"1/0"_s << u"0"_s << QString();
    QTest::newRow("per less") << u"1/-5"_s << u"0"_s << QString();
    QTest::newRow("per a half") << u"1/0.5"_s << u"0"_s << QString();
    QTest::newRow("per too many") << u"1/1,000,001"_s << u"0"_s << QString();
    QTest::newRow("only a basis") << u"/1000"_s << u"0"_s << QString();
    QTest::newRow("word") << u"cheap"_s << u"0"_s << QString();
}

void TestCatalogRules::typedPrices()
{
    QFETCH(QString, typed);
    QFETCH(QString, before);
    QFETCH(QString, kept);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const exchange::NumberReader reader(english);
    const base::Currency euros = *base::Currency::parse(u"EUR");
    const auto price = catalog::PriceText::typed(typed, reader, euros,
                                                 catalog::PriceText::parse(before).value());
    QCOMPARE(price.ok(), !kept.isEmpty());
    if (price.ok()) {
        QCOMPARE(price->toText(), kept);
        // What is shown can be typed again.
        const auto again
            = catalog::PriceText::typed(price->forPeople(english, 2), reader, euros, *price);
        QVERIFY_RESULT(again);
        QCOMPARE(*again, *price);
    }
}

void TestCatalogRules::subtreeAndPath()
{
    const QList<catalog::Category> tree = {
        {.id = base::Id(1), .name = u"Tools"_s},
        {.id = base::Id(2), .parent = base::Id(1), .name = u"Drills"_s},
        {.id = base::Id(3), .parent = base::Id(2), .name = u"Hammer drills"_s},
        {.id = base::Id(4), .name = u"Screws"_s},
    };
    QCOMPARE(catalog::subtree(tree, base::Id(1)), (QList{base::Id(1), base::Id(2), base::Id(3)}));
    QCOMPARE(catalog::pathNames(tree, base::Id(3)),
             (QStringList{u"Tools"_s, u"Drills"_s, u"Hammer drills"_s}));
    // A ring in a damaged database must not hang anybody.
    const QList<catalog::Category> ring
        = {{.id = base::Id(1), .parent = base::Id(2)}, {.id = base::Id(2), .parent = base::Id(1)}};
    QCOMPARE(catalog::subtree(ring, base::Id(1)).size(), 2);
    QVERIFY(catalog::pathNames(ring, base::Id(1)).size() <= 2);
}

void TestCatalogRules::draftKnowsWhatIsNotSaved()
{
    catalog::ProductDraft draft(drill(), {{u"price:41:C62:1"_s, u"9.9"_s}}, {});
    QVERIFY(!draft.isDirty());
    draft.setText(u"name"_s, u" Drill "_s);
    QVERIFY(!draft.isDirty()); // stored trimmed: the same
    draft.setText(u"name"_s, u"Big drill"_s);
    draft.setText(u"price:41:C62:1"_s, u"9.90"_s);
    QCOMPARE(draft.modifiedFields(), QStringList{u"name"_s});
    draft.setText(u"price:41:C62:1"_s, u"cheap"_s);
    QCOMPARE(draft.problem(u"price:41:C62:1"_s)->code, ErrorCode::Value_NotANumber);
    draft.setText(u"price:41:C62:1"_s, u"10"_s);
    QVERIFY(draft.problems().isEmpty());
    const store::ChangeSet changes = draft.toChangeSet(u"Edit"_s, {});
    QCOMPARE(changes.changes.size(), 2);
    QCOMPARE(
        changes.changes.at(0),
        (store::FieldChange{u"product"_s, base::Id(1), u"name"_s, u"Drill"_s, u"Big drill"_s}));
    QCOMPARE(changes.changes.at(1).before, std::optional(u"9.9"_s));
    draft.setText(u"name"_s, {});
    QCOMPARE(draft.problem(u"name"_s)->code, ErrorCode::Value_Empty);
    draft.revert();
    QVERIFY(!draft.isDirty());
    QCOMPARE(draft.text(u"name"_s), u"Drill"_s);
}

void TestCatalogRules::draftMakesNewProduct()
{
    catalog::Product like = drill();
    like.publications.insert(base::Id(31), catalog::PublicationState::Published);
    const catalog::ProductDraft stored(like, {}, {});
    catalog::ProductDraft draft = catalog::ProductDraft::makeNew(base::Id(9), stored);
    QVERIFY(draft.isNew());
    QVERIFY(!draft.isDirty()); // nothing was typed yet
    QCOMPARE(draft.text(u"sku"_s), QString());
    QCOMPARE(draft.product().publication(base::Id(31)), catalog::PublicationState::Draft);
    QCOMPARE(draft.problem(u"sku"_s)->code, ErrorCode::Value_Empty);
    draft.setText(u"sku"_s, u"D-2"_s);
    QVERIFY(draft.isDirty());
    const store::ChangeSet changes = draft.toChangeSet(u"New"_s, {});
    QCOMPARE(changes.changes.first().field, store::ExistsField);
    QVERIFY(std::ranges::any_of(changes.changes, [](const store::FieldChange &change) {
        return change.field == "sku"_L1 && change.after == u"D-2"_s;
    }));
}

void TestCatalogRules::draftKeepsEditsWhenOthersSave()
{
    catalog::ProductDraft draft(drill(), {}, {});
    draft.setText(u"name"_s, u"Mine"_s);
    catalog::Product other = drill();
    other.version = 4;
    other.name = u"Theirs"_s;
    other.brand = u"Acme"_s;
    draft.rebase(catalog::ProductDraft(other, {}, {}));
    QCOMPARE(draft.text(u"brand"_s), u"Acme"_s); // not edited here: theirs
    QCOMPARE(draft.text(u"name"_s), u"Mine"_s);
    // What was read stays the base, so that saving finds the clash.
    const store::ChangeSet changes = draft.toChangeSet(u"Edit"_s, {});
    QCOMPARE(changes.changes.size(), 1);
    QCOMPARE(changes.changes.first().before, std::optional(u"Drill"_s));
    draft.resolve(u"name"_s, u"Theirs"_s, true);
    QCOMPARE(draft.toChangeSet(u"Edit"_s, {}).changes.first().before, std::optional(u"Theirs"_s));
    draft.resolve(u"name"_s, u"Theirs"_s, false);
    QVERIFY(!draft.isDirty());
}

void TestCatalogRules::draftStoresNewPictures()
{
    catalog::ProductDraft draft(drill(), {}, {});
    media::Asset picture;
    picture.id = base::Id(77);
    picture.sha256 = QString(64, u'a');
    picture.fileName = u"drill.png"_s;
    picture.mime = u"image/png"_s;
    draft.addAsset(picture, true);
    draft.addAsset(picture, true); // dropped twice
    draft.setText(u"alt:77"_s, u"A drill"_s);
    QCOMPARE(draft.mediaIds(), QList{base::Id(77)});
    const store::ChangeSet changes = draft.toChangeSet(u"Edit"_s, {});
    QCOMPARE(changes.changes.first().entity, u"asset"_s);
    QCOMPARE(changes.changes.first().field, store::ExistsField);
    QCOMPARE(changes.changes.last().field, u"asset:77"_s); // the product's list follows the record
    draft.setMedia({});
    QVERIFY(!draft.isDirty());
}

QTEST_GUILESS_MAIN(TestCatalogRules)
#include "test_catalogrules.moc"

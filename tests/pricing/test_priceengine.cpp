// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/activation.h"
#include "tests/pricing/pricingfixture.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pricingtest;
using pricing::Level;
using pricing::PriceStatus;
using pricing::TraceKind;
using pricing::TraceOutcome;

using Make = std::function<void(Book &)>;
Q_DECLARE_METATYPE(Make)

//! One row per rule of design "Pricing"; golden cases from the systems it was taken from.
class TestPriceEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merging_data();
    void merging();
    void rules_data();
    void rules();
    void reductions_data();
    void reductions();
    void rounding_data();
    void rounding();
    void explainAgrees_data();
    void explainAgrees();
    void trace();
    void traceTellsTheOrderedUnit();
    void traceSurvivesJson();
    void storedTracesStayReadable();
    void pricesBeyondAllNumbers_data();
    void pricesBeyondAllNumbers();
    void guard();
    void visitor();
    void activation_data();
    void activation();
    void lineTotals_data();
    void lineTotals();
};

// Three documented examples of merging by priority, and the one of lowest prices.
void TestPriceEngine::merging_data()
{
    QTest::addColumn<bool>("firstMerges");
    QTest::addColumn<bool>("secondMerges");
    QTest::addColumn<bool>("third");
    QTest::addColumn<bool>("lowest");
    QTest::addColumn<QString>("expected"); // quantity=price …
    QTest::newRow("both merge") << true << true << false << false << u"1=9 2=8 3=8 4=7 5=6 100=6"_s;
    QTest::newRow("first alone") << false << true << false << false << u"1=9 2=8 4=8 5=6 9=6"_s;
    QTest::newRow("second left out")
        << true << false << true << false << u"1=9 2=8 4=8 5=6 10=5 99=5 100=4"_s;
    QTest::newRow("lowest") << true << true << false << true << u"1=8 2=7 4=7 5=6"_s;
}

void TestPriceEngine::merging()
{
    QFETCH(bool, firstMerges);
    QFETCH(bool, secondMerges);
    QFETCH(bool, third);
    QFETCH(bool, lowest);
    QFETCH(QString, expected);
    Book book;
    book.list(1).list(2).list(3);
    book.prices(1, u"9/1 8/2 6/5"_s).prices(2, u"8/1 7/2 7/4"_s);
    book.company(1, firstMerges).company(2, secondMerges);
    if (third) {
        book.prices(3, u"5/10 4/100"_s).company(3);
    }
    book.book.strategy = lowest ? pricing::Strategy::Lowest : pricing::Strategy::Priority;
    const pricing::PriceEngine engine(book.book);
    const QStringList parts = expected.split(u' ');
    for (const QString &part : parts) {
        const QStringList pair = part.split(u'=');
        const pricing::PriceResult result = engine.price(query(pair.at(0)));
        QCOMPARE(result.status, PriceStatus::Priced);
        QCOMPARE(result.net, euros(pair.at(1)));
    }
}

void TestPriceEngine::rules_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected"); // empty = no price
    const auto row = [](const char *name, const QString &quantity, const QString &expected,
                        Make make, const QString &unit = Piece) {
        QTest::newRow(name) << make << quantity << unit << expected;
    };
    row("no list", u"1"_s, {}, [](Book &) {});
    row("company list", u"1"_s, u"5"_s, [](Book &b) { b.list(1).prices(1, u"5/1"_s).company(1); });
    row("customer before parent before group before portal before company", u"1"_s, u"1"_s,
        [](Book &b) {
            b.list(1).list(2).list(3).list(4).list(5);
            b.prices(1, u"1/1"_s).prices(2, u"2/1"_s).prices(3, u"3/1"_s);
            b.prices(4, u"4/1"_s).prices(5, u"5/1"_s);
            b.company(5).give(4, Level::Portal, Portal).give(3, Level::Group, Group);
            b.give(2, Level::Customer, Parent).give(1, Level::Customer, Customer);
        });
    row("parent when the customer has none", u"1"_s, u"2"_s, [](Book &b) {
        b.list(2).list(3).prices(2, u"2/1"_s).prices(3, u"3/1"_s);
        b.give(3, Level::Group, Group).give(2, Level::Customer, Parent);
    });
    row("groups by priority", u"1"_s, u"3"_s, [](Book &b) {
        b.list(3).list(4).prices(3, u"3/1"_s).prices(4, u"4/1"_s);
        b.give(4, Level::Group, OtherGroup).give(3, Level::Group, Group);
    });
    row("group priorities are numbers of the company", u"1"_s, u"4"_s, [](Book &b) {
        b.book.groups = {{Group, 30}, {OtherGroup, 20}};
        b.list(3).list(4).prices(3, u"3/1"_s).prices(4, u"4/1"_s);
        b.give(4, Level::Group, OtherGroup).give(3, Level::Group, Group);
    });
    row("stop ends the chain", u"1"_s, {}, [](Book &b) {
        b.list(1).list(2).prices(2, u"2/1"_s);
        b.give(1, Level::Customer, Customer, true, true).company(2);
    });
    row("stop ends behind the level, not inside it", u"1"_s, u"2"_s, [](Book &b) {
        b.list(1).list(2).list(3).prices(2, u"2/1"_s).prices(3, u"3/1"_s);
        b.give(1, Level::Customer, Customer, true, true).give(2, Level::Customer, Customer);
        b.company(3);
    });
    row("another portal's list is not asked", u"1"_s, {},
        [](Book &b) { b.list(1).prices(1, u"1/1"_s).give(1, Level::Portal, base::Id(999)); });
    row("zero is a price", u"1"_s, u"0"_s, [](Book &b) {
        b.list(1).list(2).prices(1, u"0/1"_s).prices(2, u"7/1"_s).company(1).company(2);
    });
    row("none is no price", u"1"_s, u"7"_s,
        [](Book &b) { b.list(1).list(2).prices(2, u"7/1"_s).company(1).company(2); });
    row("draft list", u"1"_s, {}, [](Book &b) {
        b.list(1).prices(1, u"1/1"_s).company(1);
        b.book.lists[0].status = pricing::Status::Draft;
    });
    row("list begins now", u"1"_s, u"1"_s, [](Book &b) {
        b.list(1).prices(1, u"1/1"_s).company(1);
        b.book.lists[0].validity.from = at(Now);
    });
    row("list ends now", u"1"_s, {}, [](Book &b) {
        b.list(1).prices(1, u"1/1"_s).company(1);
        b.book.lists[0].validity.to = at(Now);
    });
    row("line ends now, the other stays", u"1"_s, u"2"_s, [](Book &b) {
        b.list(1).prices(1, u"1/1 2/1"_s).company(1);
        b.book.prices[0].validity.to = at(Now);
    });
    row("latest start wins", u"1"_s, u"2"_s, [](Book &b) {
        b.list(1).prices(1, u"1/1 2/1"_s).company(1);
        b.book.prices[1].validity.from = at(Now - 10);
    });
    row("lowest of equals", u"1"_s, u"1"_s,
        [](Book &b) { b.list(1).prices(1, u"2/1 1/1"_s).company(1); });
    row("manual beats generated, even if dearer", u"1"_s, u"2"_s, [](Book &b) {
        b.list(1).prices(1, u"1/1 2/1"_s).company(1);
        b.book.prices[0].generated = true;
    });
    row("break reached exactly", u"10"_s, u"8"_s,
        [](Book &b) { b.list(1).prices(1, u"9/1 8/10"_s).company(1); });
    row("break not reached by a thousandth", u"9.999"_s, u"9"_s,
        [](Book &b) { b.list(1).prices(1, u"9/1 8/10"_s).company(1); });
    row("below the least break", u"1"_s, {},
        [](Book &b) { b.list(1).prices(1, u"9/5"_s).company(1); });
    row("a list below its break is asked no further when alone", u"1"_s, {}, [](Book &b) {
        b.list(1).list(2).prices(1, u"9/5"_s).prices(2, u"7/1"_s).company(1, false).company(2);
    });
    row("other currency is not converted", u"1"_s, u"3"_s, [](Book &b) {
        b.list(1, u"USD"_s).list(2).prices(1, u"1/1"_s).prices(2, u"3/1"_s).company(1).company(2);
    });
    row("box price for pieces", u"24"_s, u"0.8333"_s,
        [](Book &b) { b.list(1).prices(1, u"10/1"_s, Box).company(1); });
    row("a box is not reached by eleven pieces", u"11"_s, {},
        [](Book &b) { b.list(1).prices(1, u"10/1"_s, Box).company(1); });
    row(
        "piece price for boxes", u"2"_s, u"12"_s,
        [](Book &b) { b.list(1).prices(1, u"1/1"_s).company(1); }, Box);
    row(
        "exact unit before converted", u"2"_s, u"11"_s,
        [](Book &b) { b.list(1).prices(1, u"1/1"_s).prices(1, u"11/1"_s, Box).company(1); }, Box);
    row(
        "unknown unit", u"1"_s, {}, [](Book &b) { b.list(1).prices(1, u"1/1"_s).company(1); },
        u"KGM"_s);
    row("contract is final", u"1"_s, u"6.5"_s, [](Book &b) {
        b.list(1).prices(1, u"1/1"_s).company(1);
        b.discount(10);
        b.book.contracts += pricing::ContractPrice{Customer, Product, euros(u"6.5"_s), Piece, {}};
    });
    row("contract that has ended", u"1"_s, u"1"_s, [](Book &b) {
        b.list(1).prices(1, u"1/1"_s).company(1);
        b.book.contracts
            += pricing::ContractPrice{Customer, Product, euros(u"6.5"_s), Piece, {{}, at(Now)}};
    });
    row("lowest per customer", u"1"_s, u"2"_s, [](Book &b) {
        b.list(1).list(2).prices(1, u"5/1"_s).prices(2, u"2/1"_s).company(1).company(2);
        b.book.buyers[0].strategy = pricing::Strategy::Lowest;
    });
    row("lowest compares net of discounts", u"1"_s, u"4.5"_s, [](Book &b) {
        b.list(1).list(2).prices(1, u"5/1"_s).prices(2, u"4.8/1"_s).company(1).company(2);
        b.book.strategy = pricing::Strategy::Lowest;
        b.book.prices[1].allowDiscount = false; // 4.80 net against 5.00 less 10 %
        b.discount(10);
    });
    row("amount beyond all numbers", u"1"_s, {}, [](Book &b) {
        b.list(1).prices(1, u"900000000000000/1"_s).company(1);
        b.book.units = {{Product, Piece, 900'000'000'000}, {Product, Box, 1}};
        b.book.prices[0].minQuantity = base::Quantity(1, Box);
    });
}

void TestPriceEngine::rules()
{
    QFETCH(Make, make);
    QFETCH(QString, quantity);
    QFETCH(QString, unit);
    QFETCH(QString, expected);
    Book book;
    make(book);
    const pricing::PriceResult result
        = pricing::PriceEngine(book.book).price(query(quantity, unit));
    QCOMPARE(result.isPriced(), !expected.isEmpty());
    if (result.isPriced()) {
        QCOMPARE(result.net, euros(expected));
    }
}

void TestPriceEngine::reductions_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("expected"); // of 100.00
    const auto row = [](const char *name, const QString &expected, Make make) {
        QTest::newRow(name) << make << expected;
    };
    row("none", u"100"_s, [](Book &) {});
    row("one", u"90"_s, [](Book &b) { b.discount(10); });
    row("best of a group", u"80"_s, [](Book &b) {
        b.discount(10);
        b.discount(20);
        b.discount(15);
    });
    row("groups multiply", u"72"_s, [](Book &b) {
        b.discount(10, 1);
        b.discount(20, 2);
    });
    row("exclusive ends stacking", u"90"_s, [](Book &b) {
        b.discount(10, 1).exclusive = true;
        b.discount(20, 2);
        b.promotion(50);
    });
    row("exclusive that lost its group ends nothing", u"64"_s, [](Book &b) {
        b.discount(10, 1).exclusive = true;
        b.discount(20, 1);
        b.discount(20, 2);
    });
    row("net price line", u"100"_s, [](Book &b) {
        b.book.prices[0].allowDiscount = false;
        b.discount(10);
        b.promotion(10);
    });
    row("draft discount", u"100"_s,
        [](Book &b) { b.discount(10).status = pricing::Status::Draft; });
    row("discount ends now", u"100"_s, [](Book &b) { b.discount(10).validity.to = at(Now); });
    row("discount begins now", u"90"_s, [](Book &b) { b.discount(10).validity.from = at(Now); });
    row("quantity too small", u"100"_s, [](Book &b) { b.discount(10).minQuantity = 10'001; });
    row("quantity reached", u"90"_s, [](Book &b) { b.discount(10).minQuantity = 10'000; });
    row("of the product", u"90"_s, [](Book &b) { b.discount(10).product = Product; });
    row("of another product", u"100"_s, [](Book &b) { b.discount(10).product = base::Id(501); });
    row("of a category above", u"90"_s, [](Book &b) { b.discount(10).category = ParentCategory; });
    row("of the group", u"90"_s, [](Book &b) {
        pricing::Discount &d = b.discount(10);
        d.customer = {};
        d.group = Group;
    });
    row("of a foreign group", u"100"_s, [](Book &b) {
        pricing::Discount &d = b.discount(10);
        d.customer = {};
        d.group = base::Id(899);
    });
    row("of the parent company", u"90"_s, [](Book &b) { b.discount(10).customer = Parent; });
    row("of everybody", u"90"_s, [](Book &b) { b.discount(10).customer = {}; });
    row("among many", u"70"_s, [](Book &b) {
        for (int i = 0; i < 20; ++i) {
            b.discount(50).product = base::Id(5000 + i);
        }
        b.discount(30).category = Category;
    });
    row("promotion after discounts", u"81"_s, [](Book &b) {
        b.discount(10);
        b.promotion(10);
    });
    row("best promotion only", u"70"_s, [](Book &b) {
        b.promotion(10);
        b.promotion(30);
    });
    row("all promotions", u"63"_s, [](Book &b) {
        b.book.promotionPolicy = pricing::PromotionPolicy::ApplyAll;
        b.promotion(10);
        b.promotion(30);
    });
    row("a promotion never raises", u"100"_s, [](Book &b) { b.promotion(-10); });
    row("a discount never raises", u"100"_s, [](Book &b) { b.discount(-10); });
    row("more than everything is nothing left", u"0"_s, [](Book &b) { b.discount(150); });
    row("promotion over", u"100"_s, [](Book &b) { b.promotion(10).validTo = at(Now); });
    row("promotion of another category", u"100"_s,
        [](Book &b) { b.promotion(10).category = base::Id(699); });
}

void TestPriceEngine::reductions()
{
    QFETCH(Make, make);
    QFETCH(QString, expected);
    Book book;
    book.list(1).prices(1, u"100/1"_s).company(1);
    make(book);
    const pricing::PriceResult result = pricing::PriceEngine(book.book).price(query(u"10"_s));
    QCOMPARE(result.net, euros(expected));
    QCOMPARE(result.unitPrice, euros(u"100"_s));
}

void TestPriceEngine::rounding_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<qint64>("tenthsPercent");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("expected");
    QTest::newRow("to cents, half up")
        << u"9.99"_s << qint64(50) << qint64(0) << qint64(0) << u"9.49"_s; // 9.4905
    QTest::newRow("tie goes up") << u"0.50"_s << qint64(10) << qint64(0) << qint64(0)
                                 << u"0.5"_s; // 0.495
    QTest::newRow("own decimals stay")
        << u"0.0123"_s << qint64(0) << qint64(0) << qint64(0) << u"0.0123"_s;
    QTest::newRow("never coarser than the line")
        << u"0.0123"_s << qint64(100) << qint64(0) << qint64(0) << u"0.0111"_s; // 0.01107
    QTest::newRow("tens less a cent")
        << u"52.30"_s << qint64(0) << qint64(100'000) << qint64(-100) << u"49.99"_s;
    QTest::newRow("tens less a cent, up")
        << u"55"_s << qint64(0) << qint64(100'000) << qint64(-100) << u"59.99"_s;
    QTest::newRow("rule after the discount")
        << u"100"_s << qint64(100) << qint64(100'000) << qint64(-100) << u"89.99"_s;
    QTest::newRow("never below nothing")
        << u"1"_s << qint64(0) << qint64(100'000) << qint64(-100) << u"0"_s;
}

void TestPriceEngine::rounding()
{
    QFETCH(QString, amount);
    QFETCH(qint64, tenthsPercent);
    QFETCH(qint64, step);
    QFETCH(qint64, offset);
    QFETCH(QString, expected);
    Book book;
    book.list(1).prices(1, amount + u"/1"_s).company(1);
    book.book.lists[0].rounding = {.step = step, .offset = offset};
    if (tenthsPercent > 0) {
        book.discount(1).rate = base::Rate(tenthsPercent * 1000);
    }
    QCOMPARE(pricing::PriceEngine(book.book).price(query(u"1"_s)).net, euros(expected));
}

void TestPriceEngine::explainAgrees_data()
{
    rules_data();
}

void TestPriceEngine::explainAgrees()
{
    QFETCH(Make, make);
    QFETCH(QString, quantity);
    QFETCH(QString, unit);
    Book book;
    make(book);
    const pricing::PriceEngine engine(book.book);
    const pricing::PriceResult brief = engine.price(query(quantity, unit));
    const pricing::PriceResult told = engine.explain(query(quantity, unit));
    QCOMPARE(told.status, brief.status);
    QCOMPARE(told.net, brief.net);
    QCOMPARE(told.price, brief.price);
    QVERIFY(brief.trace.steps.isEmpty());
    QVERIFY(!told.trace.steps.isEmpty());
}

void TestPriceEngine::trace()
{
    Book book;
    book.list(1).list(2).list(3).prices(2, u"9/1 8/10"_s).prices(3, u"7/1"_s);
    book.give(1, Level::Customer, Customer).give(2, Level::Group, Group).company(3);
    book.discount(10);
    book.discount(5);
    book.promotion(20);
    const pricing::PriceResult result = pricing::PriceEngine(book.book).explain(query(u"5"_s));
    QCOMPARE(result.net, euros(u"6.48"_s));
    using Step = std::pair<TraceKind, TraceOutcome>;
    QList<Step> steps;
    for (const pricing::TraceStep &step : result.trace.steps) {
        steps += Step{step.kind, step.outcome};
    }
    const QList<Step> expected{{TraceKind::Contract, TraceOutcome::None},
                               {TraceKind::List, TraceOutcome::NoPrice},
                               {TraceKind::List, TraceOutcome::Used},
                               {TraceKind::Line, TraceOutcome::Used},
                               {TraceKind::Line, TraceOutcome::BreakTooHigh},
                               {TraceKind::List, TraceOutcome::Used},
                               {TraceKind::Line, TraceOutcome::SlotTaken},
                               {TraceKind::ListPrice, TraceOutcome::Used},
                               {TraceKind::Discount, TraceOutcome::Used},
                               {TraceKind::Discount, TraceOutcome::BetterInGroup},
                               {TraceKind::Promotion, TraceOutcome::Used},
                               {TraceKind::Rounding, TraceOutcome::Kept}};
    QCOMPARE(steps, expected);
    const pricing::TraceStep &discount = result.trace.steps.at(8);
    QCOMPARE(discount.amount, euros(u"8.1"_s).units());
    QCOMPARE(discount.subject, base::Id(3000));
}

//! Lines are told in the ordered unit, whatever unit they are priced in.
void TestPriceEngine::traceTellsTheOrderedUnit()
{
    Book book;
    book.list(1).prices(1, u"1/1"_s).prices(1, u"10/1 9/5"_s, Box).prices(1, u"8/1"_s, Box);
    book.book.prices[3].validity.from = at(Now + 10);
    book.company(1);
    const pricing::Trace trace = pricing::PriceEngine(book.book).explain(query(u"24"_s)).trace;
    using Line = std::tuple<TraceOutcome, qint64, qint64>;
    QList<Line> lines;
    for (const pricing::TraceStep &step : trace.steps) {
        if (step.kind == TraceKind::Line) {
            lines += Line{step.outcome, step.minQuantity, step.amount};
        }
    }
    std::ranges::sort(lines, {}, [](const Line &line) { return std::get<2>(line); });
    // A box is twelve pieces.
    const QList<Line> expected{{TraceOutcome::LineNotValid, 12'000, 6'667},
                               {TraceOutcome::BreakTooHigh, 60'000, 7'500},
                               {TraceOutcome::SmallerBreak, 12'000, 8'333},
                               {TraceOutcome::Used, 1'000, 10'000}};
    QCOMPARE(lines, expected);
}

void TestPriceEngine::traceSurvivesJson()
{
    Book book;
    book.list(1).prices(1, u"9/1"_s).give(1, Level::Group, Group, true, true);
    book.discount(10);
    const pricing::Trace trace = pricing::PriceEngine(book.book).explain(query(u"5"_s)).trace;
    QCOMPARE(pricing::Trace::fromJson(trace.toJson()).steps, trace.steps);
    QVERIFY(pricing::Trace::fromJson("rubbish").steps.isEmpty());
    QVERIFY(pricing::Trace::fromJson("[9]").steps.isEmpty());
    QVERIFY(pricing::Trace::fromJson("[1,[\"Nonsense\"]]").steps.isEmpty());
}

//! What order lines of earlier versions hold.
void TestPriceEngine::storedTracesStayReadable()
{
    const QByteArray stored
        = R"([1,["Contract","None","","","company","","","",""],)"
          R"(["List","Used","1","","group","800","","",""],)"
          R"(["Line","SmallerBreak","1000","1","company","","1000","90000",""],)"
          R"(["ChainEnd","Used","","","group","800","","",""],)"
          R"(["ListPrice","Used","1001","1","company","","5000","80000",""],)"
          R"(["Discount","BetterInGroup","3000","","company","","","80000","100000"],)"
          R"(["Promotion","NotBest","4000","","company","","","80000","50000"],)"
          R"(["Rounding","Kept","","","company","","","80000",""],)"
          R"(["Guard","BelowCost","","","company","","","90000",""]])";
    const pricing::Trace trace = pricing::Trace::fromJson(stored);
    QCOMPARE(trace.steps.size(), 9);
    QCOMPARE(trace.steps.at(2).outcome, TraceOutcome::SmallerBreak);
    QCOMPARE(trace.steps.at(8).kind, TraceKind::Guard);
    QCOMPARE(trace.toJson(), stored);
    QSet<QString> words;
    for (int i = 0; i <= int(TraceOutcome::Kept); ++i) {
        words.insert(pricing::traceWord(TraceOutcome(i)));
    }
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.size(), int(TraceOutcome::Kept) + 1);
}

//! No discount makes a price right that could not be computed.
void TestPriceEngine::pricesBeyondAllNumbers_data()
{
    QTest::addColumn<QString>("price"); // of a piece; ordered is a box of 12
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("isPriced");
    QTest::newRow("greatest, as boxes") << u"76861433640456"_s << 0 << true;
    QTest::newRow("too great") << u"900000000000000"_s << 0 << false;
    QTest::newRow("too great, with a discount") << u"900000000000000"_s << 99 << false;
    QTest::newRow("too great, for nothing") << u"900000000000000"_s << 100 << false;
}

void TestPriceEngine::pricesBeyondAllNumbers()
{
    QFETCH(const QString, price);
    QFETCH(const int, percent);
    QFETCH(const bool, isPriced);
    Book book;
    book.list(1).prices(1, price + u"/1"_s).company(1);
    if (percent > 0) {
        book.discount(percent);
    }
    const pricing::PriceResult result = pricing::PriceEngine(book.book).price(query(u"1"_s, Box));
    QCOMPARE(result.status, isPriced ? PriceStatus::Priced : PriceStatus::OutOfRange);
}

void TestPriceEngine::guard()
{
    Book book;
    book.list(1).prices(1, u"9/1"_s).company(1);
    const pricing::PriceEngine engine(book.book);
    pricing::PriceQuery cheap = query(u"1"_s);
    cheap.cost = euros(u"9"_s);
    QCOMPARE(engine.price(cheap).guard, pricing::Guard::Ok);
    cheap.cost = euros(u"9.0001"_s);
    QCOMPARE(engine.price(cheap).guard, pricing::Guard::BelowCost);
    QCOMPARE(engine.explain(cheap).trace.steps.last().outcome, TraceOutcome::BelowCost);
}

void TestPriceEngine::visitor()
{
    Book book;
    book.list(1).list(2).prices(1, u"9/1"_s).prices(2, u"7/1"_s);
    book.company(1).give(2, Level::Group, Group);
    pricing::PriceQuery anonymous = query(u"1"_s);
    anonymous.customer = {};
    QCOMPARE(pricing::PriceEngine(book.book).price(anonymous).net, euros(u"9"_s));
}

void TestPriceEngine::activation_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, int problems, Make make) {
        QTest::newRow(name) << make << problems;
    };
    row("different breaks", 0, [](Book &) {});
    row("same break", 1, [](Book &b) { b.prices(1, u"3/1"_s); });
    row("same break in another unit", 0, [](Book &b) { b.prices(1, u"3/1"_s, Box); });
    row("generated beside manual", 0, [](Book &b) {
        b.prices(1, u"3/1"_s);
        b.book.prices.last().generated = true;
    });
    row("later start decides", 0, [](Book &b) {
        b.prices(1, u"3/1"_s);
        b.book.prices.last().validity.from = at(Now);
    });
    row("same start", 1, [](Book &b) {
        b.prices(1, u"3/1 4/1"_s);
        b.book.prices[2].validity = {at(Now), at(Now + 10)};
        b.book.prices[3].validity = {at(Now), {}};
    });
}

void TestPriceEngine::activation()
{
    QFETCH(Make, make);
    QFETCH(int, problems);
    Book book;
    book.list(1).prices(1, u"9/1 8/2"_s);
    make(book);
    QCOMPARE(int(pricing::activationProblems(book.book.prices).size()), problems);
}

void TestPriceEngine::lineTotals_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("total");
    QTest::newRow("whole") << u"2.50"_s << u"4"_s << u"10"_s;
    QTest::newRow("half up") << u"0.0123"_s << u"1000"_s << u"12.3"_s;
    // Rounding to 1/10 000 first would make 0.005 of 0.00499995 and a cent of nothing.
    QTest::newRow("rounds once") << u"0.3333"_s << u"0.015"_s << u"0"_s;
    QTest::newRow("tie") << u"0.01"_s << u"0.5"_s << u"0.01"_s;
}

void TestPriceEngine::lineTotals()
{
    QFETCH(QString, price);
    QFETCH(QString, quantity);
    QFETCH(QString, total);
    const auto result
        = pricing::lineTotal(euros(price), base::Quantity::parse(quantity, Piece).valueOr({}));
    QVERIFY(result.ok());
    QCOMPARE(*result, euros(total));
}

QTEST_GUILESS_MAIN(TestPriceEngine)
#include "test_priceengine.moc"

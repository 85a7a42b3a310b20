// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pricing/pricingfixture.h"
#include "tests/support/testing.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pricingtest;

using Make = std::function<void(Book &)>;
Q_DECLARE_METATYPE(Make)

//! Prices of so many units (EN 16931 BT-149): the printed price is per basis, and a line multiplies
//! out by hand.
class TestPriceBasis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bases_data();
    void bases();
    void basesInTheTrace();
};

void TestPriceBasis::bases_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("net");
    QTest::addColumn<qint64>("basis");
    QTest::addColumn<QString>("total");
    const auto row = [](const char *name, const QString &quantity, const QString &unit,
                        const QString &net, qint64 basis, const QString &total, Make make) {
        QTest::newRow(name) << make << quantity << unit << net << basis << total;
    };
    const auto perThousand = [](Book &b) {
        b.list(1).prices(1, u"1.25/1"_s).company(1);
        b.book.prices[0].basis = 1000;
    };
    row("as the design has it", u"4000"_s, Piece, u"1.25"_s, 1000, u"5"_s, perThousand);
    row("less than the basis", u"3"_s, Piece, u"1.25"_s, 1000, u"0"_s, perThousand);
    row("rounded per basis", u"4000"_s, Piece, u"1.13"_s, 1000, u"4.52"_s, [=](Book &b) {
        perThousand(b);
        b.discount(10); // 1.125
    });
    row("the list's own step", u"1000"_s, Piece, u"1.15"_s, 1000, u"1.15"_s, [=](Book &b) {
        perThousand(b);
        b.discount(10);
        b.book.lists[0].rounding = {.step = 500, .offset = 0, .mode = base::Rounding::HalfUp};
    });
    row("ordered in boxes", u"3"_s, Box, u"15"_s, 1000, u"0.05"_s, [=](Book &b) {
        perThousand(b);
        b.book.units = {{Product, Piece, 1000}, {Product, Box, 12'000}};
        b.book.prices[0].minQuantity = base::Quantity::whole(1, Piece);
    });
    row("per box, ordered in pieces", u"24"_s, Piece, u"8.3333"_s, 100, u"2"_s, [](Book &b) {
        b.list(1).prices(1, u"100/1"_s).company(1);
        b.book.prices[0].basis = 100;
        b.book.prices[0].minQuantity = base::Quantity::whole(1, Box);
        b.book.units = {{Product, Piece, 1000}, {Product, Box, 12'000}};
    });
    row("lowest compares single units", u"1000"_s, Piece, u"1.25"_s, 1000, u"1.25"_s, [=](Book &b) {
        perThousand(b);
        b.list(2).prices(2, u"0.0013/1"_s).company(2);
        b.book.strategy = pricing::Strategy::Lowest;
    });
    row("the greatest basis", u"1000000"_s, Piece, u"1.25"_s, 1'000'000, u"1.25"_s, [=](Book &b) {
        perThousand(b);
        b.book.prices[0].basis = 1'000'000;
    });
    row("a basis that is no power of ten", u"7"_s, Piece, u"9.99"_s, 7, u"9.99"_s, [](Book &b) {
        b.list(1).prices(1, u"9.99/1"_s).company(1);
        b.book.prices[0].basis = 7;
    });
}

void TestPriceBasis::bases()
{
    QFETCH(Make, make);
    QFETCH(QString, quantity);
    QFETCH(QString, unit);
    QFETCH(QString, net);
    QFETCH(qint64, basis);
    QFETCH(QString, total);
    Book book;
    make(book);
    const pricing::PriceQuery asked = query(quantity, unit);
    const pricing::PriceResult result = pricing::PriceEngine(book.book).price(asked);
    QVERIFY(result.isPriced());
    QCOMPARE(result.net, euros(net));
    QCOMPARE(result.basis, basis);
    const auto sum = pricing::lineTotal(result.net, asked.quantity, result.basis);
    QVERIFY_RESULT(sum);
    QCOMPARE(*sum, euros(total));
    const pricing::PriceResult told = pricing::PriceEngine(book.book).explain(asked);
    QCOMPARE(told.net, result.net);
    QCOMPARE(told.basis, result.basis);
}

void TestPriceBasis::basesInTheTrace()
{
    Book book;
    book.list(1).prices(1, u"1.25/1"_s).company(1);
    book.book.prices[0].basis = 1000;
    book.discount(10);
    pricing::PriceQuery asked = query(u"4000"_s);
    const pricing::PriceEngine engine(book.book);
    asked.cost = euros(u"0.0011"_s); // of one: 1.10 per thousand
    QCOMPARE(engine.explain(asked).guard, pricing::Guard::Ok);
    asked.cost = euros(u"0.0012"_s);
    const pricing::PriceResult result = engine.explain(asked);
    QCOMPARE(result.guard, pricing::Guard::BelowCost);
    QStringList amounts;
    for (const pricing::TraceStep &step : result.trace.steps) {
        if (step.outcome == pricing::TraceOutcome::Used && step.amount > 0) {
            amounts += u"%1 %2/%3"_s.arg(pricing::traceWord(step.kind))
                           .arg(step.amount)
                           .arg(step.basis);
        }
    }
    QCOMPARE(amounts,
             (QStringList{u"Line 12500/1000"_s, u"ListPrice 12500/1000"_s, u"Discount 11250/1000"_s,
                          u"Rounding 11300/1000"_s}));
    QCOMPARE(pricing::Trace::fromJson(result.trace.toJson()).steps, result.trace.steps);
}

QTEST_GUILESS_MAIN(TestPriceBasis)
#include "test_pricebasis.moc"

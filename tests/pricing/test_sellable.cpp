// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pricing/pricingfixture.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pricingtest;
using pricing::Sellable;

using Make = std::function<void(Book &)>;
Q_DECLARE_METATYPE(Make)

//! What may be ordered at which quantity: "zero is a price, null is none", and nothing else is
//! free.
class TestSellable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void leastSold_data();
    void leastSold();
    void leastSoldPerBasis();
    void hugeNumbersStayInOrder();
};

void TestSellable::rules_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<Sellable>("expected");
    const auto row = [](const char *name, const Make &make, const QString &quantity,
                        Sellable expected, const QString &unit = Piece) {
        QTest::newRow(name) << make << quantity << unit << expected;
    };
    const auto line = [](const QString &tiers, const QString &unit = Piece) {
        return [=](Book &book) { book.list(1).prices(1, tiers, unit).company(1); };
    };
    const auto discounted = [line](const QString &tiers, const QString &percent) {
        return [=](Book &book) {
            line(tiers)(book);
            book.discount(0).rate = base::Rate::parsePercent(percent).valueOr({});
        };
    };
    const auto rounded = [line](const QString &tiers, qint64 step, qint64 offset) {
        return [=](Book &book) {
            line(tiers)(book);
            book.book.lists.last().rounding = {step, offset, base::Rounding::HalfUp};
        };
    };
    row(
        "no price", [](Book &) {}, u"1"_s, Sellable::NoPrice);
    row("a price", line(u"9.99/1"_s), u"1"_s, Sellable::Yes);
    row("below the break", line(u"9.99/10"_s), u"9"_s, Sellable::NoPrice);
    row("the line says 0", line(u"0/1"_s), u"1"_s, Sellable::Yes);
    row("the line says 0, less a discount", discounted(u"0/1"_s, u"50"_s), u"1"_s, Sellable::Yes);
    row("a break says 0", line(u"5/1 0/10"_s), u"10"_s, Sellable::Yes);
    row("a box for 0, pieces of it", line(u"0/1"_s, Box), u"12"_s, Sellable::Yes);
    row(
        "a contract for 0",
        [line](Book &book) {
            line(u"5/1"_s)(book);
            book.book.contracts += pricing::ContractPrice{
                .customer = Customer, .product = Product, .amount = euros(u"0"_s), .unit = Piece};
        },
        u"1"_s, Sellable::Yes);
    row("100 % off", discounted(u"9.99/1"_s, u"100"_s), u"1"_s, Sellable::NoPrice);
    row("99.99 % off", discounted(u"9.99/1"_s, u"99.99"_s), u"1"_s, Sellable::NoPrice);
    row("99 % off", discounted(u"9.99/1"_s, u"99"_s), u"1"_s, Sellable::Yes);
    row("rounded to 0 by the list", rounded(u"0.49/1"_s, 10'000, 0), u"1000"_s, Sellable::NoPrice);
    row("brought to 0 by the ending", rounded(u"1.00/1"_s, 10'000, -10'000), u"1"_s,
        Sellable::NoPrice);
    row("below 0 by the ending", rounded(u"1.00/1"_s, 10'000, -20'000), u"1"_s, Sellable::NoPrice);
    row("negative price", line(u"-5/1"_s), u"1"_s, Sellable::NoPrice);
    row("tiny, one", line(u"0.001/1"_s), u"1"_s, Sellable::TooLittle);
    row("tiny, five", line(u"0.001/1"_s), u"5"_s, Sellable::Yes);
    row("a twelfth of nearly nothing", line(u"0.0001/1"_s, Box), u"12000"_s, Sellable::NoPrice);
    row("greatest line", line(u"99999999999.99/1"_s), u"1"_s, Sellable::Yes);
    row("above the greatest line", line(u"99999999999.99/1"_s), u"1.001"_s, Sellable::TooMuch);
    row("beyond 64 bits", line(u"922337203685477/1"_s), u"10000000"_s, Sellable::TooMuch);
    row("a box beyond 64 bits", line(u"922337203685477/1"_s), u"1"_s, Sellable::TooMuch, Box);
}

void TestSellable::rules()
{
    QFETCH(const Make, make);
    QFETCH(const QString, quantity);
    QFETCH(const QString, unit);
    QFETCH(const Sellable, expected);
    Book book;
    make(book);
    const pricing::PriceEngine engine(book.book);
    const pricing::PriceQuery asked = query(quantity, unit);
    QCOMPARE(pricing::sellable(engine.price(asked), asked.quantity), expected);
    QCOMPARE(pricing::sellable(engine.explain(asked), asked.quantity), expected);
}

void TestSellable::leastSold_data()
{
    QTest::addColumn<QString>("net");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("expected"); // thousandths
    QTest::newRow("a cent") << u"0.01"_s << u"EUR"_s << qint64(500);
    QTest::newRow("a tenth of a cent") << u"0.001"_s << u"EUR"_s << qint64(5000);
    QTest::newRow("three hundredths") << u"0.0003"_s << u"EUR"_s << qint64(16'667);
    QTest::newRow("a yen's least part") << u"0.0001"_s << u"JPY"_s << qint64(5'000'000);
    QTest::newRow("large") << u"99999999999"_s << u"EUR"_s << qint64(1);
}

// Of 1.25 per 1,000 four pieces are the first that cost a cent.
void TestSellable::leastSoldPerBasis()
{
    const auto money
        = base::Money::parse(u"1.25", base::Currency::parse(u"EUR").valueOr({})).valueOr({});
    QCOMPARE(pricing::leastSold(money, 1000), qint64(4000));
    QVERIFY(!pricing::lineTotal(money, {4000, Piece}, 1000)->isZero());
    QVERIFY(pricing::lineTotal(money, {3999, Piece}, 1000)->isZero());
}

void TestSellable::leastSold()
{
    QFETCH(const QString, net);
    QFETCH(const QString, currency);
    QFETCH(const qint64, expected);
    const auto money
        = base::Money::parse(net, base::Currency::parse(currency).valueOr({})).valueOr({});
    QCOMPARE(pricing::leastSold(money), expected);
    QVERIFY(!pricing::lineTotal(money, {expected, Piece})->isZero());
    QVERIFY(pricing::lineTotal(money, {expected - 1, Piece})->isZero());
}

// A break beyond 64 bits in the ordered unit is not reached, and does not turn into a small one.
void TestSellable::hugeNumbersStayInOrder()
{
    constexpr qint64 huge = std::numeric_limits<qint64>::max();
    Book book;
    book.list(1).prices(1, u"5/1"_s, Box).company(1);
    book.book.prices.last().minQuantity = base::Quantity(huge, Box);
    book.book.units = {{Product, Piece, 1}, {Product, Box, huge}};
    const pricing::PriceEngine engine(book.book);
    QVERIFY(!engine.price(query(u"10000000"_s)).isPriced());
}

QTEST_GUILESS_MAIN(TestSellable)
#include "test_sellable.moc"

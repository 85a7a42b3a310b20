// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/priceengine.h"

#include <QTextStream>

#include <ctime>
#include <random>

// Prices a second on one core with full rules: 100 000 products, 2 000 customers, 50 lists, 20 000
// discounts (design "Numbers to reach": over 1 000 000/s without trace, under 50 µs with trace).

using namespace Qt::StringLiterals;
using base::Id;

namespace {

constexpr int Products = 100'000;
constexpr int Customers = 2'000;
constexpr int Lists = 50;
constexpr int Discounts = 20'000;
constexpr int Groups = 20;
constexpr int Categories = 400;
constexpr qint64 Now = 1'790'000'000'000;
constexpr qint64 ProductBase = 1'000'000;
constexpr qint64 CustomerBase = 2'000'000;
constexpr qint64 GroupBase = 3'000'000;
constexpr qint64 CategoryBase = 4'000'000;

struct Random
{
    std::mt19937_64 engine{4711};
    int below(int limit) { return int(engine() % quint64(limit)); }
};

Id categoryOf(int product)
{
    return Id(CategoryBase + product % Categories);
}

pricing::PriceBook makeBook(base::Currency eur)
{
    Random random;
    pricing::PriceBook book;
    for (int i = 0; i < Lists; ++i) {
        book.lists += pricing::PriceList{
            .id = Id(i + 1), .currency = eur, .status = pricing::Status::Active};
        const bool company = i == 0;
        const bool group = !company && i <= Groups;
        book.assignments += pricing::Assignment{.id = Id(i + 1),
                                                .level = company ? pricing::Level::Company
                                                    : group      ? pricing::Level::Group
                                                                 : pricing::Level::Customer,
                                                .target = company ? Id()
                                                    : group       ? Id(GroupBase + i - 1)
                                                                  : Id(CustomerBase + i * 37),
                                                .list = Id(i + 1)};
    }
    for (int i = 0; i < Groups; ++i) {
        book.groups += pricing::BuyerGroup{Id(GroupBase + i), i};
    }
    for (int i = 0; i < Customers; ++i) {
        book.buyers += pricing::Buyer{.customer = Id(CustomerBase + i),
                                      .parent = i % 10 == 9 ? Id(CustomerBase + i - 9) : Id(),
                                      .group = Id(GroupBase + i % Groups)};
    }
    const QString piece = u"C62"_s;
    qint64 id = 0;
    for (int product = 0; product < Products; ++product) {
        book.units += pricing::UnitContent{Id(ProductBase + product), piece, 1000};
        // The company list with three breaks, and two of the others with two.
        for (const auto &[list, breaks] :
             {std::pair(0, 3), std::pair(1 + product % Groups, 2),
              std::pair(1 + Groups + product % (Lists - Groups - 1), 2)}) {
            for (int i = 0; i < breaks; ++i) {
                book.prices += pricing::Price{
                    .id = Id(++id),
                    .list = Id(list + 1),
                    .product = Id(ProductBase + product),
                    .minQuantity = base::Quantity::whole(i == 0 ? 1 : i * 10, piece),
                    .amount = base::Money((1 + random.below(99'999)) * qint64(100) - i, eur)};
            }
        }
    }
    for (int i = 0; i < Discounts; ++i) {
        pricing::Discount discount{.id = Id(i + 1),
                                   .rate = base::Rate((1 + random.below(20)) * 10'000),
                                   .stackingGroup = 1 + random.below(2),
                                   .status = pricing::Status::Active};
        (i % 20 == 0 ? discount.group : discount.customer) = i % 20 == 0
            ? Id(GroupBase + random.below(Groups))
            : Id(CustomerBase + random.below(Customers));
        (i % 2 == 0 ? discount.category : discount.product) = i % 2 == 0
            ? Id(CategoryBase + random.below(Categories))
            : Id(ProductBase + random.below(Products));
        book.discounts += discount;
    }
    for (int i = 0; i < 5; ++i) {
        book.promotions += promotions::Promotion{
            .id = Id(i + 1),
            .category = Id(CategoryBase + i * 7),
            .rate = base::Rate(50'000),
            .status = promotions::Status::Active,
            .validFrom = QDateTime::fromMSecsSinceEpoch(Now - 1000, Qt::UTC),
            .validTo = QDateTime::fromMSecsSinceEpoch(Now + 1000, Qt::UTC)};
    }
    return book;
}

QList<pricing::PriceQuery> makeQueries(base::Currency eur, int count)
{
    Random random;
    QList<pricing::PriceQuery> queries;
    queries.reserve(count);
    const QString piece = u"C62"_s;
    for (int i = 0; i < count; ++i) {
        const int product = random.below(Products);
        queries += pricing::PriceQuery{
            .customer = Id(CustomerBase + random.below(Customers)),
            .product = Id(ProductBase + product),
            .categoryPath = {categoryOf(product), Id(CategoryBase + Categories + product % 20)},
            .quantity = base::Quantity::whole(1 + random.below(30), piece),
            .currency = eur,
            .instantMs = Now};
    }
    return queries;
}

} // namespace

//! Seconds of this process on its core since the last call; other programs do not count.
static double lap()
{
    static std::clock_t last = std::clock();
    const std::clock_t now = std::clock();
    return double(now - std::exchange(last, now)) / CLOCKS_PER_SEC;
}

int main()
{
    QTextStream out(stdout);
    const base::Currency eur = base::Currency::parse(u"EUR").valueOr({});
    (void)lap();
    const pricing::PriceBook book = makeBook(eur);
    out << "book made in " << lap() * 1000 << " ms\n";
    const pricing::PriceEngine engine(book);
    out << "index of " << book.prices.size() << " prices built in " << lap() * 1000 << " ms\n";

    const QList<pricing::PriceQuery> queries = makeQueries(eur, 1'000'000);
    (void)lap();
    qint64 priced = 0;
    for (const pricing::PriceQuery &query : queries) {
        priced += engine.price(query).isPriced() ? 1 : 0;
    }
    const double seconds = lap();
    out << "random customers and products: " << qint64(double(queries.size()) / seconds)
        << " prices/s (reach 1000000), " << priced << " of " << queries.size() << " priced\n";

    QList<pricing::PriceQuery> oneCustomer = queries.mid(0, Products);
    for (qsizetype i = 0; i < oneCustomer.size(); ++i) {
        oneCustomer[i].customer = Id(CustomerBase + 5);
        oneCustomer[i].product = Id(ProductBase + i);
        oneCustomer[i].categoryPath = {categoryOf(int(i))};
    }
    (void)lap();
    for (const pricing::PriceQuery &query : std::as_const(oneCustomer)) {
        priced += engine.price(query).isPriced() ? 1 : 0;
    }
    out << "100000 products for one customer: " << lap() * 1000 << " ms (reach 300)\n";

    constexpr int Traced = 50'000;
    (void)lap();
    qsizetype steps = 0;
    for (int i = 0; i < Traced; ++i) {
        steps += engine.explain(queries.at(i)).trace.steps.size();
    }
    out << "with trace: " << lap() * 1e6 / Traced << " us each (reach 50), "
        << double(steps) / Traced << " steps\n";
    return priced > 0 ? 0 : 1;
}

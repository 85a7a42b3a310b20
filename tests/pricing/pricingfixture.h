// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/priceengine.h"

#include <QStringList>

//! Short words for price books in tests.
namespace pricingtest {

inline const base::Id Product(500);
inline const base::Id Category(600);
inline const base::Id ParentCategory(601);
inline const base::Id Customer(700);
inline const base::Id Parent(701);
inline const base::Id Group(800);
inline const base::Id OtherGroup(801);
inline const base::Id Portal(900);
inline constexpr qint64 Now = 1'790'000'000'000;
inline const QString Piece = QStringLiteral("C62");
inline const QString Box = QStringLiteral("XBX");

inline base::Currency eur()
{
    return base::Currency::parse(u"EUR").valueOr({});
}
inline base::Money euros(const QString &amount)
{
    return base::Money::parse(amount, eur()).valueOr({});
}
inline QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

//! A book that grows by words; lists are 1, 2, 3 … and prices get ids by their order.
class Book
{
public:
    Book()
    {
        book.buyers = {{.customer = Customer, .parent = Parent, .group = Group},
                       {.customer = Parent, .group = OtherGroup}};
        book.groups = {{Group, 10}, {OtherGroup, 20}};
        book.units = {{Product, Piece, 1000}, {Product, Box, 12'000}};
    }

    Book &list(int id, const QString &currency = QStringLiteral("EUR"))
    {
        book.lists += pricing::PriceList{.id = base::Id(id),
                                         .code = QStringLiteral("L%1").arg(id),
                                         .currency = base::Currency::parse(currency).valueOr({}),
                                         .status = pricing::Status::Active};
        return *this;
    }
    //! "9/1 8/2": amount / least quantity in pieces.
    Book &prices(int listId, const QString &tiers, const QString &unit = Piece)
    {
        const QStringList parts = tiers.split(u' ');
        for (const QString &tier : parts) {
            const QStringList one = tier.split(u'/');
            book.prices
                += pricing::Price{.id = base::Id(1000 + book.prices.size()),
                                  .list = base::Id(listId),
                                  .product = Product,
                                  .minQuantity = base::Quantity::parse(one.at(1), unit).valueOr({}),
                                  .amount = euros(one.at(0))};
        }
        return *this;
    }
    Book &give(int listId, pricing::Level level, base::Id target, bool merge = true,
               bool stop = false)
    {
        book.assignments += pricing::Assignment{.id = base::Id(2000 + book.assignments.size()),
                                                .level = level,
                                                .target = target,
                                                .list = base::Id(listId),
                                                .position = int(book.assignments.size()),
                                                .fallback = stop ? pricing::Fallback::Stop
                                                                 : pricing::Fallback::Continue,
                                                .mergeTiers = merge};
        return *this;
    }
    Book &company(int listId, bool merge = true)
    {
        return give(listId, pricing::Level::Company, {}, merge);
    }
    pricing::Discount &discount(qint64 percent, int stackingGroup = 1)
    {
        book.discounts += pricing::Discount{.id = base::Id(3000 + book.discounts.size()),
                                            .customer = Customer,
                                            .rate = base::Rate(percent * 10'000),
                                            .stackingGroup = stackingGroup,
                                            .status = pricing::Status::Active};
        return book.discounts.last();
    }
    promotions::Promotion &promotion(qint64 percent)
    {
        book.promotions += promotions::Promotion{.id = base::Id(4000 + book.promotions.size()),
                                                 .rate = base::Rate(percent * 10'000),
                                                 .status = promotions::Status::Active,
                                                 .validFrom = at(Now - 1000),
                                                 .validTo = at(Now + 1000)};
        return book.promotions.last();
    }

    pricing::PriceBook book;
};

inline pricing::PriceQuery query(const QString &quantity, const QString &unit = Piece)
{
    return {.customer = Customer,
            .product = Product,
            .categoryPath = {Category, ParentCategory},
            .quantity = base::Quantity::parse(quantity, unit).valueOr({}),
            .currency = eur(),
            .instantMs = Now,
            .portal = Portal};
}

} // namespace pricingtest

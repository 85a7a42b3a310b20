// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/assignment.h"
#include "models/pricing/discount.h"
#include "models/pricing/price.h"
#include "models/promotions/promotion.h"

namespace pricing {

//! Which price wins when several lists of the chain have one.
enum class Strategy {
    Priority, //!< the first list in the chain fills a break
    Lowest, //!< the lowest net price over all of them
};
//! What happens when several promotions fit.
enum class PromotionPolicy { BestOne, ApplyAll };

//! A customer as pricing sees it.
struct Buyer
{
    base::Id customer;
    base::Id parent;
    base::Id group;
    std::optional<Strategy> strategy; //!< instead of the company's
};
struct BuyerGroup
{
    base::Id group;
    int priority = 100; //!< smaller is asked first
};
//! How much of a product's base unit (thousandths) one \a unit holds; the base unit has 1000.
struct UnitContent
{
    base::Id product;
    QString unit;
    qint64 content = 1000;
};
//! A price fixed by contract or accepted quote: final, nothing is taken off.
struct ContractPrice
{
    base::Id customer;
    base::Id product;
    base::Money amount;
    QString unit;
    Validity validity;
};

//! Everything a price follows from, as plain values: of the whole company, or only of the products
//! and customers in question (see PriceBookRepository). Order of the parts does not matter.
struct PriceBook
{
    Strategy strategy = Strategy::Priority;
    PromotionPolicy promotionPolicy = PromotionPolicy::BestOne;
    QList<PriceList> lists;
    QList<Price> prices;
    QList<Assignment> assignments;
    QList<Buyer> buyers;
    QList<BuyerGroup> groups;
    QList<Discount> discounts;
    QList<promotions::Promotion> promotions;
    QList<UnitContent> units; //!< without them only prices of the ordered unit are found
    QList<ContractPrice> contracts; //!< the schema has no contracts yet: filled by tests and quotes
};

} // namespace pricing

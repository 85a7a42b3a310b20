// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/money.h"
#include "models/records/editservice.h"

#include <functional>

namespace pricing {
class DiscountListModel;
class ListPricesModel;
class PriceExplainer;
class PriceListModel;
} // namespace pricing

namespace pricingui {

//! What the Pricing page shows and asks; all outlive it.
struct PricingParts
{
    store::Store &store;
    pricing::PriceListModel &lists;
    pricing::ListPricesModel &prices;
    pricing::DiscountListModel &discounts;
    pricing::PriceExplainer &explainer;
    records::EditService &edits;
    const base::Clock &clock;
    std::function<base::Id()> newId;
    base::Currency currency; //!< the company's own
};

} // namespace pricingui

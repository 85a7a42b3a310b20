// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricetrace.h"

namespace pricing {

enum class PriceStatus {
    Priced,
    NoPrice, //!< nobody has a price for it: not sellable
    OutOfRange, //!< numbers too large to compute with
};

enum class Guard { Ok, BelowCost };

//! Answer to a PriceQuery. A plain value.
struct PriceResult
{
    PriceStatus status = PriceStatus::NoPrice;
    base::Money unitPrice; //!< list price of one ordered unit, before discounts
    base::Money net; //!< what one ordered unit costs, rounded
    base::Id list; //!< where the price came from
    base::Id price;
    qint64 minQuantity = 0; //!< the break that was reached, thousandths of the ordered unit
    Guard guard = Guard::Ok;
    Trace trace; //!< filled by explain() only

    [[nodiscard]] bool isPriced() const { return status == PriceStatus::Priced; }
};

//! Net price × quantity, rounded once to the decimals of the currency. Value_OutOfRange.
[[nodiscard]] base::Result<base::Money> lineTotal(const base::Money &net,
                                                  const base::Quantity &quantity);

} // namespace pricing

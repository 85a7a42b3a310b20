// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricetrace.h"

namespace pricing {

//! The least amount of a currency, in 1/10 000.
[[nodiscard]] qint64 leastAmount(const base::Currency &currency);

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
    base::Money unitPrice; //!< list price of basis ordered units, before discounts
    base::Money net; //!< what basis ordered units cost, rounded: the printed price
    qint64 basis = 1; //!< as the price line has it
    base::Id list; //!< where the price came from
    base::Id price;
    qint64 minQuantity = 0; //!< the break that was reached, thousandths of the ordered unit
    bool isFree = false; //!< the price line, or the contract, itself says 0
    Guard guard = Guard::Ok;
    Trace trace; //!< filled by explain() only

    [[nodiscard]] bool isPriced() const { return status == PriceStatus::Priced; }
};

//! May a customer order at this price? The one rule of "zero is a price, null is none": a total of
//! 0.00 is sold only where the price line itself says 0. What discounts (100 % too: they say
//! nothing of this line), the list's rounding or the rounding of the line brought to nothing is a
//! mistake somebody has to look at, not a gift.
enum class Sellable {
    Yes,
    NoPrice, //!< nobody has a price, or only a reduction made it zero
    TooLittle, //!< there is a price, but this quantity of it comes to 0.00
    TooMuch, //!< more than base::limits::LineAmount
};
[[nodiscard]] Sellable sellable(const PriceResult &result, const base::Quantity &quantity);

//! The smallest quantity, in thousandths, of which a net price above zero comes to more than 0.00.
[[nodiscard]] qint64 leastSold(const base::Money &net, qint64 basis = 1);

//! Printed price × quantity ÷ basis, rounded once to the decimals of the currency: 4,000 × 1.25 per
//! 1,000 = 5.00 (EN 16931, BT-146 and BT-149). Value_OutOfRange.
[[nodiscard]] base::Result<base::Money> lineTotal(const base::Money &net,
                                                  const base::Quantity &quantity, qint64 basis = 1);

} // namespace pricing

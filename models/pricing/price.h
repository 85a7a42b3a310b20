// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/pricefield.h"
#include "models/pricing/validity.h"

namespace pricing {

//! One quantity break of a product in a price list: what the unit costs from minQuantity on.
//! Zero is a price; no row is none. A plain value. Changed by fields of entity "product"
//! (see catalog::PriceField).
struct Price
{
    base::Id id;
    base::Id list;
    base::Id product;
    base::Quantity minQuantity; //!< with the unit that is priced
    base::Money amount; //!< of so many units as basis says
    qint64 basis = 1; //!< 1.25 per 1,000: amount 1.25, basis 1000
    Validity validity; //!< inside the list's own
    bool generated = false; //!< made by a formula; a manual price of the same break beats it
    bool allowDiscount = true; //!< false: this is a net price, nothing is taken off
    qint64 version = 1;

    //! Its field among the product's, and what that holds.
    [[nodiscard]] catalog::PriceField field() const;
    [[nodiscard]] catalog::PriceText text() const;
};

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"
#include "models/store/change.h"
#include "models/store/database.h"

namespace pricing {

//! The lines of a price list for another one.
struct PriceListCopy
{
    QList<store::FieldChange> changes;
    int copied = 0; //!< lines
    int skipped = 0; //!< lines with a period of their own or made by a formula: they stay behind
};

//! The prices of \a original for the new \a list. Amounts are taken as they are: both lists have to
//! have one currency, else Value_BadCurrency.
[[nodiscard]] base::Result<PriceListCopy> copiedPrices(store::Database &db, const PriceList &list,
                                                       base::Id original);

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"
#include "models/store/change.h"
#include "models/store/database.h"

namespace pricing {

//! What makes a price list, with the lines of another one when \a original names it.
struct PriceListCopy
{
    store::ChangeSet changes; //!< without label
    int copied = 0; //!< lines
    int skipped = 0; //!< lines with a period of their own or made by a formula: they stay behind
};

//! Makes \a list (a draft, given to nobody), with the prices of \a original unless that is null.
//! Amounts are taken as they are: both lists have to have one currency, else Value_BadCurrency.
[[nodiscard]] base::Result<PriceListCopy> makePriceList(store::Database &db, const PriceList &list,
                                                        base::Id original);

} // namespace pricing

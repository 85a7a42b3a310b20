// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/price.h"

namespace pricing {

catalog::PriceField Price::field() const
{
    return {.priceList = list,
            .unit = minQuantity.unit(),
            .minCount = minQuantity.count(),
            .from = validity.from,
            .generated = generated};
}

catalog::PriceText Price::text() const
{
    return {.amount = amount.units(),
            .basis = basis,
            .to = validity.to,
            .allowDiscount = allowDiscount};
}

} // namespace pricing

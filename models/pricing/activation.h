// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/price.h"

namespace pricing {

//! Two lines of one list between which nothing decides: same product, unit and break, periods that
//! overlap, equally manual or generated. Such a list must not become active.
struct PriceOverlap
{
    Price first;
    Price second;
};

//! All overlaps among the lines of one list, by product and break. Pure.
[[nodiscard]] QList<PriceOverlap> activationProblems(QList<Price> prices);

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/priceexplainer.h"

namespace pricingui {

//! A step of a price decision in words, and whether it made the price what it is.
struct TraceLine
{
    QString text;
    QString amount; //!< price after the step; empty when it did not change
    bool used = false;
};

//! The story of a price, step by step.
[[nodiscard]] QList<TraceLine> traceLines(const pricing::ExplainedPrice &price);

} // namespace pricingui

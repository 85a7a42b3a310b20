// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QDateTime>

#include <optional>

namespace pricing {

//! "What does this customer pay for that much of this product, then and there?" A plain value.
struct PriceQuery
{
    base::Id customer; //!< null: a visitor, who gets portal and company prices
    base::Id product;
    QList<base::Id> categoryPath; //!< the product's category and its parents, nearest first
    base::Quantity quantity; //!< with the ordered unit
    base::Currency currency; //!< of the document; prices in other currencies are not converted
    qint64 instantMs = 0; //!< milliseconds since 1970 UTC
    base::Id portal; //!< null: not through a portal
    std::optional<base::Money> cost; //!< of one ordered unit; lets the guard warn
};

} // namespace pricing

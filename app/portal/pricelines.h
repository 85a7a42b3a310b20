// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/price.h"
#include "models/store/database.h"

#include <QHash>

namespace portal {

//! All prices of one product, whoever they are for, by code of the price list: a customer's book
//! takes those of its own lists. Product and list of a line are not set. A plain value, read-only.
struct PriceLines
{
    QHash<QString, QList<pricing::Price>> byList;
    qsizetype count = 0;

    [[nodiscard]] qsizetype size() const { return count; }
};

//! By SKU; those without a price are left out.
[[nodiscard]] base::Result<QHash<QString, PriceLines>> readPriceLines(store::Database &db,
                                                                      const QStringList &skus);

} // namespace portal

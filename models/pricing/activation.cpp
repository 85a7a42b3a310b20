// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/activation.h"

#include <algorithm>
#include <tuple>

namespace pricing {

namespace {

auto slot(const Price &price)
{
    return std::make_tuple(price.product, price.minQuantity.unit(), price.minQuantity.count(),
                           price.generated);
}

} // namespace

QList<PriceOverlap> activationProblems(QList<Price> prices)
{
    std::sort(prices.begin(), prices.end(),
              [](const Price &a, const Price &b) { return slot(a) < slot(b); });
    QList<PriceOverlap> found;
    for (qsizetype first = 0; first < prices.size(); ++first) {
        for (qsizetype second = first + 1;
             second < prices.size() && slot(prices.at(first)) == slot(prices.at(second));
             ++second) {
            // A later start decides, so only lines that begin together are a problem.
            const Price &a = prices.at(first);
            const Price &b = prices.at(second);
            if (a.validity.overlaps(b.validity) && a.validity.from == b.validity.from) {
                found += PriceOverlap{a, b};
            }
        }
    }
    return found;
}

} // namespace pricing

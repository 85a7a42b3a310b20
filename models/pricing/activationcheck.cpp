// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/activationcheck.h"

#include "models/catalog/lookuprepository.h"
#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricerepository.h"

using namespace Qt::StringLiterals;

namespace pricing {

base::Result<QList<PriceOverlap>> overlapsOf(store::Database &db, base::Id list)
{
    // The server finds candidates fast; the rule itself is in one place.
    SD_TRY_VALUE(const QList<base::Id> suspects,
                 PriceRepository(db).productsWithRepeatedLines(list));
    SD_TRY_VALUE(QList<Price> prices, PriceRepository(db).ofProducts(suspects));
    prices.removeIf([list](const Price &price) { return price.list != list; });
    return activationProblems(prices);
}

base::Result<ActivationCheck> checkActivation(store::Database &db, base::Id list,
                                              const QDateTime &now)
{
    ActivationCheck check;
    SD_TRY_VALUE(const PriceList stored, PriceListRepository(db).byId(list));
    check.hasEnded = stored.validity.to.isValid() && stored.validity.to <= now;
    SD_TRY_VALUE(const QList<Assignment> assignments, PriceListRepository(db).assignments(list));
    check.isGiven = !assignments.isEmpty();
    SD_TRY_VALUE(const QList<base::Id> first, PriceRepository(db).idsOfList(list, {}, 1));
    check.hasPrices = !first.isEmpty();
    SD_TRY_VALUE(const QList<PriceOverlap> overlaps, overlapsOf(db, list));
    QList<base::Id> products;
    for (const PriceOverlap &overlap : overlaps) {
        products += overlap.first.product;
    }
    SD_TRY_VALUE(const auto names,
                 catalog::LookupRepository(db).byIds(catalog::LookupKind::Product, products));
    for (const PriceOverlap &overlap : overlaps) {
        check.overlaps += {names.value(overlap.first.product).code, overlap.first};
    }
    return check;
}

} // namespace pricing

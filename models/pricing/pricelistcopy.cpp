// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistcopy.h"

#include "models/pricing/pricelistrepository.h"
#include "models/pricing/pricerepository.h"

using namespace Qt::StringLiterals;

namespace pricing {

base::Result<PriceListCopy> copiedPrices(store::Database &db, const PriceList &list,
                                         base::Id original)
{
    PriceListCopy copy;
    SD_TRY_VALUE(const PriceList from, PriceListRepository(db).byId(original));
    if (from.currency != list.currency) {
        return base::failure(base::ErrorCode::Value_BadCurrency, from.currency.code(),
                             {.field = u"currency"_s});
    }
    SD_TRY_VALUE(const QList<Price> prices, PriceRepository(db).ofList(original));
    for (const Price &price : prices) {
        if (price.generated) {
            ++copy.skipped;
            continue;
        }
        catalog::PriceField field = price.field();
        field.priceList = list.id;
        copy.changes.append(
            {u"product"_s, price.product, field.toField(), std::nullopt, price.text().toText()});
        ++copy.copied;
    }
    return copy;
}

} // namespace pricing

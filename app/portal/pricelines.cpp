// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/pricelines.h"

#include "app/portal/sqllist.h"

using namespace Qt::StringLiterals;

namespace portal {

base::Result<QHash<QString, PriceLines>> readPriceLines(store::Database &db,
                                                        const QStringList &skus)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id, sku, list, unit, min_quantity, amount, currency, "
                           "valid_from, valid_to, generated, allow_discount, basis FROM price "
                           "WHERE sku IN (%1)"_s.arg(sqllist::marks(skus.size())),
                           sqllist::values(skus)));
    QHash<QString, PriceLines> all;
    while (rows.next()) {
        pricing::Price price;
        price.id = rows.id(0);
        price.minQuantity = rows.quantity(4, rows.text(3));
        price.amount = rows.money(5, base::Currency::parse(rows.text(6)).valueOr(base::Currency()));
        price.validity = {rows.instant(7), rows.instant(8)};
        price.generated = rows.flag(9);
        price.allowDiscount = rows.flag(10);
        price.basis = rows.integer(11);
        PriceLines &lines = all[rows.text(1)];
        lines.byList[rows.text(2)].append(price);
        ++lines.count;
    }
    return all;
}

} // namespace portal

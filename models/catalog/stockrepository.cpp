// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/stockrepository.h"

#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<QHash<base::Id, QList<StockLevel>>>
StockRepository::levels(const QList<base::Id> &products) const
{
    QHash<base::Id, QList<StockLevel>> result;
    SD_TRY(store::forEachRow(m_db,
                             u"SELECT s.product_id, s.warehouse, s.quantity, s.changed_at, "
                             "p.unit FROM stock s JOIN product p ON p.id = s.product_id "
                             "WHERE s.product_id IN (%1) ORDER BY s.warehouse"_s,
                             products, [&](const store::Rows &rows) {
                                 result[rows.id(0)] += {.warehouse = rows.text(1),
                                                        .quantity = rows.quantity(2, rows.text(4)),
                                                        .changedAt = rows.instant(3)};
                             }));
    return result;
}

} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/records.h"

#include <array>

using namespace Qt::StringLiterals;

namespace erpsandbox {

using connectors::Entity;
using store::args;

const Records *recordsOf(Entity entity)
{
    static const auto items = itemRecords();
    static const auto priceLists = priceListRecords();
    static const auto prices = priceRecords();
    static const auto terms = paymentTermsRecords();
    static const auto customers = customerRecords();
    static const auto stock = stockRecords();
    static const auto orders = orderRecords();
    static const auto orderStatus = orderStatusRecords();
    static const auto invoices = invoiceRecords();
    switch (entity) {
    case Entity::Product:
        return items.get();
    case Entity::PriceList:
        return priceLists.get();
    case Entity::Price:
        return prices.get();
    case Entity::PaymentTerms:
        return terms.get();
    case Entity::Customer:
        return customers.get();
    case Entity::Stock:
        return stock.get();
    case Entity::Order:
        return orders.get();
    case Entity::OrderStatus:
        return orderStatus.get();
    case Entity::Invoice:
        return invoices.get();
    case Entity::Category:
    case Entity::Asset:
    case Entity::CustomerGroup:
    case Entity::Discount:
    case Entity::Promotion:
        break;
    }
    return nullptr;
}

base::Result<QStringList> keysOf(store::Database &db, const QString &table, const QString &column,
                                 const QString &after, int limit)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT DISTINCT %1 FROM %2 WHERE %1 > ? ORDER BY %1 LIMIT ?"_s.arg(
                               column, table),
                           args(after, limit)));
    QStringList keys;
    while (rows.next()) {
        keys.append(rows.text(0));
    }
    return keys;
}

base::Result<bool> exists(store::Database &db, const QString &table, const QString &column,
                          const QString &value)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1"_s.arg(table, column), args(value)));
    return rows.next();
}

} // namespace erpsandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricerepository.h"

#include "models/records/listselect.h"
#include "models/store/reading.h"
#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

const QString PriceColumns
    = u"p.id, p.price_list_id, p.product_id, p.unit, p.min_quantity, p.amount, l.currency, "
      "p.valid_from, p.valid_to, p.generated, p.allow_discount, p.version, p.basis"_s;
const QString FromPrices = u" FROM price p JOIN price_list l ON l.id = p.price_list_id "_s;

Price readPrice(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .list = rows.id(1),
            .product = rows.id(2),
            .minQuantity = rows.quantity(4, rows.text(3)),
            .amount = rows.money(5, base::Currency::parse(rows.text(6)).valueOr({})),
            .basis = rows.integer(12),
            .validity = {rows.instant(7), rows.instant(8)},
            .generated = rows.flag(9),
            .allowDiscount = rows.flag(10),
            .version = rows.integer(11)};
}

base::Result<QList<Price>> readAll(base::Result<store::Rows> selected)
{
    return store::listOf(std::move(selected), readPrice);
}

} // namespace

base::Result<QList<Price>> PriceRepository::ofProduct(base::Id product) const
{
    return readAll(m_db.select(u"SELECT "_s + PriceColumns + FromPrices
                                   + u"WHERE p.product_id = ? ORDER BY l.code, p.unit, "
                                     "p.min_quantity, p.id"_s,
                               store::args(product)));
}

base::Result<QList<Price>> PriceRepository::ofProducts(const QList<base::Id> &products) const
{
    QList<Price> prices;
    SD_TRY(store::forEachPortion(
        products, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(const QList<Price> portion,
                         readAll(m_db.select(u"SELECT "_s + PriceColumns + FromPrices
                                                 + u"WHERE p.product_id IN (%1) ORDER BY "
                                                   "p.product_id, p.price_list_id, p.unit, "
                                                   "p.min_quantity, p.id"_s.arg(marks),
                                             values)));
            prices += portion;
            return {};
        }));
    return prices;
}

base::Result<QList<Price>> PriceRepository::ofList(base::Id list) const
{
    return readAll(m_db.select(u"SELECT "_s + PriceColumns + FromPrices
                                   + u"WHERE p.price_list_id = ? ORDER BY p.product_id, p.unit, "
                                     "p.min_quantity, p.id"_s,
                               store::args(list)));
}

base::Result<QList<base::Id>> PriceRepository::idsOfList(base::Id list, const QString &search,
                                                         qint64 limit) const
{
    records::ListSelect lines(u"price p JOIN product ON product.id = p.product_id"_s, u"p"_s);
    lines.where(u"p.price_list_id = ?"_s, store::args(list));
    lines.search(search, {u"product.sku"_s, u"product.name"_s});
    lines.orderBy({}, {}, Qt::AscendingOrder, u"product.sku, p.unit, p.min_quantity"_s);
    return lines.ids(m_db, limit);
}

base::Result<QHash<base::Id, PriceRow>> PriceRepository::rows(const QList<base::Id> &prices) const
{
    SD_TRY_VALUE(const auto companyCurrency, store::settings::read(m_db, u"company.currency"_s));
    const base::Currency currency
        = base::Currency::parse(companyCurrency.value_or(u"EUR"_s)).valueOr({});
    QHash<base::Id, PriceRow> found;
    SD_TRY(store::forEachRow(m_db,
                             u"SELECT "_s + PriceColumns
                                 + u", product.sku, product.name, product.unit, "
                                   "product.cost"_s
                                 + FromPrices
                                 + u"JOIN product ON product.id = p.product_id "
                                   "WHERE p.id IN (%1)"_s,
                             prices, [&](const store::Rows &rows) {
                                 const Price price = readPrice(rows);
                                 found.insert(price.id,
                                              {.price = price,
                                               .sku = rows.text(13),
                                               .productName = rows.text(14),
                                               .productUnit = rows.text(15),
                                               .cost = rows.isNull(16)
                                                   ? std::nullopt
                                                   : std::optional(rows.money(16, currency))});
                             }));
    return found;
}

base::Result<QList<base::Id>> PriceRepository::productsWithRepeatedLines(base::Id list) const
{
    return store::idsOf(m_db.select(u"SELECT product_id FROM price WHERE price_list_id = ? "
                                    "GROUP BY product_id, unit, min_quantity, generated "
                                    "HAVING COUNT(*) > 1"_s,
                                    store::args(list)));
}

base::Result<void> PriceRepository::insert(const QList<Price> &prices) const
{
    QList<QVariantList> rows;
    rows.reserve(prices.size());
    for (const Price &price : prices) {
        rows += store::args(price.id, price.list, price.product, price.minQuantity.unit(),
                            price.minQuantity, price.amount, price.basis, price.validity.from,
                            price.validity.to, price.generated, price.allowDiscount);
    }
    return m_db.insertMany(u"price"_s,
                           {u"id"_s, u"price_list_id"_s, u"product_id"_s, u"unit"_s,
                            u"min_quantity"_s, u"amount"_s, u"basis"_s, u"valid_from"_s,
                            u"valid_to"_s, u"generated"_s, u"allow_discount"_s},
                           rows);
}

} // namespace pricing

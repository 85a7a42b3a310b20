// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/catalogqueries.h"

#include "app/portal/sqllist.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

namespace {

const QString ProductColumns
    = u"product.id, product.sku, product.name, product.brand, product.summary, product.unit, "
      "product.status, product.category, product.picture, product.packages, stock.quantity, "
      "stock.unit"_s;

ProductRow productOf(const store::Rows &rows)
{
    ProductRow row{rows.id(0),
                   rows.text(1),
                   rows.text(2),
                   rows.text(3),
                   rows.text(4),
                   rows.text(5),
                   rows.text(6),
                   rows.text(7),
                   rows.text(8),
                   {},
                   {}};
    row.packages = parsePackages(rows.text(9), row.unit);
    if (!rows.isNull(10)) {
        const QString unit = rows.text(11);
        row.stock = rows.quantity(10, unit.isEmpty() ? row.unit : unit);
    }
    return row;
}

} // namespace

base::Result<QList<base::Id>> CatalogQueries::find(const Filter &filter) const
{
    QString condition = u"product.shown = 1"_s;
    QVariantList values;
    if (!filter.categories.isEmpty()) {
        condition
            += u" AND product.category IN (%1)"_s.arg(sqllist::marks(filter.categories.size()));
        values += sqllist::values(filter.categories);
    }
    const QStringList words = filter.search.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min<qsizetype>(words.size(), 8))) {
        // The trigram index needs three characters; a shorter word narrows what others found.
        if (word.toUcs4().size() >= 3) {
            condition += u" AND "_s + m_db.dialect().productSearchCondition();
            values.append(m_db.dialect().productSearchPattern(word));
        } else {
            condition += u" AND "_s + m_db.dialect().containsCondition(u"product.name"_s);
            values.append(store::Dialect::containsPattern(word));
        }
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT product.id FROM product WHERE %1 "
                             "ORDER BY product.name, product.id LIMIT ?"_s.arg(condition),
                             values + args(MostFound)));
    QList<base::Id> ids;
    while (rows.next()) {
        ids.append(rows.id(0));
    }
    return ids;
}

base::Result<QList<ProductRow>> CatalogQueries::products(const QList<base::Id> &ids) const
{
    QVariantList values;
    QHash<base::Id, qsizetype> places;
    for (const base::Id id : ids) {
        places.insert(id, values.size());
        values.append(store::toDb(id));
    }
    // The plus keeps the server from walking through everything that is shown.
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM product LEFT JOIN stock ON stock.sku = product.sku "
                             "WHERE product.id IN (%2) AND +product.shown = 1"_s.arg(
                                 ProductColumns, sqllist::marks(ids.size())),
                             values));
    QList<ProductRow> found(ids.size());
    while (rows.next()) {
        ProductRow row = productOf(rows);
        found[places.value(row.id)] = std::move(row);
    }
    found.removeIf([](const ProductRow &row) { return row.id.isNull(); });
    return found;
}

base::Result<std::optional<ProductRow>> CatalogQueries::product(const QString &sku) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM product LEFT JOIN stock ON stock.sku = product.sku "
                             "WHERE product.sku = ? AND product.shown = 1"_s.arg(ProductColumns),
                             args(sku)));
    return rows.next() ? std::optional(productOf(rows)) : std::optional<ProductRow>();
}

base::Result<std::optional<AssetRow>> CatalogQueries::asset(const QString &sha256) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT sha256, file_name, alt_text FROM asset WHERE sha256 = ?"_s,
                             args(sha256)));
    return rows.next() ? std::optional(AssetRow{rows.text(0), rows.text(1), rows.text(2)})
                       : std::optional<AssetRow>();
}

base::Result<QList<CatalogQueries::PromotionRow>> CatalogQueries::promotions(qint64 nowMs) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT name, teaser, category, valid_to FROM promotion WHERE "
                             "status = 'active' AND valid_from <= ? AND valid_to > ? "
                             "ORDER BY valid_to LIMIT 6"_s,
                             args(nowMs, nowMs)));
    QList<PromotionRow> list;
    while (rows.next()) {
        list.append({rows.text(0), rows.text(1), rows.text(2), rows.integer(3)});
    }
    return list;
}

} // namespace portal

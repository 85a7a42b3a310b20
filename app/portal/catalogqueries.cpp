// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/catalogqueries.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

namespace {

constexpr int DeepestTree = 12;
constexpr qsizetype MostCategories = 900; // of one condition

const QString ProductColumns = u"product.sku, product.name, product.brand, product.summary, "
                               "product.unit, product.status, product.category, product.picture, "
                               "stock.quantity, stock.unit"_s;

ProductRow productOf(const store::Rows &rows)
{
    ProductRow row{rows.text(0), rows.text(1), rows.text(2),
                   rows.text(3), rows.text(4), rows.text(5),
                   rows.text(6), rows.text(7), {}};
    if (!rows.isNull(8)) {
        row.stock = rows.quantity(8, rows.text(9).isEmpty() ? row.unit : rows.text(9));
    }
    return row;
}

} // namespace

base::Result<QList<CategoryRow>> CatalogQueries::children(const QString &parent) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT code, parent, name FROM category WHERE parent = ? "
                             "ORDER BY position, name"_s,
                             args(parent)));
    QList<CategoryRow> list;
    while (rows.next()) {
        list.append({rows.text(0), rows.text(1), rows.text(2)});
    }
    return list;
}

base::Result<std::optional<CategoryRow>> CatalogQueries::category(const QString &code) const
{
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT code, parent, name FROM category WHERE code = ?"_s, args(code)));
    return rows.next() ? std::optional(CategoryRow{rows.text(0), rows.text(1), rows.text(2)})
                       : std::optional<CategoryRow>();
}

base::Result<QList<CategoryRow>> CatalogQueries::trail(const QString &code) const
{
    QList<CategoryRow> list;
    QString next = code;
    while (!next.isEmpty() && list.size() < DeepestTree) {
        SD_TRY_VALUE(const auto row, category(next));
        if (!row) {
            break;
        }
        list.prepend(*row);
        next = row->parent;
    }
    return list;
}

base::Result<QStringList> CatalogQueries::below(const QString &category) const
{
    QStringList all{category};
    for (qsizetype i = 0; i < all.size() && all.size() < MostCategories; ++i) {
        SD_TRY_VALUE(const QList<CategoryRow> rows, children(all.at(i)));
        for (const CategoryRow &row : rows) {
            if (!all.contains(row.code)) {
                all.append(row.code);
            }
        }
    }
    return all.first(std::min(all.size(), MostCategories));
}

base::Result<CatalogQueries::Found> CatalogQueries::find(const Filter &filter) const
{
    QString condition = u"product.shown = 1"_s;
    QVariantList values;
    if (!filter.category.isEmpty()) {
        SD_TRY_VALUE(const QStringList categories, below(filter.category));
        condition += u" AND product.category IN (%1)"_s.arg(
            QStringList(categories.size(), u"?"_s).join(u','));
        for (const QString &category : categories) {
            values.append(store::toDb(category));
        }
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
    Found found;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT count(*) FROM (SELECT 1 FROM product WHERE %1 LIMIT %2)"_s
                                     .arg(condition)
                                     .arg(MostCounted),
                                 values));
        found.count = rows.next() ? rows.integer(0) : 0;
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM product LEFT JOIN stock ON stock.sku = product.sku "
                             "WHERE %2 ORDER BY product.name, product.id LIMIT ? OFFSET ?"_s.arg(
                                 ProductColumns, condition),
                             values + args(filter.limit, filter.skip)));
    while (rows.next()) {
        found.products.append(productOf(rows));
    }
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

base::Result<std::optional<MediumRow>> CatalogQueries::medium(const QString &sha256) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT sha256, file_name, alt_text FROM media WHERE sha256 = ?"_s,
                             args(sha256)));
    return rows.next() ? std::optional(MediumRow{rows.text(0), rows.text(1), rows.text(2)})
                       : std::optional<MediumRow>();
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

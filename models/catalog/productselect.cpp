// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productselect.h"

#include "models/catalog/productrepository.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

QString orderBy(ProductQuery::Sort sort, bool descending)
{
    QString columns;
    switch (sort) {
    case ProductQuery::Sort::Sku:
        columns = u"product.sku%1"_s; // unique
        break;
    case ProductQuery::Sort::Name:
        columns = u"product.name%1, product.id%1"_s;
        break;
    case ProductQuery::Sort::Brand:
        columns = u"product.brand%1, product.id%1"_s;
        break;
    case ProductQuery::Sort::Completeness:
        columns = u"product.completeness%1, product.id%1"_s;
        break;
    case ProductQuery::Sort::Changed:
        columns = u"product.changed_at%1, product.id%1"_s;
        break;
    }
    return columns.arg(descending ? u" DESC"_s : QString());
}

} // namespace

ProductSelect::ProductSelect(const ProductQuery &query, const store::Dialect &dialect, Way way)
{
    addSearch(query.search.trimmed(), dialect, way);
    addFilters(query);
    m_sql = u"SELECT product.id FROM product"_s;
    if (!m_conditions.isEmpty()) {
        m_sql += u" WHERE "_s + m_conditions.join(u" AND "_s);
    }
    m_sql += u" ORDER BY %1 LIMIT ?"_s.arg(orderBy(query.sort, query.descending));
}

QString ProductSelect::countHitsSql(const store::Dialect &dialect)
{
    return u"SELECT count(*) FROM (SELECT product.id FROM product WHERE %1 LIMIT %2) AS hits"_s
        .arg(dialect.productSearchCondition())
        .arg(ManyHits);
}

void ProductSelect::addSearch(const QString &text, const store::Dialect &dialect, Way way)
{
    if (text.isEmpty()) {
        return;
    }
    if (text.size() < ShortestSubstring) {
        const QString pattern = store::Dialect::prefixPattern(text);
        add(u"(%1 OR %2)"_s.arg(dialect.prefixCondition(u"product.sku"_s),
                                dialect.prefixCondition(u"product.name"_s)),
            {pattern, pattern});
    } else if (way == Way::SortHits) {
        add(dialect.productSearchCondition(), {store::Dialect::containsPattern(text)});
    } else {
        // The parts are tested one by one so that short-circuiting spares the joining of texts.
        QStringList parts;
        QVariantList patterns;
        for (const QString &column :
             {u"product.name"_s, u"product.sku"_s, u"product.brand"_s, u"product.gtin"_s}) {
            parts += dialect.containsCondition(column);
            patterns += store::Dialect::containsPattern(text);
        }
        add(u"(%1)"_s.arg(parts.join(u" OR "_s)), patterns);
    }
}

void ProductSelect::addFilters(const ProductQuery &query)
{
    if (!query.categories.isEmpty()) {
        QVariantList ids;
        for (const base::Id id : query.categories) {
            ids += id.value();
        }
        const QString marks = QStringList(ids.size(), u"?"_s).join(u',');
        add(u"product.category_id IN (%1)"_s.arg(marks), ids);
    }
    if (query.publication) {
        const QString there = u"EXISTS (SELECT 1 FROM publication WHERE product_id = product.id "
                              "AND portal_id = ? AND state %1 ?)"_s;
        const QVariantList values = {query.portal.value(), publicationWord(*query.publication)};
        if (*query.publication == PublicationState::Draft) {
            add(u"NOT "_s + there.arg(u"<>"_s), values); // no row is a draft too
        } else {
            add(there.arg(u"="_s), values);
        }
    }
    if (query.complete == ProductQuery::Complete::Complete) {
        add(u"product.completeness = 100"_s, {});
    } else if (query.complete == ProductQuery::Complete::Incomplete) {
        add(u"product.completeness < 100"_s, {});
    }
    if (query.status) {
        add(u"product.status = ?"_s, {statusWord(*query.status)});
    }
}

void ProductSelect::add(const QString &condition, const QVariantList &values)
{
    m_conditions += condition;
    m_values += values;
}

base::Result<QList<base::Id>> ProductRepository::ids(const ProductQuery &query, qint64 limit,
                                                     const Stop &stop) const
{
    constexpr int rowsPerLook = 1024;
    const store::Dialect &dialect = m_db.dialect();
    auto way = ProductSelect::Way::SortHits;
    const QString search = query.search.trimmed();
    const bool hasWildcard
        = search.contains(u'%') || search.contains(u'_') || search.contains(u'\\');
    if (hasWildcard) {
        way = ProductSelect::Way::WalkOrder; // the search index takes them for wildcards
    } else if (search.size() >= ProductSelect::ShortestSubstring) {
        SD_TRY_VALUE(store::Rows hits,
                     m_db.select(ProductSelect::countHitsSql(dialect),
                                 {store::Dialect::containsPattern(search)}));
        if (hits.next() && hits.integer(0) >= ProductSelect::ManyHits) {
            way = ProductSelect::Way::WalkOrder;
        }
    }
    const ProductSelect select(query, dialect, way);
    SD_TRY_VALUE(store::Rows rows, m_db.select(select.sql(), select.values(limit)));
    QList<base::Id> result;
    while (rows.next()) {
        result += rows.id(0);
        if (result.size() % rowsPerLook == 0 && stop && stop()) {
            return base::failure(base::ErrorCode::Cancelled);
        }
    }
    return result;
}

} // namespace catalog

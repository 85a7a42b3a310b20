// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productselect.h"

#include "models/catalog/gtin.h"

#include <QSet>

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
    case ProductQuery::Sort::Best:
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

ProductSelect::ProductSelect(const ProductQuery &query, const store::Dialect &dialect)
{
    addSearch(query.search.trimmed(), dialect);
    addFilters(query);
    m_orderBy = u" ORDER BY %1 LIMIT ?"_s.arg(orderBy(query.sort, query.descending));
    m_sql = u"SELECT product.id FROM product"_s;
    if (!m_conditions.isEmpty()) {
        m_sql += u" WHERE "_s + m_conditions.join(u" AND "_s);
    }
}

QString ProductSelect::amongSql(const QString &marks) const
{
    return m_sql + (m_conditions.isEmpty() ? u" WHERE "_s : u" AND "_s)
        + u"product.id IN (%1)"_s.arg(marks);
}

void ProductSelect::addSearch(const QString &text, const store::Dialect &dialect)
{
    if (text.isEmpty()) {
        return;
    }
    if (text.size() < ShortestSubstring) {
        // Each half walks a stretch of its own index; together, with OR, they would walk the table.
        const QString half = u"SELECT id FROM product WHERE %1"_s;
        const QString pattern = store::Dialect::prefixPattern(text);
        add(u"product.id IN (%1 UNION ALL %2)"_s.arg(half.arg(dialect.prefixCondition(u"sku"_s)),
                                                     half.arg(dialect.prefixCondition(u"name"_s))),
            {pattern, pattern});
    } else {
        add(dialect.productSearchCondition(), {dialect.productSearchPattern(text)});
    }
}

void ProductSelect::addFilters(const ProductQuery &query)
{
    if (!query.codes.isEmpty()) {
        addCodes(query.codes);
    }
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
    if (!query.brand.isEmpty()) {
        add(u"product.brand = ?"_s, {query.brand});
    }
    if (query.status) {
        add(u"product.status = ?"_s, {statusWord(*query.status)});
    }
}

void ProductSelect::addCodes(const QStringList &codes)
{
    QVariantList skus;
    QVariantList gtins;
    for (const QString &code : codes) {
        // Every index finds these, also one that minds the case.
        for (const QString &spelling : QSet<QString>{code, code.toUpper(), code.toLower()}) {
            skus += spelling;
        }
        if (gtin::parse(code)) {
            gtins += code; // no index: only asked when it can be one
        }
    }
    const auto marks
        = [](const QVariantList &values) { return QStringList(values.size(), u"?"_s).join(u','); };
    QString condition = u"product.sku IN (%1)"_s.arg(marks(skus));
    if (!gtins.isEmpty()) {
        condition = u"(%1 OR product.gtin IN (%2))"_s.arg(condition, marks(gtins));
    }
    add(condition, skus + gtins);
}

void ProductSelect::add(const QString &condition, const QVariantList &values)
{
    m_conditions += condition;
    m_values += values;
}

} // namespace catalog

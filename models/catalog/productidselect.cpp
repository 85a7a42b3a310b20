// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productidselect.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qint64 AllIds = std::numeric_limits<int>::max();

ProductQuery allInOrderOf(const ProductQuery &query)
{
    return {.sort = query.sort, .descending = query.descending};
}

bool showsAll(const ProductQuery &query)
{
    ProductQuery all = allInOrderOf(query);
    all.portal = query.portal; // says what is shown, not which
    return query == all;
}

} // namespace

base::Result<QList<base::Id>> ProductIdSelect::read(const ProductQuery &query, qint64 limit) const
{
    const ProductRepository products(m_db);
    const bool searches = !query.search.trimmed().isEmpty();
    const bool wantsAll = limit >= AllIds;
    if (!searches && !(showsAll(query) && wantsAll)) {
        return products.ids(query, limit, m_stop);
    }
    if (!searches) {
        return everything(query);
    }
    SD_TRY_VALUE(const qint64 stamp, youngestChange());
    const bool current = m_order.knows(query) && m_order.isCurrent(stamp);
    if (!current && !wantsAll) {
        return products.ids(query, limit, m_stop); // the order comes with the rest of the list
    }
    if (!current) {
        SD_TRY(everything(allInOrderOf(query)));
    }
    SD_TRY_VALUE(QList<base::Id> hits, products.hits(query, m_stop));
    return m_order.sorted(query, std::move(hits));
}

base::Result<QList<base::Id>> ProductIdSelect::everything(const ProductQuery &query) const
{
    SD_TRY_VALUE(const qint64 stamp, youngestChange());
    SD_TRY_VALUE(QList<base::Id> all, ProductRepository(m_db).ids(query, AllIds, m_stop));
    m_order.set(query, all, stamp);
    return all;
}

base::Result<qint64> ProductIdSelect::youngestChange() const
{
    SD_TRY_VALUE(store::Rows rows, m_db.select(u"SELECT max(changed_at) FROM product"_s));
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace catalog

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
    if (!query.search.trimmed().isEmpty()) {
        return search(query, limit);
    }
    if (showsAll(query) && limit >= AllIds) {
        return everything(query);
    }
    return ProductRepository(m_db).ids(query, limit, m_stop);
}

base::Result<QList<base::Id>> ProductIdSelect::search(const ProductQuery &query, qint64 limit) const
{
    SD_TRY_VALUE(const qint64 stamp, youngestChange());
    const bool current = m_order.knows(query) && m_order.isCurrent(stamp);
    if (!current && limit < AllIds) {
        // The order is read with the rest of the list.
        return ProductRepository(m_db).ids(query, limit, m_stop);
    }
    if (!current) {
        SD_TRY(everything(allInOrderOf(query)));
    }
    SD_TRY_VALUE(QList<base::Id> found, hits(query));
    return m_order.sorted(query, std::move(found));
}

base::Result<QList<base::Id>> ProductIdSelect::hits(const ProductQuery &query) const
{
    ProductQuery unfiltered = query;
    unfiltered.search.clear();
    if (showsAll(unfiltered)) {
        SD_TRY_VALUE(const bool areThere, m_texts.catchUp(m_db));
        if (areThere) {
            return m_texts.find(query.search.trimmed());
        }
    }
    return ProductRepository(m_db).hits(query, m_stop);
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

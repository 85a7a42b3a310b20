// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/productidselect.h"

#include "models/catalog/productorder.h"
#include "models/catalog/producttextselect.h"
#include "models/store/orderedids.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qint64 AllIds = std::numeric_limits<int>::max();
constexpr qsizetype FewHits = 2000; // are asked for; of more it is quicker to read the whole filter

//! What a filter lets through, for the next letter.
struct FilteredIds
{
    ProductQuery filter;
    QString changeCounter; // when it was read
    store::OrderedIds ids;
};

//! Without search and order.
ProductQuery filterOf(ProductQuery query)
{
    query.search.clear();
    query.sort = {};
    query.descending = false;
    return query;
}

bool letsAllThrough(const ProductQuery &filter)
{
    return filter == ProductQuery{.portal = filter.portal}; // says what is shown, not which
}

} // namespace

base::Result<QList<base::Id>> ProductIdSelect::read(const ProductQuery &query, qint64 limit) const
{
    if (const base::SearchWords words(query.search); !words.isEmpty()) {
        SD_TRY_VALUE(const bool areThere, m_db.kept<ProductTextSelect>().catchUp(m_db));
        if (areThere) {
            return search(query, words);
        }
        return ProductRepository(m_db).ids(query, limit, m_stop);
    }
    ProductQuery all = query;
    all.search.clear();
    const bool isOrderToLearn = query.sort != ProductQuery::Sort::Best && limit >= AllIds;
    return isOrderToLearn && letsAllThrough(filterOf(query))
        ? everything(all)
        : ProductRepository(m_db).ids(all, limit, m_stop);
}

base::Result<QList<base::Id>> ProductIdSelect::search(const ProductQuery &query,
                                                      const base::SearchWords &words) const
{
    SD_TRY_VALUE(const QList<base::Id> hits,
                 filtered(query, m_db.kept<ProductTextSelect>().find(words)));
    return query.sort == ProductQuery::Sort::Best ? hits : ordered(query, hits);
}

base::Result<QList<base::Id>> ProductIdSelect::filtered(const ProductQuery &query,
                                                        const QList<base::Id> &hits) const
{
    const ProductQuery filter = filterOf(query);
    auto &known = m_db.kept<FilteredIds>();
    if (letsAllThrough(filter)) {
        known = {};
        return hits;
    }
    const ProductRepository repository(m_db);
    const QString &counter = m_db.kept<ProductTextSelect>().changeCounter();
    const bool isKnown = known.filter == filter && known.changeCounter == counter;
    store::OrderedIds passed;
    if (isKnown) {
        passed = known.ids;
    } else if (hits.size() <= FewHits) {
        SD_TRY_VALUE(const QList<base::Id> some, repository.idsAmong(hits, filter));
        passed = store::OrderedIds(some);
    } else {
        SD_TRY_VALUE(const QList<base::Id> all, repository.unorderedIds(filter, m_stop));
        passed = store::OrderedIds(all);
        known = {filter, counter, passed};
    }
    QList<base::Id> result;
    for (const base::Id id : hits) {
        if (passed.rowOf(id) >= 0) {
            result += id;
        }
    }
    return result;
}

base::Result<QList<base::Id>> ProductIdSelect::ordered(const ProductQuery &query,
                                                       const QList<base::Id> &hits) const
{
    const auto &order = m_db.kept<ProductOrder>();
    SD_TRY_VALUE(const qint64 stamp, youngestChange());
    if (!order.knows(query) || !order.isCurrent(stamp)) {
        SD_TRY(everything({.sort = query.sort, .descending = query.descending}));
    }
    return order.sorted(query, hits);
}

base::Result<QList<base::Id>> ProductIdSelect::everything(const ProductQuery &query) const
{
    SD_TRY_VALUE(const qint64 stamp, youngestChange());
    SD_TRY_VALUE(QList<base::Id> all, ProductRepository(m_db).ids(query, AllIds, m_stop));
    m_db.kept<ProductOrder>().set(query, all, stamp);
    return all;
}

base::Result<qint64> ProductIdSelect::youngestChange() const
{
    SD_TRY_VALUE(store::Rows rows, m_db.select(u"SELECT max(changed_at) FROM product"_s));
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace catalog

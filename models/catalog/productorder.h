// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productquery.h"

#include <vector>

namespace catalog {

//! The places of all products in one sort order, about 20 bytes a product. Brings the hits of a
//! search into list order without reading a column of theirs, which for hundreds of thousands of
//! hits is what takes long. Belongs to one reading thread.
class ProductOrder
{
public:
    //! Takes \a ids, all products in the order of \a query's sort. \a stamp is the time of the
    //! youngest change there was before they were read.
    void set(const ProductQuery &query, const QList<base::Id> &ids, qint64 stamp);

    //! Whether it knows the order of \a query's sort column, in whichever direction.
    [[nodiscard]] bool knows(const ProductQuery &query) const;
    //! Whether nothing has changed since it was read.
    [[nodiscard]] bool isCurrent(qint64 stamp) const { return m_stamp == stamp; }

    //! \a hits, in any order and maybe twice, in the order that \a query asks for. Products that
    //! were not there yet when the order was read come last.
    [[nodiscard]] QList<base::Id> sorted(const ProductQuery &query, QList<base::Id> hits) const;

private:
    QList<base::Id> m_ordered;
    QList<base::Id> m_ids; // ascending
    std::vector<quint32> m_places; // in m_ordered, of the ids beside
    ProductQuery::Sort m_sort = ProductQuery::Sort::Name;
    bool m_descending = false;
    qint64 m_stamp = -1;
};

} // namespace catalog

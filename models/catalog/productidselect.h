// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/productorder.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/producttextselect.h"

namespace catalog {

//! Reads the ids of a product list for someone who looks at many lists one after the other, as
//! when searching while typing: keeps the order of all products in \a order between them, so that
//! a search only has to find its hits, in \a texts when those are there. Both are used on the
//! thread of \a db only.
class ProductIdSelect
{
public:
    //! \a stop is asked now and then; true ends the reading with Cancelled.
    ProductIdSelect(store::Database &db, ProductOrder &order, ProductTextSelect &texts,
                    ProductRepository::Stop stop)
        : m_db(db), m_order(order), m_texts(texts), m_stop(std::move(stop))
    {
    }

    //! Ids in list order; at most \a limit of them, or all when they were had at no further cost.
    [[nodiscard]] base::Result<QList<base::Id>> read(const ProductQuery &query, qint64 limit) const;

private:
    [[nodiscard]] base::Result<QList<base::Id>> search(const ProductQuery &query,
                                                       qint64 limit) const;
    [[nodiscard]] base::Result<QList<base::Id>> hits(const ProductQuery &query) const;
    [[nodiscard]] base::Result<qint64> youngestChange() const;
    //! Learns the order from it.
    [[nodiscard]] base::Result<QList<base::Id>> everything(const ProductQuery &query) const;

    store::Database &m_db;
    ProductOrder &m_order;
    ProductTextSelect &m_texts;
    ProductRepository::Stop m_stop;
};

} // namespace catalog

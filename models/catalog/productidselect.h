// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/searchtext.h"
#include "models/catalog/productrepository.h"

namespace catalog {

//! Reads the ids of a product list for someone who looks at many lists one after the other, as
//! when searching while typing. What it learns – the texts of all products (ProductTextSelect), an
//! order, what a filter lets through – the connection keeps, for the next letter and for others
//! who search on its thread.
class ProductIdSelect
{
public:
    //! \a stop is asked now and then; true ends the reading with Cancelled.
    explicit ProductIdSelect(store::Database &db, ProductRepository::Stop stop = {})
        : m_db(db), m_stop(std::move(stop))
    {
    }

    //! Ids in list order; at most \a limit of them, or all when they were had at no further cost.
    [[nodiscard]] base::Result<QList<base::Id>> read(const ProductQuery &query, qint64 limit) const;

private:
    [[nodiscard]] base::Result<QList<base::Id>> search(const ProductQuery &query,
                                                       const base::SearchWords &words) const;
    [[nodiscard]] base::Result<QList<base::Id>> filtered(const ProductQuery &query,
                                                         const QList<base::Id> &hits) const;
    [[nodiscard]] base::Result<QList<base::Id>> ordered(const ProductQuery &query,
                                                        const QList<base::Id> &hits) const;
    //! Learns the order from it.
    [[nodiscard]] base::Result<QList<base::Id>> everything(const ProductQuery &query) const;
    [[nodiscard]] base::Result<qint64> youngestChange() const;

    store::Database &m_db;
    ProductRepository::Stop m_stop;
};

} // namespace catalog

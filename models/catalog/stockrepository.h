// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/product.h"
#include "models/store/database.h"

namespace catalog {

//! Reads stock levels. Cheap to make; used on the thread of its Database.
class StockRepository
{
public:
    explicit StockRepository(store::Database &db) : m_db(db) { }

    //! All warehouses of some products, by product; products without stock rows are left out.
    [[nodiscard]] base::Result<QHash<base::Id, QList<StockLevel>>>
    levels(const QList<base::Id> &products) const;

private:
    store::Database &m_db;
};

} // namespace catalog

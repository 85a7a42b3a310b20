// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricebook.h"
#include "models/pricing/pricequery.h"
#include "models/store/database.h"

namespace pricing {

//! Reads what prices follow from. Company settings: "pricing.strategy" (priority, lowest),
//! "pricing.strategy:<customer id>", "pricing.promotions" (best, all).
class PriceBookRepository
{
public:
    explicit PriceBookRepository(store::Database &db) : m_db(db) { }

    //! Everything; for exports and for pushing all prices.
    [[nodiscard]] base::Result<PriceBook> load() const;
    //! Only the price lines and units of some products; the rest as load().
    [[nodiscard]] base::Result<PriceBook> loadFor(const QList<base::Id> &products) const;
    //! The product's category and its parents, nearest first.
    [[nodiscard]] base::Result<QList<base::Id>> categoryPath(base::Id product) const;
    //! The query of a customer for a product: currency, category path and cost filled in.
    //! Store_NotFound. An empty unit means the product's base unit.
    [[nodiscard]] base::Result<PriceQuery> query(base::Id customer, base::Id product,
                                                 const base::Quantity &quantity,
                                                 qint64 instantMs) const;

private:
    [[nodiscard]] base::Result<PriceBook> loadCommon() const;
    store::Database &m_db;
};

} // namespace pricing

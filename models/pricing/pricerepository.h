// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/price.h"
#include "models/store/database.h"

namespace pricing {

//! A price line with the names a grid shows.
struct PriceRow
{
    Price price;
    QString sku;
    QString productName;
    QString productUnit; //!< base unit of the product
    std::optional<base::Money> cost; //!< of one base unit, in the company's currency
};

//! Price lines as stored. Used on the thread of its Database.
class PriceRepository
{
public:
    explicit PriceRepository(store::Database &db) : m_db(db) { }

    //! All lines of a product over all lists: by list code, unit, break.
    [[nodiscard]] base::Result<QList<Price>> ofProduct(base::Id product) const;
    [[nodiscard]] base::Result<QList<Price>> ofProducts(const QList<base::Id> &products) const;
    [[nodiscard]] base::Result<QList<Price>> ofList(base::Id list) const;

    //! Lines of a list whose SKU and product name, taken together, hold all words of \a search
    //! (base::SearchWords), by SKU, unit and break.
    [[nodiscard]] base::Result<QList<base::Id>> idsOfList(base::Id list, const QString &search,
                                                          qint64 limit) const;
    [[nodiscard]] base::Result<QHash<base::Id, PriceRow>> rows(const QList<base::Id> &prices) const;

    //! Products that have several lines of the list for one unit and break.
    [[nodiscard]] base::Result<QList<base::Id>> productsWithRepeatedLines(base::Id list) const;

    //! Bulk writing without journal, for demo data and tests. Joins a running transaction.
    [[nodiscard]] base::Result<void> insert(const QList<Price> &prices) const;

private:
    store::Database &m_db;
};

} // namespace pricing

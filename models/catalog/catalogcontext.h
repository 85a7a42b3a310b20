// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/catalog/category.h"
#include "models/catalog/productdraft.h"
#include "models/catalog/publicationrepository.h"

#include <functional>

namespace catalog {

//! A price list as the product editor shows it: one column of its prices.
struct PriceListInfo
{
    base::Id id;
    QString code;
    QString name;
    base::Currency currency;

    bool operator==(const PriceListInfo &) const = default;
};

//! What belongs to no product but is needed to edit one.
struct CatalogContext
{
    QList<Category> categories;
    QHash<base::Id, qint64> productCounts; //!< lying directly in each category
    qint64 productTotal = 0;
    QList<Family> families;
    QList<Attribute> attributes;
    QList<Portal> portals;
    QList<PriceListInfo> priceLists;
};

//! How the catalog comes by prices without knowing the pricing room; called on the store's
//! thread.
struct PriceSource
{
    //! All lists, in the order they are shown.
    std::function<base::Result<QList<PriceListInfo>>(store::Database &)> lists;
    //! A product's prices by price field.
    std::function<base::Result<ProductDraft::Texts>(store::Database &, base::Id)> prices;
};

//! Reads all of it but the counts, which take longer; errors as the repositories.
[[nodiscard]] base::Result<CatalogContext> loadCatalogContext(store::Database &db,
                                                              const PriceSource &prices);

} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/cache.h"
#include "app/portal/catalogqueries.h"
#include "app/portal/customerrules.h"
#include "app/portal/pricelines.h"
#include "app/portal/stamps.h"

namespace portal {

//! What many pages need and few edits change, kept as long as it is right: each value is asked for
//! with the stamps that \a db has at the moment. Nothing that depends on the time is decided here:
//! rules keep from when to when they apply. Thread-safe; functions run where \a db is used.
class SiteCaches
{
public:
    [[nodiscard]] base::Result<std::shared_ptr<const CategoryTree>>
    categories(store::Database &db, const Stamps &stamps) const;

    //! Errors as readCustomerRules().
    [[nodiscard]] base::Result<std::shared_ptr<const CustomerRules>>
    rules(store::Database &db, const Stamps &stamps, const QString &customer) const;

    //! The price lines of each of \a skus.
    [[nodiscard]] base::Result<QHash<QString, std::shared_ptr<const PriceLines>>>
    priceLines(store::Database &db, const Stamps &stamps, const QStringList &skus) const;

    struct Listing
    {
        QString category; //!< with all below it; empty = all
        QString search; //!< at least three characters, or empty
    };
    //! The products of a list in its order, CatalogQueries::MostFound at most.
    [[nodiscard]] base::Result<std::shared_ptr<const QList<base::Id>>>
    found(store::Database &db, const Stamps &stamps, const Listing &listing) const;

private:
    Cache<CategoryTree> m_categories{20'000};
    Cache<CustomerRules> m_rules{200'000}; // some 300 bytes each
    Cache<PriceLines> m_prices{200'000}; // some 150 bytes each
    Cache<QList<base::Id>> m_found{1'000'000}; // 8 bytes each
};

} // namespace portal

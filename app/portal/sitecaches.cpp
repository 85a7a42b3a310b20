// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/sitecaches.h"

using namespace Qt::StringLiterals;

namespace portal {

base::Result<std::shared_ptr<const CategoryTree>> SiteCaches::categories(store::Database &db,
                                                                         const Stamps &stamps) const
{
    return m_categories.get(QString::number(stamps.categories),
                            [&] { return CategoryTree::read(db); });
}

base::Result<std::shared_ptr<const CustomerRules>>
SiteCaches::rules(store::Database &db, const Stamps &stamps, const QString &customer) const
{
    const QString key = u"%1 %2 "_s.arg(stamps.pricing).arg(stamps.categories) + customer;
    return m_rules.get(key, [&]() -> base::Result<CustomerRules> {
        SD_TRY_VALUE(auto tree, categories(db, stamps));
        return readCustomerRules(db, std::move(tree), customer);
    });
}

base::Result<QHash<QString, std::shared_ptr<const PriceLines>>>
SiteCaches::priceLines(store::Database &db, const Stamps &stamps, const QStringList &skus) const
{
    const auto key = [stamp = QString::number(stamps.prices) + u' '](const QString &sku) {
        return stamp + sku;
    };
    QHash<QString, std::shared_ptr<const PriceLines>> all;
    QStringList missing;
    for (const QString &sku : skus) {
        auto kept = m_prices.find(key(sku));
        if (kept) {
            all.insert(sku, std::move(kept));
        } else {
            missing.append(sku);
        }
    }
    if (!missing.isEmpty()) {
        SD_TRY_VALUE(const auto read, readPriceLines(db, missing));
        for (const QString &sku : std::as_const(missing)) {
            all.insert(sku, m_prices.keep(key(sku), read.value(sku)));
        }
    }
    return all;
}

base::Result<std::shared_ptr<const QList<base::Id>>>
SiteCaches::found(store::Database &db, const Stamps &stamps, const Listing &listing) const
{
    // No category's code has a line break.
    const QString key = u"%1 %2 "_s.arg(stamps.products).arg(stamps.categories) + listing.category
        + u'\n' + listing.search;
    return m_found.get(key, [&]() -> base::Result<QList<base::Id>> {
        QStringList below;
        if (!listing.category.isEmpty()) {
            SD_TRY_VALUE(const auto tree, categories(db, stamps));
            below = tree->below(listing.category);
        }
        return CatalogQueries(db).find({below, listing.search});
    });
}

} // namespace portal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/categorytree.h"
#include "models/pricing/pricebook.h"

#include <memory>

namespace portal {

//! What prices of one customer follow from, whatever the product: read from what the desk sent,
//! with all that ends or begins at some time. Natural keys become ids here; a record that refers to
//! something the portal does not have is left out, so that a discount for one customer can never
//! become one for everybody. A plain value, read-only.
struct CustomerRules
{
    pricing::PriceBook book; //!< without products: no prices, no units, no discount of one product
    base::Id customer;
    base::Currency currency;
    QHash<QString, base::Id> customers; //!< the customer and those above it, by number
    QHash<QString, base::Id> groups; //!< theirs, by code
    QHash<QString, base::Id> lists; //!< that prices may come from, by code
    QHash<base::Id, QString> names; //!< natural key of each record, for traces
    std::shared_ptr<const CategoryTree> categories;

    [[nodiscard]] qsizetype size() const
    {
        return names.size() + customers.size() + book.assignments.size();
    }
};

//! Level "portal" of the chain: this portal is the only one here.
inline constexpr base::Id ThisPortal{1};

//! Store_NotFound when the customer is unknown.
[[nodiscard]] base::Result<CustomerRules>
readCustomerRules(store::Database &db, std::shared_ptr<const CategoryTree> categories,
                  const QString &customer);

//! Active discounts of the customer for these \a products (by SKU); without products those that
//! are not for one product.
[[nodiscard]] base::Result<QList<pricing::Discount>>
readDiscounts(store::Database &db, const CustomerRules &rules,
              const QHash<QString, base::Id> &products = {});

} // namespace portal

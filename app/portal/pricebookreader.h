// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/sitecaches.h"

namespace portal {

//! What pricing must know about some products for one customer. A value for one request.
struct CustomerBook
{
    struct Product
    {
        base::Id id;
        QString unit; //!< base unit
        QList<base::Id> categoryPath; //!< nearest first
        Packages packages;
        QList<base::Quantity> minimums; //!< from which its price lines apply
    };
    std::shared_ptr<const CustomerRules> rules;
    pricing::PriceBook book;
    QHash<QString, Product> products; //!< by SKU
    QHash<base::Id, QString> names; //!< natural keys of what the rules do not have

    //! Natural key of a record, for traces; empty for an unknown one.
    [[nodiscard]] QString nameOf(base::Id id) const;
};

//! What a book is asked for.
struct PricedProduct
{
    base::Id id;
    QString sku;
    QString unit;
    QString category;
    Packages packages;
};
//! Unknown SKUs are left out.
[[nodiscard]] base::Result<QList<PricedProduct>> readPricedProducts(store::Database &db,
                                                                    const QStringList &skus);

//! Store_NotFound when the customer is unknown.
[[nodiscard]] base::Result<CustomerBook> readCustomerBook(store::Database &db,
                                                          const SiteCaches &caches,
                                                          const QString &customer,
                                                          const QList<PricedProduct> &products);

} // namespace portal

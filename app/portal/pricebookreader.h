// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricebook.h"
#include "models/store/database.h"

#include <QHash>

namespace portal {

//! What pricing must know about some products for one customer, read from what the desk sent.
//! Natural keys become ids here; a record that refers to something the portal does not have is
//! left out, so that a discount for one customer can never become one for everybody.
struct CustomerBook
{
    struct Product
    {
        base::Id id;
        QString unit; //!< base unit
        QList<base::Id> categoryPath; //!< nearest first
        QList<std::pair<QString, qint64>> packages; //!< unit, content in thousandths of the base
    };
    pricing::PriceBook book;
    base::Id customer;
    base::Currency currency;
    QHash<QString, Product> products; //!< by SKU
    QHash<base::Id, QString> names; //!< natural key of each record, for traces
};

//! Level "portal" of the chain: this portal is the only one here.
inline constexpr base::Id ThisPortal{1};

//! Store_NotFound when the customer is unknown. Unknown SKUs are left out.
[[nodiscard]] base::Result<CustomerBook>
readCustomerBook(store::Database &db, const QString &customer, const QStringList &skus);

} // namespace portal

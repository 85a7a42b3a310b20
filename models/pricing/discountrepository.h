// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/discount.h"
#include "models/store/database.h"

namespace pricing {

//! A discount with the names a list shows; empty where it is for everybody or everything.
struct DiscountRow
{
    Discount discount;
    QString customerName;
    QString groupName;
    QString sku;
    QString productName;
    QString categoryName;
    QString customerNumber;
    QString groupCode;
    QString categoryCode;
};

//! Narrows a list of discounts; empty parts do not filter.
struct DiscountFilter
{
    QString search; //!< in code, name, customer, group, SKU, category
    std::optional<Status> status;
    base::Id customer; //!< the customer's own
    base::Id group;
};

//! Custom discounts as stored. Used on the thread of its Database.
class DiscountRepository
{
public:
    explicit DiscountRepository(store::Database &db) : m_db(db) { }

    [[nodiscard]] base::Result<QList<Discount>> all() const;
    //! Customers first, then groups, then everybody; by name.
    [[nodiscard]] base::Result<QList<base::Id>> ids(const DiscountFilter &filter,
                                                    qint64 limit) const;
    [[nodiscard]] base::Result<QHash<base::Id, DiscountRow>> rows(const QList<base::Id> &ids) const;

private:
    store::Database &m_db;
};

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/pricing/discount.h"
#include "models/records/listmodel.h"

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

    bool operator==(const DiscountFilter &) const = default;
};

//! The custom discounts a filter finds, windowed: customers first, then groups, then everybody; by
//! name. UI thread only.
class DiscountListModel final : public records::ListModel<DiscountRow, DiscountFilter>
{
    Q_OBJECT
public:
    enum Column {
        WhoColumn,
        WhatColumn,
        RateColumn,
        QuantityColumn,
        StackColumn,
        StatusColumn,
        ValidColumn,
        CodeColumn,
    };
    Q_ENUM(Column)

    DiscountListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);
};

} // namespace pricing

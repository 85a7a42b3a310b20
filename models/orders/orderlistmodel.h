// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/orderrepository.h"
#include "models/records/listmodel.h"

namespace orders {

//! The orders a filter finds, windowed (see store::PagedModelBase). UI thread only.
class OrderListModel final : public records::ListModel<OrderRow, OrderFilter>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        PlacedColumn,
        CustomerColumn,
        StatusColumn,
        LinesColumn,
        TotalColumn,
        ErpColumn,
        ReferenceColumn,
    };
    Q_ENUM(Column)

    explicit OrderListModel(store::Store &store, QObject *parent = nullptr);
};

} // namespace orders

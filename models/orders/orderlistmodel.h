// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/orderrepository.h"
#include "models/store/pagedmodel.h"

namespace orders {

//! The orders a filter finds, windowed (see store::PagedModelBase). UI thread only.
class OrderListModel final : public store::PagedModel<OrderRow>
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
        ColumnCount,
    };
    enum Role {
        CustomerRole = FirstOwnRole, //!< base::Id
        OrderStatusRole, //!< int(OrderStatus)
    };

    explicit OrderListModel(store::Store &store, QObject *parent = nullptr);

    [[nodiscard]] const OrderFilter &filter() const { return m_filter; }
    //! Asks anew.
    void setFilter(const OrderFilter &filter);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const OrderRow &row, int column, int role) const override;

private:
    OrderFilter m_filter;
};

} // namespace orders

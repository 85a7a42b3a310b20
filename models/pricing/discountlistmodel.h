// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/pricing/discountrepository.h"
#include "models/store/pagedmodel.h"

namespace pricing {

//! The custom discounts a filter finds, windowed. UI thread only.
class DiscountListModel final : public store::PagedModel<DiscountRow>
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
        ColumnCount,
    };

    DiscountListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const DiscountFilter &filter() const { return m_filter; }
    //! Asks anew.
    void setFilter(const DiscountFilter &filter);
    //! The row with its names when it has arrived, else null.
    [[nodiscard]] const DiscountRow *discountAt(int row) const { return rowAt(row); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const DiscountRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString state(const Discount &discount) const;

    const base::Clock &m_clock;
    DiscountFilter m_filter;
};

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customerrepository.h"
#include "models/store/pagedmodel.h"

namespace accounts {

//! The customers a filter finds, windowed (see store::PagedModelBase). UI thread only.
class CustomerListModel final : public store::PagedModel<CustomerRow>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        NameColumn,
        GroupColumn,
        StatusColumn,
        CityColumn,
        OpenColumn,
        OverdueColumn,
        CreditColumn,
        ColumnCount,
    };
    enum Role {
        PercentUsedRole = FirstOwnRole, //!< int, nothing without a limit
    };

    //! \a clock says what is overdue today.
    CustomerListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const CustomerFilter &filter() const { return m_filter; }
    //! Asks anew. The filter's day is set to today.
    void setFilter(const CustomerFilter &filter);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const CustomerRow &row, int column, int role) const override;

private:
    const base::Clock &m_clock;
    CustomerFilter m_filter;
};

} // namespace accounts

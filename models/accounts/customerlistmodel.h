// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customerrepository.h"
#include "models/records/listmodel.h"

namespace accounts {

//! The customers a filter finds, windowed (see store::PagedModelBase). UI thread only.
class CustomerListModel final : public records::ListModel<CustomerRow, CustomerFilter>
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
    };
    Q_ENUM(Column)

    //! \a clock says what is overdue today.
    CustomerListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);
};

} // namespace accounts

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/invoice.h"
#include "models/records/rowsmodel.h"

namespace accounts {

//! The invoices of one customer. UI thread only.
class InvoicesModel final : public records::RowsModel<Invoice>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        IssuedColumn,
        DueColumn,
        StatusColumn,
        TotalColumn,
        OpenColumn,
    };

    explicit InvoicesModel(QObject *parent = nullptr);

    //! \a day: what is overdue is overdue on it.
    void setInvoices(const QList<Invoice> &invoices, const QDate &day);

private:
    QDate m_day;
};

} // namespace accounts

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/invoice.h"

#include <QAbstractTableModel>

namespace accounts {

//! The invoices of one customer. UI thread only.
class InvoicesModel final : public QAbstractTableModel
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
        ColumnCount
    };
    enum Role {
        StateRole = Qt::UserRole + 2, //!< as store::PagedModelBase::StateRole
    };

    explicit InvoicesModel(QObject *parent = nullptr);

    //! \a day: what is overdue is overdue on it.
    void setInvoices(const QList<Invoice> &invoices, const QDate &day);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<Invoice> m_invoices;
    QDate m_day;
};

} // namespace accounts

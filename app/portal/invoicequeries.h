// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/store/database.h"

#include <QDate>

namespace portal {

//! A customer's invoices and what is open, as the desk sent them. Used on a database thread.
class InvoiceQueries
{
public:
    explicit InvoiceQueries(store::Database &db) : m_db(db) { }

    struct Row
    {
        QString number;
        QString order;
        QDate issuedOn;
        QDate dueOn;
        base::Money total;
        base::Money paid;
        QString status; //!< open, overdue, paid, cancelled

        [[nodiscard]] qint64 openUnits() const;
    };
    //! Newest first; overdue follows from \a today.
    [[nodiscard]] base::Result<QList<Row>> of(const QString &customer, const QDate &today,
                                              int limit) const;

    struct Balance
    {
        base::Money open;
        base::Money overdue;
    };
    //! Per currency; empty when nothing is open.
    [[nodiscard]] base::Result<QList<Balance>> balances(const QString &customer,
                                                        const QDate &today) const;

private:
    store::Database &m_db;
};

} // namespace portal

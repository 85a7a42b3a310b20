// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/invoice.h"
#include "models/store/database.h"

namespace accounts {

//! Invoices and payments as stored. Used on the thread of its Database.
class InvoiceRepository
{
public:
    explicit InvoiceRepository(store::Database &db) : m_db(db) { }

    //! Store_NotFound.
    [[nodiscard]] base::Result<Invoice> byNumber(const QString &number) const;
    //! Newest first, with their payments.
    [[nodiscard]] base::Result<QList<Invoice>> ofCustomer(base::Id customer) const;
    [[nodiscard]] base::Result<QList<base::Id>> idsOfCustomer(base::Id customer,
                                                              qint64 limit) const;
    [[nodiscard]] base::Result<QHash<base::Id, Invoice>> rows(const QList<base::Id> &ids) const;
    //! Bulk writing without journal, for demo data and tests. Joins a running transaction.
    [[nodiscard]] base::Result<void> insert(const QList<Invoice> &invoices) const;

private:
    store::Database &m_db;
};

//! Those of \a invoices, newest first.
[[nodiscard]] QList<Payment> paymentsOf(const QList<Invoice> &invoices);

} // namespace accounts

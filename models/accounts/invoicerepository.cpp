// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoicerepository.h"

#include "models/records/table.h"
#include "models/store/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

using Invoices = records::Table<Invoice>;

base::Result<Invoice> InvoiceRepository::byNumber(const QString &number) const
{
    return Invoices(m_db).byKey(number);
}

base::Result<QList<Invoice>> InvoiceRepository::ofCustomer(base::Id customer) const
{
    SD_TRY_VALUE(QList<Invoice> invoices,
                 Invoices(m_db).where(u"customer_id"_s, store::toDb(customer)));
    SD_TRY(Invoices(m_db).addParts(invoices));
    std::ranges::sort(invoices, [](const Invoice &left, const Invoice &right) {
        return std::pair(left.issuedOn, left.number) > std::pair(right.issuedOn, right.number);
    });
    return invoices;
}

base::Result<QList<base::Id>> InvoiceRepository::idsOfCustomer(base::Id customer,
                                                               qint64 limit) const
{
    return store::idsOf(m_db.select(u"SELECT id FROM invoice WHERE customer_id = ? "
                                    "ORDER BY issued_on DESC, number DESC LIMIT ?"_s,
                                    store::args(customer, limit)));
}

base::Result<QHash<base::Id, Invoice>> InvoiceRepository::rows(const QList<base::Id> &ids) const
{
    return Invoices(m_db).some(ids);
}

base::Result<void> InvoiceRepository::insert(const QList<Invoice> &invoices) const
{
    return Invoices(m_db).insert(invoices);
}

QList<Payment> paymentsOf(const QList<Invoice> &invoices)
{
    QList<Payment> payments;
    for (const Invoice &invoice : invoices) {
        payments += invoice.payments;
    }
    std::ranges::sort(payments, [](const Payment &left, const Payment &right) {
        return std::pair(left.receivedOn, left.reference)
            > std::pair(right.receivedOn, right.reference);
    });
    return payments;
}

} // namespace accounts

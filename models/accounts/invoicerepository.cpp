// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoicerepository.h"

#include "models/records/table.h"
#include "models/store/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

using Invoices = records::Table<Invoice>;

//! Of id, invoice, day, currency, amount, reference.
static Payment paymentAt(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .invoice = rows.id(1),
            .receivedOn = rows.date(2),
            .amount = rows.money(4, base::Currency::parse(rows.text(3)).valueOr({})),
            .reference = rows.text(5)};
}

base::Result<Invoice> InvoiceRepository::byNumber(const QString &number) const
{
    return Invoices(m_db).byKey(number);
}

base::Result<QList<Invoice>> InvoiceRepository::ofCustomer(base::Id customer) const
{
    SD_TRY_VALUE(QList<Invoice> invoices,
                 Invoices(m_db).where(u"customer_id"_s, store::toDb(customer)));
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

base::Result<QList<Payment>> InvoiceRepository::paymentsOf(base::Id customer) const
{
    return store::listOf(
        m_db.select(u"SELECT p.id, p.invoice_id, p.received_on, p.currency, p.amount, "
                    "p.reference FROM payment p JOIN invoice i ON i.id = p.invoice_id "
                    "WHERE i.customer_id = ? ORDER BY p.received_on DESC, p.id DESC"_s,
                    store::args(customer)),
        paymentAt);
}

base::Result<void> InvoiceRepository::addPayments(QHash<base::Id, Invoice> &invoices) const
{
    return store::forEachPortion(
        invoices.keys(),
        [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT id, invoice_id, received_on, currency, amount, "
                                     "reference FROM payment WHERE invoice_id IN (%1) "
                                     "ORDER BY received_on, id"_s.arg(marks),
                                     values));
            while (rows.next()) {
                const Payment payment = paymentAt(rows);
                invoices[payment.invoice].payments += payment;
            }
            return {};
        });
}

base::Result<void> InvoiceRepository::insert(const QList<Invoice> &invoices) const
{
    return Invoices(m_db).insert(invoices);
}

base::Result<void> InvoiceRepository::insert(const QList<Payment> &payments) const
{
    QList<QVariantList> rows;
    for (const Payment &one : payments) {
        rows += store::args(one.id, one.invoice, one.receivedOn, one.amount.currency().code(),
                            one.amount, one.reference);
    }
    return m_db.insertMany(
        u"payment"_s,
        {u"id"_s, u"invoice_id"_s, u"received_on"_s, u"currency"_s, u"amount"_s, u"reference"_s},
        rows);
}

} // namespace accounts

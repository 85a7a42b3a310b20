// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoicerepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

const QString InvoiceColumns
    = u"id, number, customer_id, order_id, issued_on, due_on, currency, total, paid, status, "
      "dunning_level, changed_at, version"_s;

Invoice readInvoice(const store::Rows &rows)
{
    const base::Currency currency = base::Currency::parse(rows.text(6)).valueOr({});
    return {.id = rows.id(0),
            .number = rows.text(1),
            .customer = rows.id(2),
            .order = rows.id(3),
            .issuedOn = rows.date(4),
            .dueOn = rows.date(5),
            .total = rows.money(7, currency),
            .paid = rows.money(8, currency),
            .status = parseInvoiceStatus(rows.text(9)).value_or(InvoiceStatus::Cancelled),
            .dunningLevel = int(rows.integer(10)),
            .changedAt = rows.instant(11),
            .version = rows.integer(12)};
}

} // namespace

base::Result<Invoice> InvoiceRepository::byNumber(const QString &number) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM invoice WHERE number = ?"_s.arg(InvoiceColumns),
                             store::args(number)));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"invoice"_s, {.subject = number});
    }
    return readInvoice(rows);
}

base::Result<QList<Invoice>> InvoiceRepository::ofCustomer(base::Id customer) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT %1 FROM invoice WHERE customer_id = ? "
                             "ORDER BY issued_on DESC, number DESC"_s.arg(InvoiceColumns),
                             store::args(customer)));
    QList<Invoice> invoices;
    while (rows.next()) {
        invoices += readInvoice(rows);
    }
    return invoices;
}

base::Result<QList<base::Id>> InvoiceRepository::idsOfCustomer(base::Id customer,
                                                               qint64 limit) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id FROM invoice WHERE customer_id = ? "
                             "ORDER BY issued_on DESC, number DESC LIMIT ?"_s,
                             store::args(customer, limit)));
    QList<base::Id> ids;
    while (rows.next()) {
        ids += rows.id(0);
    }
    return ids;
}

base::Result<QHash<base::Id, Invoice>> InvoiceRepository::rows(const QList<base::Id> &ids) const
{
    QHash<base::Id, Invoice> found;
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(
                store::Rows rows,
                m_db.select(u"SELECT %1 FROM invoice WHERE id IN (%2)"_s.arg(InvoiceColumns, marks),
                            values));
            while (rows.next()) {
                const Invoice invoice = readInvoice(rows);
                found.insert(invoice.id, invoice);
            }
            return {};
        }));
    return found;
}

base::Result<QList<Payment>> InvoiceRepository::paymentsOf(base::Id customer) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT p.id, p.invoice_id, p.received_on, p.currency, p.amount, "
                             "p.reference FROM payment p JOIN invoice i ON i.id = p.invoice_id "
                             "WHERE i.customer_id = ? ORDER BY p.received_on DESC, p.id DESC"_s,
                             store::args(customer)));
    QList<Payment> payments;
    while (rows.next()) {
        payments
            += Payment{.id = rows.id(0),
                       .invoice = rows.id(1),
                       .receivedOn = rows.date(2),
                       .amount = rows.money(4, base::Currency::parse(rows.text(3)).valueOr({})),
                       .reference = rows.text(5)};
    }
    return payments;
}

base::Result<void> InvoiceRepository::insert(const QList<Invoice> &invoices) const
{
    QList<QVariantList> rows;
    for (const Invoice &one : invoices) {
        rows += store::args(one.id, one.number, one.customer, one.order, one.issuedOn, one.dueOn,
                            one.total.currency().code(), one.total, one.paid,
                            statusName(one.status), one.dunningLevel,
                            one.changedAt.isValid() ? one.changedAt.toMSecsSinceEpoch() : 0);
    }
    return m_db.insertMany(u"invoice"_s,
                           {u"id"_s, u"number"_s, u"customer_id"_s, u"order_id"_s, u"issued_on"_s,
                            u"due_on"_s, u"currency"_s, u"total"_s, u"paid"_s, u"status"_s,
                            u"dunning_level"_s, u"changed_at"_s},
                           rows);
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

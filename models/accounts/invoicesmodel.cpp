// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/invoicesmodel.h"

#include <QLocale>

namespace accounts {

InvoicesModel::InvoicesModel(QObject *parent)
    : RowsModel(
        {
            Shows(tr("Invoice"), &Invoice::number),
            //: Column title: date of the invoice
            Shows(tr("Issued"), &Invoice::issuedOn),
            Shows(tr("Due"), &Invoice::dueOn),
            Shows(tr("Status"), [this](const Invoice &one) { return one.stateOn(m_day); })
                .asState(),
            Shows(tr("Total"), [](const Invoice &one) { return one.total.toText(QLocale()); })
                .asNumber(),
            //: Column title: what is still to be paid
            Shows(tr("Open"),
                  [](const Invoice &one) {
                      return one.open().isZero() ? QString() : one.open().toText(QLocale());
                  })
                .asNumber(),
        },
        parent)
{
}

void InvoicesModel::setInvoices(const QList<Invoice> &invoices, const QDate &day)
{
    m_day = day;
    setRows(invoices);
}

} // namespace accounts

#include "moc_invoicesmodel.cpp"

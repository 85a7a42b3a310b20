// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/invoicequeries.h"

#include "models/store/exactsum.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

qint64 InvoiceQueries::Row::openUnits() const
{
    return status == u"open"_s || status == u"overdue"_s ? total.units() - paid.units() : 0;
}

base::Result<QList<InvoiceQueries::Row>> InvoiceQueries::of(const QString &customer,
                                                            const QDate &today, int limit) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT number, order_number, issued_on, due_on, currency, total, "
                             "paid, status FROM invoice WHERE customer = ? "
                             "ORDER BY issued_on DESC, number DESC LIMIT ?"_s,
                             args(customer, limit)));
    QList<Row> list;
    while (rows.next()) {
        const base::Currency currency
            = base::Currency::parse(rows.text(4)).valueOr(base::Currency());
        Row row{rows.text(0),
                rows.text(1),
                rows.date(2),
                rows.date(3),
                rows.money(5, currency),
                rows.money(6, currency),
                rows.text(7)};
        if (row.status == u"open"_s && row.dueOn < today) {
            row.status = u"overdue"_s;
        }
        list.append(row);
    }
    return list;
}

base::Result<QList<InvoiceQueries::Balance>> InvoiceQueries::balances(const QString &customer,
                                                                      const QDate &today) const
{
    const QString open = u"total - paid"_s;
    const QString late = u"CASE WHEN due_on < ? THEN total - paid ELSE 0 END"_s;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT currency, %1, %2 FROM invoice WHERE customer = ? AND "
                             "status = 'open' GROUP BY currency ORDER BY currency"_s.arg(
                                 store::exactsum::columns(open), store::exactsum::columns(late)),
                             args(today, today, customer)));
    QList<Balance> list;
    while (rows.next()) {
        const base::Currency currency
            = base::Currency::parse(rows.text(0)).valueOr(base::Currency());
        const auto sum = store::exactsum::at(rows, 1);
        const auto overdue = store::exactsum::at(rows, 3);
        // What is no amount any more is left out; the invoices are there to be seen.
        if (sum.ok() && overdue.ok()) {
            list.append({base::Money(*sum, currency), base::Money(*overdue, currency)});
        }
    }
    return list;
}

} // namespace portal

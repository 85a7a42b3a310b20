// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/invoicequeries.h"

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
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT currency, sum(total - paid), "
                             "sum(CASE WHEN due_on < ? THEN total - paid ELSE 0 END) FROM invoice "
                             "WHERE customer = ? AND status = 'open' GROUP BY currency "
                             "ORDER BY currency"_s,
                             args(today, customer)));
    QList<Balance> list;
    while (rows.next()) {
        const base::Currency currency
            = base::Currency::parse(rows.text(0)).valueOr(base::Currency());
        list.append({rows.money(1, currency), rows.money(2, currency)});
    }
    return list;
}

} // namespace portal

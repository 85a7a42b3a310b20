// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerrepository.h"

#include "models/accounts/invoicerepository.h"
#include "models/records/table.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Customers = records::Table<Customer>;

const QString OrderSum = u"(SELECT CAST(COALESCE(SUM(o.total), 0) AS BIGINT) FROM sales_order o "
                         "WHERE o.customer_id = c.id AND o.currency = c.currency "
                         "AND o.status NOT IN ('invoiced', 'cancelled'))"_s;

} // namespace

// Sums in the customer's own currency; invoices in others are shown in the account only.
const QString CustomerRepository::OpenSum
    = u"(SELECT CAST(COALESCE(SUM(i.total - i.paid), 0) AS BIGINT) FROM invoice i "
      "WHERE i.customer_id = c.id AND i.status = 'open' AND i.currency = c.currency)"_s;
const QString CustomerRepository::OverdueSum
    = u"(SELECT CAST(COALESCE(SUM(i.total - i.paid), 0) AS BIGINT) FROM invoice i "
      "WHERE i.customer_id = c.id AND i.status = 'open' AND i.currency = c.currency "
      "AND i.due_on < ?)"_s;

records::List<CustomerRow> CustomerRepository::list(const CustomerFilter &filter)
{
    using List = records::List<CustomerRow>;
    List list = List(&CustomerRow::customer, u"c"_s,
                     u"LEFT JOIN customer_group g ON g.id = c.group_id "
                     "LEFT JOIN payment_terms t ON t.id = c.terms_id"_s)
                    .with(&CustomerRow::groupName, u"g.name"_s)
                    .with(&CustomerRow::termsName, u"t.name"_s)
                    .with(&CustomerRow::open, OpenSum)
                    .with(&CustomerRow::overdue, OverdueSum, store::args(filter.day))
                    .with(&CustomerRow::openOrders, OrderSum)
                    .completed([](CustomerRow &row) {
                        const base::Currency currency = row.customer.currency;
                        for (base::Money *sum : {&row.open, &row.overdue, &row.openOrders}) {
                            *sum = base::Money(sum->units(), currency);
                        }
                        row.percentUsed = Balance{.open = row.open,
                                                  .orders = row.openOrders,
                                                  .creditLimit = row.customer.creditLimit}
                                              .percentUsed();
                    })
                    .search(filter.search, {u"c.number"_s, u"c.name"_s, u"c.city"_s, u"c.email"_s})
                    .equal(u"c.status"_s, filter.status, statusName)
                    .equal(u"c.group_id"_s, filter.group);
    if (filter.overdueOnly) {
        list.where(u"EXISTS (SELECT 1 FROM invoice i WHERE i.customer_id = c.id "
                   "AND i.status = 'open' AND i.due_on < ?)"_s,
                   store::args(filter.day));
    }
    return list;
}

base::Result<Customer> CustomerRepository::byId(base::Id id) const
{
    return Customers(m_db).byId(id);
}

base::Result<Customer> CustomerRepository::byNumber(const QString &number) const
{
    return Customers(m_db).byKey(number);
}

base::Result<QList<Customer>> CustomerRepository::all() const
{
    return Customers(m_db).all();
}

base::Result<Balance> CustomerRepository::balance(base::Id customer, const QDate &day) const
{
    SD_TRY_VALUE(const Customer owner, byId(customer));
    SD_TRY_VALUE(const QList<Invoice> invoices, InvoiceRepository(m_db).ofCustomer(customer));
    base::Money orders(0, owner.currency);
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT %1 FROM customer c WHERE c.id = ?"_s.arg(OrderSum),
                                 store::args(customer)));
        if (rows.next()) {
            orders = rows.money(0, owner.currency);
        }
    }
    return balanceOf(invoices, orders, owner.creditLimit, owner.currency, day);
}

base::Result<QList<CustomerGroup>> CustomerRepository::groups() const
{
    return records::Table<CustomerGroup>(m_db).all(u"priority, code"_s);
}

base::Result<QList<PaymentTerms>> CustomerRepository::terms() const
{
    return records::Table<PaymentTerms>(m_db).all(u"net_days, code"_s);
}

} // namespace accounts

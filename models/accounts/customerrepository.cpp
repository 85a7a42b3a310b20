// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerrepository.h"

#include "models/accounts/invoicerepository.h"
#include "models/records/table.h"
#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Customers = records::Table<Customer>;

// Sums in the customer's own currency; invoices in others are shown in the account only.
const QString OpenSum
    = u"(SELECT CAST(COALESCE(SUM(i.total - i.paid), 0) AS BIGINT) FROM invoice i "
      "WHERE i.customer_id = c.id AND i.status = 'open' AND i.currency = c.currency)"_s;
const QString OverdueSum
    = u"(SELECT CAST(COALESCE(SUM(i.total - i.paid), 0) AS BIGINT) FROM invoice i "
      "WHERE i.customer_id = c.id AND i.status = 'open' AND i.currency = c.currency "
      "AND i.due_on < ?)"_s;
const QString OrderSum = u"(SELECT CAST(COALESCE(SUM(o.total), 0) AS BIGINT) FROM sales_order o "
                         "WHERE o.customer_id = c.id AND o.currency = c.currency "
                         "AND o.status NOT IN ('invoiced', 'cancelled'))"_s;

//! ORDER BY of a list, and the values it binds.
std::pair<QString, QVariantList> orderClause(const CustomerFilter &filter)
{
    const QString direction = filter.descending ? u" DESC"_s : QString();
    switch (filter.order) {
    case CustomerOrder::Number:
        return {u"c.number"_s + direction, {}};
    case CustomerOrder::Name:
        return {u"c.name"_s + direction, {}};
    case CustomerOrder::Group:
        return {u"g.name"_s + direction + u", c.name"_s, {}};
    case CustomerOrder::Open:
        return {OpenSum + direction + u", c.name"_s, {}};
    case CustomerOrder::Overdue:
        return {OverdueSum + direction + u", c.name"_s, store::args(filter.day)};
    }
    return {};
}

} // namespace

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

base::Result<QList<base::Id>> CustomerRepository::ids(const CustomerFilter &filter,
                                                      qint64 limit) const
{
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (!filter.search.trimmed().isEmpty()) {
        const QString pattern = store::Dialect::containsPattern(filter.search.trimmed());
        QStringList anyOf;
        for (const QString &column : {u"c.number"_s, u"c.name"_s, u"c.city"_s, u"c.email"_s}) {
            anyOf += m_db.dialect().containsCondition(column);
            values += store::args(pattern);
        }
        conditions += u'(' + anyOf.join(u" OR "_s) + u')';
    }
    if (filter.status) {
        conditions += u"c.status = ?"_s;
        values += store::args(statusName(*filter.status));
    }
    if (!filter.group.isNull()) {
        conditions += u"c.group_id = ?"_s;
        values += store::args(filter.group);
    }
    if (filter.overdueOnly) {
        conditions += u"EXISTS (SELECT 1 FROM invoice i WHERE i.customer_id = c.id "
                      "AND i.status = 'open' AND i.due_on < ?)"_s;
        values += store::args(filter.day);
    }
    const auto [order, ordering] = orderClause(filter);
    values += ordering;
    values += store::args(limit);
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT c.id FROM customer c LEFT JOIN customer_group g "
                             "ON g.id = c.group_id WHERE "_s
                                 + conditions.join(u" AND "_s) + u" ORDER BY "_s + order
                                 + u", c.id LIMIT ?"_s,
                             values));
    QList<base::Id> ids;
    while (rows.next()) {
        ids += rows.id(0);
    }
    return ids;
}

base::Result<QHash<base::Id, CustomerRow>> CustomerRepository::rows(const QList<base::Id> &ids,
                                                                    const QDate &day) const
{
    QHash<base::Id, CustomerRow> found;
    const int extra = Customers::columnCount();
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT "_s + Customers::columns(u"c"_s)
                                         + u", g.name, t.name, "_s + OpenSum + u", "_s + OverdueSum
                                         + u", "_s + OrderSum
                                         + u" FROM customer c "
                                           "LEFT JOIN customer_group g ON g.id = c.group_id "
                                           "LEFT JOIN payment_terms t ON t.id = c.terms_id "
                                           "WHERE c.id IN (%1)"_s.arg(marks),
                                     store::args(day) + values));
            while (rows.next()) {
                CustomerRow row{.customer = records::type<Customer>().restored(rows),
                                .groupName = rows.text(extra),
                                .termsName = rows.text(extra + 1)};
                const base::Currency currency = row.customer.currency;
                row.open = rows.money(extra + 2, currency);
                row.overdue = rows.money(extra + 3, currency);
                row.openOrders = rows.money(extra + 4, currency);
                row.percentUsed = Balance{.open = row.open,
                                          .orders = row.openOrders,
                                          .creditLimit = row.customer.creditLimit}
                                      .percentUsed();
                found.insert(row.customer.id, row);
            }
            return {};
        }));
    return found;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerrepository.h"

#include "models/accounts/invoicerepository.h"
#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

const QString CustomerColumns
    = u"c.id, c.number, c.name, c.group_id, c.parent_id, c.status, c.email, c.phone, c.street, "
      "c.postcode, c.city, c.country, c.vat_number, c.currency, c.terms_id, c.credit_limit, "
      "c.account_manager_id, c.changed_at, c.version"_s;
constexpr int CustomerColumnCount = 19;

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

Customer readCustomer(const store::Rows &rows)
{
    const base::Currency currency = base::Currency::parse(rows.text(13)).valueOr({});
    const auto limit = rows.optionalInteger(15);
    return {.id = rows.id(0),
            .number = rows.text(1),
            .name = rows.text(2),
            .group = rows.id(3),
            .parent = rows.id(4),
            .status = parseCustomerStatus(rows.text(5)).value_or(CustomerStatus::Blocked),
            .email = rows.text(6),
            .phone = rows.text(7),
            .street = rows.text(8),
            .postcode = rows.text(9),
            .city = rows.text(10),
            .country = rows.text(11),
            .vatNumber = rows.text(12),
            .currency = currency,
            .terms = rows.id(14),
            .creditLimit = limit ? std::optional(base::Money(*limit, currency)) : std::nullopt,
            .accountManager = rows.id(16),
            .changedAt = rows.instant(17),
            .version = rows.integer(18)};
}

base::Result<Customer> one(store::Database &db, const QString &column, const QVariant &value)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT %1 FROM customer c WHERE c.%2 = ?"_s.arg(CustomerColumns, column),
                  {value}));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"customer"_s,
                             {.subject = value.toString()});
    }
    return readCustomer(rows);
}

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
    return one(m_db, u"id"_s, store::toDb(id));
}

base::Result<Customer> CustomerRepository::byNumber(const QString &number) const
{
    return one(m_db, u"number"_s, store::toDb(number));
}

base::Result<QList<Customer>> CustomerRepository::all() const
{
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT %1 FROM customer c ORDER BY c.number"_s.arg(CustomerColumns)));
    QList<Customer> customers;
    while (rows.next()) {
        customers += readCustomer(rows);
    }
    return customers;
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
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT "_s + CustomerColumns + u", g.name, t.name, "_s
                                         + OpenSum + u", "_s + OverdueSum + u", "_s + OrderSum
                                         + u" FROM customer c "
                                           "LEFT JOIN customer_group g ON g.id = c.group_id "
                                           "LEFT JOIN payment_terms t ON t.id = c.terms_id "
                                           "WHERE c.id IN (%1)"_s.arg(marks),
                                     store::args(day) + values));
            while (rows.next()) {
                CustomerRow row{.customer = readCustomer(rows),
                                .groupName = rows.text(CustomerColumnCount),
                                .termsName = rows.text(CustomerColumnCount + 1)};
                const base::Currency currency = row.customer.currency;
                row.open = rows.money(CustomerColumnCount + 2, currency);
                row.overdue = rows.money(CustomerColumnCount + 3, currency);
                row.openOrders = rows.money(CustomerColumnCount + 4, currency);
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
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, code, name, priority, version FROM customer_group "
                             "ORDER BY priority, code"_s));
    QList<CustomerGroup> groups;
    while (rows.next()) {
        groups += CustomerGroup{.id = rows.id(0),
                                .code = rows.text(1),
                                .name = rows.text(2),
                                .priority = int(rows.integer(3)),
                                .version = rows.integer(4)};
    }
    return groups;
}

base::Result<QList<PaymentTerms>> CustomerRepository::terms() const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, code, name, net_days, discount_days, discount_rate, "
                             "version FROM payment_terms ORDER BY net_days, code"_s));
    QList<PaymentTerms> terms;
    while (rows.next()) {
        terms += PaymentTerms{.id = rows.id(0),
                              .code = rows.text(1),
                              .name = rows.text(2),
                              .netDays = int(rows.integer(3)),
                              .discountDays = int(rows.integer(4)),
                              .discountRate = rows.rate(5),
                              .version = rows.integer(6)};
    }
    return terms;
}

base::Result<void> CustomerRepository::insert(const QList<Customer> &customers) const
{
    QList<QVariantList> rows;
    for (const Customer &one : customers) {
        rows += store::args(one.id, one.number, one.name, one.group, one.parent,
                            statusName(one.status), one.email, one.phone, one.street, one.postcode,
                            one.city, one.country, one.vatNumber, one.currency.code(), one.terms,
                            one.creditLimit, one.accountManager,
                            one.changedAt.isValid() ? one.changedAt.toMSecsSinceEpoch() : 0);
    }
    return m_db.insertMany(u"customer"_s,
                           {u"id"_s, u"number"_s, u"name"_s, u"group_id"_s, u"parent_id"_s,
                            u"status"_s, u"email"_s, u"phone"_s, u"street"_s, u"postcode"_s,
                            u"city"_s, u"country"_s, u"vat_number"_s, u"currency"_s, u"terms_id"_s,
                            u"credit_limit"_s, u"account_manager_id"_s, u"changed_at"_s},
                           rows);
}

base::Result<void> CustomerRepository::insert(const QList<CustomerGroup> &groups) const
{
    QList<QVariantList> rows;
    for (const CustomerGroup &one : groups) {
        rows += store::args(one.id, one.code, one.name, one.priority);
    }
    return m_db.insertMany(u"customer_group"_s, {u"id"_s, u"code"_s, u"name"_s, u"priority"_s},
                           rows);
}

base::Result<void> CustomerRepository::insert(const QList<PaymentTerms> &terms) const
{
    QList<QVariantList> rows;
    for (const PaymentTerms &one : terms) {
        rows += store::args(one.id, one.code, one.name, one.netDays, one.discountDays,
                            one.discountRate);
    }
    return m_db.insertMany(
        u"payment_terms"_s,
        {u"id"_s, u"code"_s, u"name"_s, u"net_days"_s, u"discount_days"_s, u"discount_rate"_s},
        rows);
}

} // namespace accounts

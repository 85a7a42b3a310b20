// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/operatorqueries.h"

#include "app/erpsandbox/records.h"
#include "app/erpsandbox/trade.h"
#include "models/store/exactsum.h"

#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;
using namespace connectors;
using templates::Fields;
using templates::List;

namespace erpsandbox::queries {

using store::args;

namespace {

const QLocale Language(QLocale::English, QLocale::UnitedKingdom);

[[nodiscard]] QString dateText(const QDate &date)
{
    return Language.toString(date, u"d MMM yyyy"_s);
}

[[nodiscard]] QString instantText(const QDateTime &instant)
{
    return Language.toString(instant, u"d MMM yyyy, HH:mm"_s);
}

[[nodiscard]] QString moneyText(const base::Money &money)
{
    return money.toText(Language);
}

[[nodiscard]] QString statusText(const QString &status)
{
    return status.left(1).toUpper() + status.mid(1);
}

//! What the operator does to bring an order into \a status.
[[nodiscard]] QString stepText(const QString &status)
{
    if (status == "confirmed"_L1) {
        return u"Confirm"_s;
    }
    if (status == "picking"_L1) {
        return u"Start picking"_s;
    }
    if (status == "shipped"_L1) {
        return u"Ship"_s;
    }
    return status == "invoiced"_L1 ? u"Post invoice"_s : u"Cancel order"_s;
}

[[nodiscard]] base::Result<qint64> count(store::Database &db, const QString &sql,
                                         const QVariantList &values = {})
{
    SD_TRY_VALUE(store::Rows rows, db.select(sql, values));
    return rows.next() ? rows.integer(0) : 0;
}

[[nodiscard]] base::Error notHere(const QString &sentence)
{
    return base::failure(base::ErrorCode::Store_NotFound, sentence);
}

//! A page of a list; \a rows holds one more than fits when there are more.
[[nodiscard]] Fields paged(const Listing &listing, List rows, Fields others = {})
{
    const bool more = rows.size() > PageSize;
    if (more) {
        rows.removeLast();
    }
    const bool isSearch = !listing.search.isEmpty() || !listing.status.isEmpty();
    others.insert(u"search"_s, listing.search);
    others.insert(u"status"_s, listing.status);
    others.insert(u"searched"_s, isSearch);
    others.insert(u"nextPage"_s, more ? QString::number(listing.page + 1) : QString());
    others.insert(u"hasPrevious"_s, listing.page > 0);
    others.insert(u"previousPage"_s, QString::number(listing.page - 1));
    others.insert(u"paged"_s, listing.page > 0 || more);
    others.insert(u"rows"_s, rows);
    return others;
}

[[nodiscard]] List filters(const QList<std::pair<QString, QString>> &all, const QString &chosen)
{
    List list;
    for (const auto &[value, label] : all) {
        list.append(
            Fields{{u"value"_s, value}, {u"label"_s, label}, {u"chosen"_s, value == chosen}});
    }
    return list;
}

[[nodiscard]] QString urlPart(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

[[nodiscard]] base::Result<List> recentChanges(store::Database &db)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT entity, record_key, origin, at, deleted FROM change_feed "
                           "ORDER BY cursor DESC LIMIT 12"_s));
    List list;
    while (rows.next()) {
        QString entity = statusText(rows.text(0));
        entity.replace(u'_', u' ');
        list.append(Fields{
            {u"entity"_s, entity},
            {u"key"_s, rows.text(1)},
            {u"by"_s, rows.text(2) == "desk"_L1 ? u"Desk"_s : u"ERP"_s},
            {u"at"_s, instantText(rows.instant(3))},
            {u"deleted"_s, rows.flag(4)},
        });
    }
    return list;
}

} // namespace

base::Result<Fields> overview(store::Database &db, const QDate &today)
{
    List steps;
    const QList<std::pair<QString, QString>> waiting{{u"placed"_s, u"to confirm"_s},
                                                     {u"confirmed"_s, u"to pick"_s},
                                                     {u"picking"_s, u"to ship"_s},
                                                     {u"shipped"_s, u"to invoice"_s}};
    for (const auto &[status, label] : waiting) {
        SD_TRY_VALUE(
            const qint64 number,
            count(db, u"SELECT count(*) FROM sales_order WHERE status = ?"_s, args(status)));
        steps.append(Fields{
            {u"label"_s, label}, {u"count"_s, Language.toString(number)}, {u"status"_s, status}});
    }
    SD_TRY_VALUE(const qint64 items, count(db, u"SELECT count(*) FROM item"_s));
    SD_TRY_VALUE(const qint64 customers, count(db, u"SELECT count(*) FROM customer"_s));
    SD_TRY_VALUE(const qint64 open,
                 count(db, u"SELECT count(*) FROM invoice WHERE status = 'open'"_s));
    SD_TRY_VALUE(const qint64 overdue,
                 count(db, u"SELECT count(*) FROM invoice WHERE status = 'open' AND due_on < ?"_s,
                       args(today)));
    SD_TRY_VALUE(const List changes, recentChanges(db));
    return Fields{{u"steps"_s, steps},
                  {u"items"_s, Language.toString(items)},
                  {u"customers"_s, Language.toString(customers)},
                  {u"openInvoices"_s, Language.toString(open)},
                  {u"overdueInvoices"_s, Language.toString(overdue)},
                  {u"changes"_s, changes}};
}

base::Result<Fields> items(store::Database &db, const Listing &listing)
{
    const QString pattern = store::Dialect::containsPattern(listing.search);
    SD_TRY_VALUE(store::Rows found,
                 db.select(u"SELECT sku, name, unit, status FROM item WHERE sku LIKE ? ESCAPE "
                           "'\\' OR name LIKE ? ESCAPE '\\' ORDER BY sku LIMIT ? OFFSET ?"_s,
                           args(pattern, pattern) + listing.window()));
    List rows;
    while (found.next()) {
        SD_TRY_VALUE(const auto payload, recordsOf(Entity::Stock)->load(db, found.text(0)));
        List stock;
        for (const WarehouseStock &one :
             payload ? std::get<StockPayload>(*payload).warehouses : QList<WarehouseStock>()) {
            stock.append(Fields{{u"sku"_s, found.text(0)},
                                {u"warehouse"_s, one.warehouse},
                                {u"quantity"_s, one.quantity.toText()}});
        }
        rows.append(Fields{{u"sku"_s, found.text(0)},
                           {u"name"_s, found.text(1)},
                           {u"unit"_s, found.text(2)},
                           {u"inactive"_s, found.text(3) != "active"_L1},
                           {u"stock"_s, stock}});
    }
    return paged(listing, rows);
}

base::Result<Fields> orders(store::Database &db, const Listing &listing)
{
    const QString &status = listing.status;
    const QString pattern = store::Dialect::containsPattern(listing.search);
    SD_TRY_VALUE(store::Rows found,
                 db.select(u"SELECT o.number, o.erp_number, o.customer, c.name, o.placed_at, "
                           "o.status, o.currency, o.total FROM sales_order o "
                           "JOIN customer c ON c.number = o.customer "
                           "WHERE (? = '' OR o.status = ?) AND (o.number LIKE ? ESCAPE '\\' OR "
                           "o.erp_number LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\') "
                           "ORDER BY o.placed_at DESC, o.number DESC LIMIT ? OFFSET ?"_s,
                           args(status, status, pattern, pattern, pattern) + listing.window()));
    List rows;
    while (found.next()) {
        SD_TRY_VALUE(const auto currency, base::Currency::parse(found.text(6)));
        List next;
        for (const QString &step : Trade::nextStates(found.text(5))) {
            if (step != "cancelled"_L1) {
                next.append(Fields{{u"status"_s, step}, {u"label"_s, stepText(step)}});
            }
        }
        rows.append(Fields{{u"number"_s, found.text(0)},
                           {u"link"_s, urlPart(found.text(0))},
                           {u"erpNumber"_s, found.text(1)},
                           {u"customer"_s, found.text(2)},
                           {u"customerName"_s, found.text(3)},
                           {u"placedAt"_s, instantText(found.instant(4))},
                           {u"status"_s, found.text(5)},
                           {u"statusText"_s, statusText(found.text(5))},
                           {u"currency"_s, currency.code()},
                           {u"total"_s, moneyText(found.money(7, currency))},
                           {u"next"_s, next}});
    }
    return paged(listing, rows,
                 {{u"filters"_s,
                   filters({{{}, u"All"_s},
                            {u"placed"_s, u"Placed"_s},
                            {u"confirmed"_s, u"Confirmed"_s},
                            {u"picking"_s, u"Picking"_s},
                            {u"shipped"_s, u"Shipped"_s},
                            {u"invoiced"_s, u"Invoiced"_s},
                            {u"cancelled"_s, u"Cancelled"_s}},
                           status)}});
}

base::Result<Fields> order(store::Database &db, const QString &number)
{
    SD_TRY_VALUE(const auto payload, recordsOf(Entity::Order)->load(db, number));
    if (!payload) {
        return notHere(u"There is no order %1."_s.arg(number));
    }
    const auto &order = std::get<OrderPayload>(*payload);
    SD_TRY_VALUE(const auto customer, recordsOf(Entity::Customer)->load(db, order.customer));
    List lines;
    for (const OrderLinePayload &line : order.lines) {
        lines.append(
            Fields{{u"position"_s, line.position},
                   {u"sku"_s, line.sku},
                   {u"name"_s, line.name},
                   {u"quantity"_s, line.quantity.toText(Language)},
                   {u"unit"_s, line.quantity.unit()},
                   {u"unitPrice"_s,
                    line.basis == 1 ? moneyText(line.unitPrice)
                                    : u"%1 / %2"_s.arg(moneyText(line.unitPrice)).arg(line.basis)},
                   {u"lineTotal"_s, moneyText(line.lineTotal)}});
    }
    List next;
    for (const QString &step : Trade::nextStates(order.status)) {
        next.append(Fields{{u"status"_s, step},
                           {u"label"_s, stepText(step)},
                           {u"cancels"_s, step == "cancelled"_L1}});
    }
    SD_TRY_VALUE(store::Rows invoiced,
                 db.select(u"SELECT number FROM invoice WHERE order_number = ?"_s, args(number)));
    const QString invoice = invoiced.next() ? invoiced.text(0) : QString();
    return Fields{
        {u"number"_s, order.number},
        {u"link"_s, urlPart(order.number)},
        {u"erpNumber"_s, order.erpNumber},
        {u"customer"_s, order.customer},
        {u"customerName"_s, customer ? std::get<accounts::Customer>(*customer).name : QString()},
        {u"placedAt"_s, instantText(order.placedAt)},
        {u"status"_s, order.status},
        {u"statusText"_s, statusText(order.status)},
        {u"currency"_s, order.total.currency().code()},
        {u"total"_s, moneyText(order.total)},
        {u"poNumber"_s, order.poNumber},
        {u"note"_s, order.note},
        {u"invoice"_s, invoice},
        {u"invoiceLink"_s, urlPart(invoice)},
        {u"lines"_s, lines},
        {u"next"_s, next},
        {u"finished"_s, next.isEmpty()}};
}

base::Result<Fields> invoices(store::Database &db, const Listing &listing, const QDate &today)
{
    const QString &status = listing.status;
    const QString pattern = store::Dialect::containsPattern(listing.search);
    const bool overdue = status == "overdue"_L1;
    const QString stored = overdue ? u"open"_s : status;
    SD_TRY_VALUE(
        store::Rows found,
        db.select(u"SELECT i.number, i.customer, c.name, i.order_number, i.issued_on, i.due_on, "
                  "i.currency, i.total, i.paid, i.status FROM invoice i "
                  "JOIN customer c ON c.number = i.customer WHERE (? = '' OR i.status = ?) "
                  "AND (? = 0 OR i.due_on < ?) AND (i.number LIKE ? ESCAPE '\\' OR "
                  "i.order_number LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\') "
                  "ORDER BY i.issued_on DESC, i.number DESC LIMIT ? OFFSET ?"_s,
                  args(stored, stored, overdue, today, pattern, pattern, pattern)
                      + listing.window()));
    List rows;
    while (found.next()) {
        SD_TRY_VALUE(const auto currency, base::Currency::parse(found.text(6)));
        SD_TRY_VALUE(const auto open, found.money(7, currency).minus(found.money(8, currency)));
        const bool late = found.text(9) == "open"_L1 && found.date(5) < today;
        rows.append(Fields{{u"number"_s, found.text(0)},
                           {u"link"_s, urlPart(found.text(0))},
                           {u"customer"_s, found.text(1)},
                           {u"customerName"_s, found.text(2)},
                           {u"order"_s, found.text(3)},
                           {u"orderLink"_s, urlPart(found.text(3))},
                           {u"issuedOn"_s, dateText(found.date(4))},
                           {u"dueOn"_s, dateText(found.date(5))},
                           {u"currency"_s, currency.code()},
                           {u"total"_s, moneyText(found.money(7, currency))},
                           {u"open"_s, moneyText(open)},
                           {u"status"_s, late ? u"overdue"_s : found.text(9)},
                           {u"statusText"_s, late ? u"Overdue"_s : statusText(found.text(9))}});
    }
    return paged(listing, rows,
                 {{u"filters"_s,
                   filters({{{}, u"All"_s},
                            {u"open"_s, u"Open"_s},
                            {u"overdue"_s, u"Overdue"_s},
                            {u"paid"_s, u"Paid"_s}},
                           status)}});
}

base::Result<Fields> invoice(store::Database &db, const QString &number, const QDate &today)
{
    SD_TRY_VALUE(const auto payload, recordsOf(Entity::Invoice)->load(db, number));
    if (!payload) {
        return notHere(u"There is no invoice %1."_s.arg(number));
    }
    const auto &invoice = std::get<accounts::Invoice>(*payload);
    SD_TRY_VALUE(const auto customer, recordsOf(Entity::Customer)->load(db, invoice.customer.key));
    SD_TRY_VALUE(const base::Money open, invoice.total.minus(invoice.paid));
    List payments;
    for (const accounts::Payment &payment : invoice.payments) {
        payments.append(Fields{{u"reference"_s, payment.reference},
                               {u"receivedOn"_s, dateText(payment.receivedOn)},
                               {u"amount"_s, moneyText(payment.amount)}});
    }
    const bool late = invoice.isOverdueOn(today);
    return Fields{
        {u"number"_s, invoice.number},
        {u"link"_s, urlPart(invoice.number)},
        {u"customer"_s, invoice.customer.key},
        {u"customerName"_s, customer ? std::get<accounts::Customer>(*customer).name : QString()},
        {u"order"_s, invoice.order.key},
        {u"orderLink"_s, urlPart(invoice.order.key)},
        {u"issuedOn"_s, dateText(invoice.issuedOn)},
        {u"dueOn"_s, dateText(invoice.dueOn)},
        {u"currency"_s, invoice.total.currency().code()},
        {u"total"_s, moneyText(invoice.total)},
        {u"paid"_s, moneyText(invoice.paid)},
        {u"open"_s, moneyText(open)},
        {u"openPlain"_s, open.toText()},
        {u"today"_s, today.toString(Qt::ISODate)},
        {u"isOpen"_s, invoice.status == accounts::InvoiceStatus::Open},
        {u"status"_s, invoice.stateOn(today)},
        {u"statusText"_s, late ? u"Overdue"_s : statusText(accounts::statusName(invoice.status))},
        {u"payments"_s, payments}};
}

base::Result<Fields> customers(store::Database &db, const Listing &listing, const QDate &today)
{
    const QString pattern = store::Dialect::containsPattern(listing.search);
    SD_TRY_VALUE(
        store::Rows found,
        db.select(
            u"SELECT c.number, c.name, c.city, c.country, c.status, c.terms, c.currency, "
            "c.credit_limit, %1, %2 FROM (SELECT * FROM customer WHERE "
            "number LIKE ? ESCAPE '\\' OR name LIKE ? ESCAPE '\\' ORDER BY number "
            "LIMIT ? OFFSET ?) c LEFT JOIN invoice i ON i.customer = c.number AND "
            "i.status = 'open' AND i.currency = c.currency GROUP BY c.number "
            "ORDER BY c.number"_s.arg(
                store::exactsum::columns(u"total - paid"_s),
                store::exactsum::columns(u"CASE WHEN due_on < ? THEN total - paid ELSE 0 END"_s)),
            args(today, today, pattern, pattern) + listing.window()));
    List rows;
    while (found.next()) {
        SD_TRY_VALUE(const auto currency, base::Currency::parse(found.text(6)));
        SD_TRY_VALUE(const qint64 open, store::exactsum::at(found, 8));
        SD_TRY_VALUE(const qint64 overdue, store::exactsum::at(found, 10));
        const QString place
            = found.text(2) + (found.text(3).isEmpty() ? QString() : u", "_s + found.text(3));
        rows.append(Fields{
            {u"number"_s, found.text(0)},
            {u"name"_s, found.text(1)},
            {u"place"_s, place},
            {u"status"_s, found.text(4)},
            {u"statusText"_s, statusText(found.text(4))},
            {u"terms"_s, found.text(5)},
            {u"currency"_s, currency.code()},
            {u"creditLimit"_s, found.isNull(7) ? QString() : moneyText(found.money(7, currency))},
            {u"open"_s, moneyText(base::Money(open, currency))},
            {u"overdue"_s, overdue > 0 ? moneyText(base::Money(overdue, currency)) : QString()}});
    }
    return paged(listing, rows);
}

base::Result<Fields> terms(store::Database &db)
{
    SD_TRY_VALUE(store::Rows found,
                 db.select(u"SELECT code, name, net_days, discount_days, discount_rate, "
                           "(SELECT count(*) FROM customer WHERE terms = code) "
                           "FROM payment_terms ORDER BY code"_s));
    List rows;
    while (found.next()) {
        rows.append(
            Fields{{u"code"_s, found.text(0)},
                   {u"name"_s, found.text(1)},
                   {u"netDays"_s, QString::number(found.integer(2))},
                   {u"discount"_s,
                    found.rate(4).millionths() == 0
                        ? QString()
                        : u"%1 % within %2 days"_s.arg(found.rate(4).toPercentText(Language))
                              .arg(found.integer(3))},
                   {u"customers"_s, Language.toString(found.integer(5))}});
    }
    return Fields{{u"rows"_s, rows}};
}

} // namespace erpsandbox::queries

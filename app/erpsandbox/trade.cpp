// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/trade.h"

#include "models/base/clock.h"
#include "models/base/limits.h"
#include "models/base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

using base::ErrorCode;
using store::args;

namespace {

//! A key as the operator typed it: 1 to \a most characters that a key may hold.
[[nodiscard]] bool isKey(const QString &text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most
        && !base::plaintext::badCharacter(text, base::plaintext::Lines::One);
}

[[nodiscard]] base::Error refused(ErrorCode code, const QString &sentence,
                                  const QString &field = {})
{
    return base::failure(code, sentence, {.field = field});
}

} // namespace

Trade::Trade(store::Database &db, const base::Clock &clock)
    : m_db(db), m_feed(db, clock.nowMs()), m_today(clock.now().date())
{
}

base::Result<std::optional<Rejection>> Trade::problem(const OrderPayload &order)
{
    return recordsOf(Entity::Order)->problem(m_db, order);
}

base::Result<bool> Trade::takeOver(OrderPayload order)
{
    SD_TRY_VALUE(const bool known, exists(m_db, u"sales_order"_s, u"number"_s, order.number));
    if (known) {
        return false;
    }
    SD_TRY_VALUE(order.erpNumber,
                 freeNumber(u"SO-"_s, u"order"_s, u"sales_order"_s, u"erp_number"_s));
    if (order.status.isEmpty() || order.status == "placed"_L1) {
        order.status = u"confirmed"_s;
    }
    SD_TRY(recordsOf(Entity::Order)->save(m_db, order));
    SD_TRY(m_feed.pushed(Entity::Order, order.number, 0, false));
    SD_TRY(m_feed.changedHere(Entity::OrderStatus, order.number));
    return true;
}

QStringList Trade::nextStates(const QString &status)
{
    if (status == "placed"_L1) {
        return {u"confirmed"_s, u"cancelled"_s};
    }
    if (status == "confirmed"_L1) {
        return {u"picking"_s, u"cancelled"_s};
    }
    if (status == "picking"_L1) {
        return {u"shipped"_s, u"cancelled"_s};
    }
    if (status == "shipped"_L1) {
        return {u"invoiced"_s};
    }
    return {};
}

base::Result<OrderPayload> Trade::order(const QString &number)
{
    SD_TRY_VALUE(const auto payload, recordsOf(Entity::Order)->load(m_db, number));
    if (!payload) {
        return refused(ErrorCode::Store_NotFound, u"There is no order %1."_s.arg(number));
    }
    return std::get<OrderPayload>(*payload);
}

base::Result<void> Trade::move(const QString &number, const QString &status)
{
    SD_TRY_VALUE(const OrderPayload moved, order(number));
    if (!nextStates(moved.status).contains(status)) {
        return refused(ErrorCode::Value_OutOfRange,
                       u"Order %1 is %2; it cannot become %3."_s.arg(number, moved.status, status));
    }
    if (status == "invoiced"_L1) {
        SD_TRY(postInvoice(number));
        return {};
    }
    if (status == "shipped"_L1) {
        SD_TRY(takeFromStock(moved));
    }
    return setStatus(number, moved.erpNumber, status);
}

base::Result<void> Trade::setStatus(const QString &number, const QString &erpNumber,
                                    const QString &status)
{
    SD_TRY(
        recordsOf(Entity::OrderStatus)->save(m_db, OrderStatusPayload{number, status, erpNumber}));
    SD_TRY(m_feed.changedHere(Entity::OrderStatus, number));
    return m_feed.changedHere(Entity::Order, number);
}

base::Result<void> Trade::takeFromStock(const OrderPayload &moved)
{
    const Records &stocks = *recordsOf(Entity::Stock);
    for (const OrderLinePayload &line : moved.lines) {
        SD_TRY_VALUE(const auto payload, stocks.load(m_db, line.sku));
        if (!payload) {
            continue; // made to order
        }
        auto stock = std::get<StockPayload>(*payload);
        qint64 wanted = line.quantity.count();
        for (WarehouseStock &one : stock.warehouses) {
            // A package is not broken up here: only the item's own unit leaves the shelf.
            if (one.quantity.unit() != line.quantity.unit()) {
                continue;
            }
            const qint64 taken
                = std::clamp<qint64>(wanted, 0, std::max<qint64>(one.quantity.count(), 0));
            one.quantity = {one.quantity.count() - taken, one.quantity.unit()};
            wanted -= taken;
        }
        SD_TRY(stocks.save(m_db, stock));
        SD_TRY(m_feed.changedHere(Entity::Stock, line.sku));
    }
    return {};
}

base::Result<QDate> Trade::dueOn(const QString &customer, const QDate &issuedOn)
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT net_days FROM payment_terms "
                             "JOIN customer ON customer.terms = payment_terms.code "
                             "WHERE customer.number = ?"_s,
                             args(customer)));
    constexpr qint64 UsualDays = 30;
    return issuedOn.addDays(rows.next() ? rows.integer(0) : UsualDays);
}

base::Result<QString> Trade::postInvoice(const QString &number)
{
    SD_TRY_VALUE(const OrderPayload invoiced, order(number));
    if (invoiced.status != "shipped"_L1) {
        return refused(
            ErrorCode::Value_OutOfRange,
            u"Order %1 is %2; only shipped orders are invoiced."_s.arg(number, invoiced.status));
    }
    using Status = accounts::InvoiceStatus;
    accounts::Invoice invoice{.customer = records::Ref::byKey(invoiced.customer),
                              .order = records::Ref::byKey(number),
                              .issuedOn = m_today,
                              .total = invoiced.total,
                              .paid = base::Money(0, invoiced.total.currency()),
                              .status = invoiced.total.isZero() ? Status::Paid : Status::Open};
    SD_TRY_VALUE(invoice.dueOn, dueOn(invoiced.customer, m_today));
    SD_TRY_VALUE(invoice.number, freeNumber(u"RE-"_s, u"invoice"_s, u"invoice"_s, u"number"_s));
    SD_TRY(recordsOf(Entity::Invoice)->save(m_db, invoice));
    SD_TRY(m_feed.changedHere(Entity::Invoice, invoice.number));
    SD_TRY(setStatus(number, invoiced.erpNumber, u"invoiced"_s));
    return invoice.number;
}

base::Result<QString> Trade::bookPayment(const QString &number, const QString &amountText,
                                         const QDate &receivedOn, const QString &given)
{
    SD_TRY_VALUE(const auto payload, recordsOf(Entity::Invoice)->load(m_db, number));
    if (!payload) {
        return refused(ErrorCode::Store_NotFound, u"There is no invoice %1."_s.arg(number));
    }
    auto invoice = std::get<accounts::Invoice>(*payload);
    if (invoice.status != accounts::InvoiceStatus::Open) {
        return refused(ErrorCode::Value_OutOfRange, u"Invoice %1 is not open."_s.arg(number));
    }
    const auto amount = base::Money::parse(amountText.trimmed(), invoice.total.currency());
    if (!amount.ok() || amount->isNegative() || amount->isZero()) {
        return refused(ErrorCode::Value_NotANumber,
                       u"The amount must be a number above zero, such as 123.45."_s, u"amount"_s);
    }
    if (!receivedOn.isValid() || receivedOn > m_today) {
        return refused(ErrorCode::Value_OutOfRange, u"The date must be today or earlier."_s,
                       u"receivedOn"_s);
    }
    SD_TRY_VALUE(const base::Money paid, invoice.paid.plus(*amount));
    if (paid.units() > invoice.total.units()) {
        SD_TRY_VALUE(const base::Money open, invoice.total.minus(invoice.paid));
        return refused(
            ErrorCode::Value_OutOfRange,
            u"Only %1 %2 are open on this invoice."_s.arg(open.toText(), open.currency().code()),
            u"amount"_s);
    }
    QString reference = given.trimmed();
    if (reference.isEmpty()) {
        SD_TRY_VALUE(reference, freeNumber(u"PAY-"_s, u"payment"_s, u"payment"_s, u"reference"_s));
    }
    if (!isKey(reference, 100)) {
        return refused(ErrorCode::Value_TooLong,
                       u"A reference has at most 100 printable characters."_s, u"reference"_s);
    }
    SD_TRY_VALUE(const bool taken, exists(m_db, u"payment"_s, u"reference"_s, reference));
    if (taken) {
        return refused(ErrorCode::Value_NotUnique,
                       u"The reference %1 is booked already."_s.arg(reference), u"reference"_s);
    }
    invoice.paid = paid;
    invoice.status
        = paid == invoice.total ? accounts::InvoiceStatus::Paid : accounts::InvoiceStatus::Open;
    invoice.payments.append({.receivedOn = receivedOn, .amount = *amount, .reference = reference});
    SD_TRY(recordsOf(Entity::Invoice)->save(m_db, invoice));
    SD_TRY(m_feed.changedHere(Entity::Invoice, number));
    return reference;
}

base::Result<void> Trade::setStock(const QString &sku, const QString &warehouseText,
                                   const QString &quantityText)
{
    SD_TRY_VALUE(const auto payload, recordsOf(Entity::Product)->load(m_db, sku));
    if (!payload) {
        return refused(ErrorCode::Store_NotFound, u"There is no item %1."_s.arg(sku));
    }
    const QString warehouse = warehouseText.trimmed();
    if (!isKey(warehouse, 40)) {
        return refused(ErrorCode::Value_Empty, u"A warehouse has 1 to 40 printable characters."_s,
                       u"warehouse"_s);
    }
    const auto quantity = base::Quantity::parse(quantityText.trimmed(),
                                                std::get<ProductPayload>(*payload).product.unit);
    if (!quantity.ok() || quantity->count() < 0 || quantity->count() > base::limits::Quantity) {
        return refused(ErrorCode::Value_NotANumber,
                       u"The quantity must be a number, at least zero, such as 12 or 2.5."_s,
                       u"quantity"_s);
    }
    SD_TRY(m_db.insertMany(u"stock"_s, {u"sku"_s, u"warehouse"_s, u"quantity"_s},
                           {args(sku, warehouse, *quantity)}, store::Database::OnDuplicate::Replace,
                           2));
    return m_feed.changedHere(Entity::Stock, sku);
}

base::Result<void> Trade::addTerms(const accounts::PaymentTerms &terms)
{
    if (!isKey(terms.code, 100) || !isKey(terms.name, 400)) {
        return refused(ErrorCode::Value_Empty, u"Payment terms need a code and a name."_s,
                       u"code"_s);
    }
    const Records &records = *recordsOf(Entity::PaymentTerms);
    SD_TRY_VALUE(const auto problem, records.problem(m_db, terms));
    if (problem) {
        return refused(ErrorCode::Value_OutOfRange, problem->detail, problem->field);
    }
    SD_TRY(records.save(m_db, terms));
    return m_feed.changedHere(Entity::PaymentTerms, terms.code);
}

base::Result<QString> Trade::freeNumber(const QString &prefix, const QString &counter,
                                        const QString &table, const QString &column)
{
    constexpr qint64 First = 1001;
    // Seeded records have numbers of their own, so a number may be taken.
    while (true) {
        SD_TRY_VALUE(const qint64 number, contractserver::nextNumber(m_db, counter, First));
        const QString text = prefix + QString::number(number);
        SD_TRY_VALUE(const bool taken, exists(m_db, table, column, text));
        if (!taken) {
            return text;
        }
    }
}

} // namespace erpsandbox

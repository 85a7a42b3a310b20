// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/describedrecords.h"

using namespace Qt::StringLiterals;
using namespace connectors;

namespace erpsandbox {

using store::args;

namespace {

[[nodiscard]] base::Result<QList<OrderLinePayload>>
loadLines(store::Database &db, const QString &order, base::Currency currency)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT position, sku, name, quantity, unit, unit_price, line_total, basis "
                  "FROM order_line WHERE number = ? ORDER BY position"_s,
                  args(order)));
    QList<OrderLinePayload> lines;
    while (rows.next()) {
        lines.append({.position = int(rows.integer(0)),
                      .sku = rows.text(1),
                      .name = rows.text(2),
                      .quantity = rows.quantity(3, rows.text(4)),
                      .unitPrice = rows.money(5, currency),
                      .basis = rows.integer(7),
                      .lineTotal = rows.money(6, currency)});
    }
    return lines;
}

class OrderRecords final : public Records
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        OrderPayload order;
        {
            SD_TRY_VALUE(store::Rows rows,
                         db.select(u"SELECT number, erp_number, customer, placed_at, status, "
                                   "currency, total, po_number, note FROM sales_order "
                                   "WHERE number = ?"_s,
                                   args(key)));
            if (!rows.next()) {
                return std::optional<Payload>();
            }
            SD_TRY_VALUE(const base::Currency currency, base::Currency::parse(rows.text(5)));
            order = {.number = rows.text(0),
                     .customer = rows.text(2),
                     .placedAt = rows.instant(3),
                     .status = rows.text(4),
                     .total = rows.money(6, currency),
                     .poNumber = rows.text(7),
                     .note = rows.text(8),
                     .erpNumber = rows.text(1)};
        }
        SD_TRY_VALUE(order.lines, loadLines(db, key, order.total.currency()));
        return std::optional<Payload>(order);
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"sales_order"_s, u"number"_s, after, limit);
    }
    base::Result<std::optional<Rejection>> problem(store::Database &db,
                                                   const Payload &payload) const override
    {
        const auto &order = std::get<OrderPayload>(payload);
        SD_TRY_VALUE(const bool known, exists(db, u"customer"_s, u"number"_s, order.customer));
        if (!known) {
            return std::optional(Rejection{
                u"unknown-reference"_s, u"Customer \"%1\" is not known here."_s.arg(order.customer),
                u"customer"_s});
        }
        if (order.lines.isEmpty()) {
            return std::optional(
                Rejection{u"missing"_s, u"An order has at least one line."_s, u"lines"_s});
        }
        base::Money sum(0, order.total.currency());
        for (const OrderLinePayload &line : order.lines) {
            SD_TRY_VALUE(const bool item, exists(db, u"item"_s, u"sku"_s, line.sku));
            if (!item) {
                return std::optional(Rejection{u"unknown-reference"_s,
                                               u"Item \"%1\" is not known here."_s.arg(line.sku),
                                               u"lines/%1/sku"_s.arg(line.position)});
            }
            SD_TRY_VALUE(sum, sum.plus(line.lineTotal));
        }
        if (sum != order.total) {
            return std::optional(Rejection{u"out-of-range"_s,
                                           u"The lines add up to %1, the total says %2."_s.arg(
                                               sum.toText(), order.total.toText()),
                                           u"total"_s});
        }
        return std::optional<Rejection>();
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &order = std::get<OrderPayload>(payload);
        SD_TRY(
            db.run(u"INSERT INTO sales_order (number, erp_number, customer, placed_at, status, "
                   "currency, total, po_number, note) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   args(order.number, order.erpNumber, order.customer, order.placedAt, order.status,
                        order.total.currency().code(), order.total, order.poNumber, order.note)));
        QList<QVariantList> rows;
        for (const OrderLinePayload &line : order.lines) {
            rows.append(args(order.number, line.position, line.sku, line.name, line.quantity,
                             line.quantity.unit(), line.unitPrice, line.lineTotal, line.basis));
        }
        return db.insertMany(u"order_line"_s,
                             {u"number"_s, u"position"_s, u"sku"_s, u"name"_s, u"quantity"_s,
                              u"unit"_s, u"unit_price"_s, u"line_total"_s, u"basis"_s},
                             rows);
    }
    base::Result<Removal> remove(store::Database &, ChangeFeed &, const QString &) const override
    {
        return Removal::Refused;
    }
};

class OrderStatusRecords final : public ReadOnlyRecords
{
public:
    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT number, status, erp_number FROM sales_order "
                               "WHERE number = ?"_s,
                               args(key)));
        return rows.next()
            ? std::optional<Payload>(OrderStatusPayload{rows.text(0), rows.text(1), rows.text(2)})
            : std::optional<Payload>();
    }
    base::Result<QStringList> keys(store::Database &db, const QString &after,
                                   int limit) const override
    {
        return keysOf(db, u"sales_order"_s, u"number"_s, after, limit);
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        const auto &status = std::get<OrderStatusPayload>(payload);
        SD_TRY(db.run(u"UPDATE sales_order SET status = ? WHERE number = ?"_s,
                      args(status.status, status.number)));
        return {};
    }
};

class InvoiceRecords final : public DescribedRecords<accounts::Invoice, ReadOnlyRecords>
{
public:
    InvoiceRecords() : DescribedRecords(u"invoice"_s, {{u"order"_s, u"order_number"_s}}) { }

    base::Result<std::optional<Payload>> load(store::Database &db,
                                              const QString &key) const override
    {
        SD_TRY_VALUE(auto payload, DescribedRecords::load(db, key));
        if (!payload) {
            return payload;
        }
        auto &invoice = std::get<accounts::Invoice>(*payload);
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT reference, received_on, amount FROM payment "
                               "WHERE invoice = ? ORDER BY received_on, reference"_s,
                               args(key)));
        while (rows.next()) {
            invoice.payments.append({.receivedOn = rows.date(1),
                                     .amount = rows.money(2, invoice.total.currency()),
                                     .reference = rows.text(0)});
        }
        return payload;
    }
    base::Result<void> save(store::Database &db, const Payload &payload) const override
    {
        SD_TRY(DescribedRecords::save(db, payload));
        const auto &invoice = std::get<accounts::Invoice>(payload);
        QList<QVariantList> payments;
        for (const accounts::Payment &payment : invoice.payments) {
            payments.append(
                args(payment.reference, invoice.number, payment.receivedOn, payment.amount));
        }
        return db.insertMany(u"payment"_s,
                             {u"reference"_s, u"invoice"_s, u"received_on"_s, u"amount"_s},
                             payments, store::Database::OnDuplicate::Ignore);
    }
};

} // namespace

std::unique_ptr<Records> orderRecords()
{
    return std::make_unique<OrderRecords>();
}
std::unique_ptr<Records> orderStatusRecords()
{
    return std::make_unique<OrderStatusRecords>();
}
std::unique_ptr<Records> invoiceRecords()
{
    return std::make_unique<InvoiceRecords>();
}

} // namespace erpsandbox

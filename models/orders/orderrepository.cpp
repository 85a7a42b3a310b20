// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderrepository.h"

#include "models/records/table.h"
#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace orders {

namespace {

using Orders = records::Table<Order>;

base::Result<QList<OrderLine>> readLines(store::Database &db, base::Id order,
                                         base::Currency currency)
{
    return store::listOf(
        db.select(u"SELECT id, position, product_id, sku, name, quantity, unit, "
                  "unit_price, line_total, trace, basis FROM order_line WHERE order_id = ? "
                  "ORDER BY position"_s,
                  store::args(order)),
        [&](const store::Rows &rows) {
            return OrderLine{.id = rows.id(0),
                             .position = int(rows.integer(1)),
                             .product = rows.id(2),
                             .sku = rows.text(3),
                             .name = rows.text(4),
                             .quantity = rows.quantity(5, rows.text(6)),
                             .unitPrice = rows.money(7, currency),
                             .basis = rows.integer(10),
                             .lineTotal = rows.money(8, currency),
                             .trace = rows.text(9).toUtf8()};
        });
}

QVariantList lineValues(base::Id order, const OrderLine &line)
{
    return store::args(line.id, order, line.position, line.product, line.sku, line.name,
                       line.quantity, line.quantity.unit(), line.unitPrice, line.basis,
                       line.lineTotal, QString::fromUtf8(line.trace));
}

//! Outbox rows of an order in one of \a states.
QString queued(const QString &states)
{
    return u"(SELECT COUNT(*) FROM outbox x WHERE x.record_id = o.id "
           "AND x.entity IN ('order', 'order_status') AND x.state IN (%1))"_s.arg(states);
}

} // namespace

base::Result<Order> OrderRepository::withLines(base::Result<Order> found) const
{
    SD_TRY_VALUE(Order order, std::move(found));
    SD_TRY_VALUE(order.lines, readLines(m_db, order.id, order.total.currency()));
    return order;
}

base::Result<Order> OrderRepository::byId(base::Id id) const
{
    return withLines(Orders(m_db).byId(id));
}

base::Result<Order> OrderRepository::byNumber(const QString &number) const
{
    return withLines(Orders(m_db).byKey(number));
}

records::List<OrderRow> OrderRepository::list(const OrderFilter &filter)
{
    using List = records::List<OrderRow>;
    List list = List(&OrderRow::order, u"o"_s, u"JOIN customer c ON c.id = o.customer_id"_s)
                    .with(&OrderRow::customerNumber, u"c.number"_s)
                    .with(&OrderRow::customerName, u"c.name"_s)
                    .with(&OrderRow::lineCount,
                          u"(SELECT COUNT(*) FROM order_line l WHERE l.order_id = o.id)"_s)
                    .with(&OrderRow::unsent, queued(u"'pending', 'sending'"_s))
                    .with(&OrderRow::failed, queued(u"'failed'"_s))
                    .search(filter.search,
                            {u"o.number"_s, u"o.erp_number"_s, u"c.name"_s, u"o.po_number"_s})
                    .equal(u"o.status"_s, filter.status, statusName)
                    .equal(u"o.customer_id"_s, filter.customer);
    if (filter.from.isValid()) {
        list.where(u"o.placed_at >= ?"_s, store::args(filter.from));
    }
    if (filter.to.isValid()) {
        list.where(u"o.placed_at < ?"_s, store::args(filter.to));
    }
    return list;
}

base::Result<QList<OrderQueueEntry>> OrderRepository::queue(base::Id order) const
{
    return store::listOf(
        m_db.select(u"SELECT s.name, x.state, x.error_code, x.queued_at FROM outbox x "
                    "JOIN remote_system s ON s.id = x.system_id WHERE x.record_id = ? "
                    "AND x.entity IN ('order', 'order_status') ORDER BY x.id"_s,
                    store::args(order)),
        [&](const store::Rows &rows) {
            return OrderQueueEntry{rows.text(0), rows.text(1), rows.text(2), rows.instant(3)};
        });
}

base::Result<QList<PipelineStage>> OrderRepository::pipeline(const OrderFilter &filter,
                                                             base::Currency currency) const
{
    QList<PipelineStage> stages;
    for (int i = 0; i < OrderStatusCount; ++i) {
        stages += PipelineStage{.status = OrderStatus(i), .worth = base::Money(0, currency)};
    }
    OrderFilter any = filter;
    any.status.reset();
    const records::ListSelect select = list(any).select();
    const auto [condition, values] = select.condition();
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(
            u"SELECT o.status, COUNT(*), CAST(SUM(CASE WHEN o.currency = ? "
            "THEN o.total ELSE 0 END) AS BIGINT), %1 AS searched FROM "_s.arg(select.searchedText())
                + select.from() + u" WHERE "_s + condition + u" GROUP BY o.status, searched"_s,
            store::args(currency.code()) + values));
    while (rows.next()) {
        const auto status = parseOrderStatus(rows.text(0));
        if (status && select.finds(rows.text(3))) {
            PipelineStage &stage = stages[int(*status)];
            stage.count += rows.integer(1);
            SD_TRY_VALUE(stage.worth, stage.worth.plus(rows.money(2, currency)));
        }
    }
    return stages;
}

base::Result<base::Money> OrderRepository::openWorth(base::Id customer,
                                                     base::Currency currency) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM sales_order "
                             "WHERE customer_id = ? AND currency = ? "
                             "AND status NOT IN ('invoiced', 'cancelled')"_s,
                             store::args(customer, currency.code())));
    return base::Money(rows.next() ? rows.integer(0) : 0, currency);
}

base::Result<void> OrderRepository::insert(const QList<Order> &orders) const
{
    QList<QVariantList> lines;
    for (const Order &one : orders) {
        for (const OrderLine &line : one.lines) {
            lines += lineValues(one.id, line);
        }
    }
    SD_TRY(Orders(m_db).insert(orders));
    return insertLines(lines);
}

base::Result<void> OrderRepository::replaceLines(base::Id order,
                                                 const QList<OrderLine> &lines) const
{
    SD_TRY(m_db.run(u"DELETE FROM order_line WHERE order_id = ?"_s, store::args(order)));
    QList<QVariantList> rows;
    for (const OrderLine &line : lines) {
        rows += lineValues(order, line);
    }
    return insertLines(rows);
}

base::Result<void> OrderRepository::insertLines(const QList<QVariantList> &rows) const
{
    if (rows.isEmpty()) {
        return {};
    }
    return m_db.insertMany(u"order_line"_s,
                           {u"id"_s, u"order_id"_s, u"position"_s, u"product_id"_s, u"sku"_s,
                            u"name"_s, u"quantity"_s, u"unit"_s, u"unit_price"_s, u"basis"_s,
                            u"line_total"_s, u"trace"_s},
                           rows);
}

} // namespace orders

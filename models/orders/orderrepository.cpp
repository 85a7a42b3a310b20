// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderrepository.h"

#include "models/records/table.h"
#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace orders {

namespace {

using Orders = records::Table<Order>;

base::Result<QList<OrderLine>> readLines(store::Database &db, base::Id order,
                                         base::Currency currency)
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT id, position, product_id, sku, name, quantity, unit, "
                  "unit_price, line_total, trace, basis FROM order_line WHERE order_id = ? "
                  "ORDER BY position"_s,
                  store::args(order)));
    QList<OrderLine> lines;
    while (rows.next()) {
        lines += OrderLine{.id = rows.id(0),
                           .position = int(rows.integer(1)),
                           .product = rows.id(2),
                           .sku = rows.text(3),
                           .name = rows.text(4),
                           .quantity = rows.quantity(5, rows.text(6)),
                           .unitPrice = rows.money(7, currency),
                           .basis = rows.integer(10),
                           .lineTotal = rows.money(8, currency),
                           .trace = rows.text(9).toUtf8()};
    }
    return lines;
}

struct Condition
{
    QString sql;
    QVariantList values;
};

//! WHERE of a list; \a withStatus false leaves the status open (for the pipeline).
Condition conditionOf(const OrderFilter &filter, const store::Dialect &dialect, bool withStatus)
{
    QStringList conditions{u"1 = 1"_s};
    QVariantList values;
    if (!filter.search.trimmed().isEmpty()) {
        const QString pattern = store::Dialect::containsPattern(filter.search.trimmed());
        QStringList anyOf;
        for (const QString &column :
             {u"o.number"_s, u"o.erp_number"_s, u"c.name"_s, u"o.po_number"_s}) {
            anyOf += dialect.containsCondition(column);
            values += store::args(pattern);
        }
        conditions += u'(' + anyOf.join(u" OR "_s) + u')';
    }
    if (withStatus && filter.status) {
        conditions += u"o.status = ?"_s;
        values += store::args(statusName(*filter.status));
    }
    if (!filter.customer.isNull()) {
        conditions += u"o.customer_id = ?"_s;
        values += store::args(filter.customer);
    }
    if (filter.from.isValid()) {
        conditions += u"o.placed_at >= ?"_s;
        values += store::args(filter.from);
    }
    if (filter.to.isValid()) {
        conditions += u"o.placed_at < ?"_s;
        values += store::args(filter.to);
    }
    return {conditions.join(u" AND "_s), values};
}

QString orderClause(const OrderFilter &filter)
{
    const QString direction = filter.descending ? u" DESC"_s : QString();
    switch (filter.sort) {
    case OrderSort::Placed:
        return u"o.placed_at%1, o.id%1"_s.arg(direction);
    case OrderSort::Number:
        return u"o.number%1, o.id"_s.arg(direction);
    case OrderSort::Customer:
        return u"c.name%1, o.placed_at DESC, o.id"_s.arg(direction);
    case OrderSort::Total:
        return u"o.total%1, o.id"_s.arg(direction);
    }
    return {};
}

QVariantList lineValues(base::Id order, const OrderLine &line)
{
    return store::args(line.id, order, line.position, line.product, line.sku, line.name,
                       line.quantity, line.quantity.unit(), line.unitPrice, line.basis,
                       line.lineTotal, QString::fromUtf8(line.trace));
}

const QString FromOrders = u" FROM sales_order o JOIN customer c ON c.id = o.customer_id "_s;

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

base::Result<QList<base::Id>> OrderRepository::ids(const OrderFilter &filter, qint64 limit) const
{
    const Condition condition = conditionOf(filter, m_db.dialect(), true);
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT o.id"_s + FromOrders + u"WHERE "_s + condition.sql
                                 + u" ORDER BY "_s + orderClause(filter) + u" LIMIT ?"_s,
                             condition.values + store::args(limit)));
    QList<base::Id> ids;
    while (rows.next()) {
        ids += rows.id(0);
    }
    return ids;
}

base::Result<QHash<base::Id, OrderRow>> OrderRepository::rows(const QList<base::Id> &ids) const
{
    QHash<base::Id, OrderRow> found;
    const int extra = Orders::columnCount();
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(
                store::Rows rows,
                m_db.select(u"SELECT "_s + Orders::columns(u"o"_s)
                                + u", c.number, c.name, (SELECT COUNT(*) FROM order_line l "
                                  "WHERE l.order_id = o.id), (SELECT COUNT(*) FROM outbox x "
                                  "WHERE x.record_id = o.id AND x.entity IN ('order', "
                                  "'order_status') AND x.state IN ('pending', 'sending')), "
                                  "(SELECT COUNT(*) FROM outbox x WHERE x.record_id = o.id "
                                  "AND x.entity IN ('order', 'order_status') "
                                  "AND x.state = 'failed')"_s
                                + FromOrders + u"WHERE o.id IN (%1)"_s.arg(marks),
                            values));
            while (rows.next()) {
                const Order order = records::type<Order>().restored(rows);
                found.insert(order.id,
                             {.order = order,
                              .customerNumber = rows.text(extra),
                              .customerName = rows.text(extra + 1),
                              .lineCount = int(rows.integer(extra + 2)),
                              .unsent = int(rows.integer(extra + 3)),
                              .failed = int(rows.integer(extra + 4))});
            }
            return {};
        }));
    return found;
}

base::Result<QList<OrderQueueEntry>> OrderRepository::queue(base::Id order) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT s.name, x.state, x.error_code, x.queued_at FROM outbox x "
                             "JOIN remote_system s ON s.id = x.system_id WHERE x.record_id = ? "
                             "AND x.entity IN ('order', 'order_status') ORDER BY x.id"_s,
                             store::args(order)));
    QList<OrderQueueEntry> queue;
    while (rows.next()) {
        queue += OrderQueueEntry{rows.text(0), rows.text(1), rows.text(2), rows.instant(3)};
    }
    return queue;
}

base::Result<QList<PipelineStage>> OrderRepository::pipeline(const OrderFilter &filter,
                                                             base::Currency currency) const
{
    QList<PipelineStage> stages;
    for (int i = 0; i < OrderStatusCount; ++i) {
        stages += PipelineStage{.status = OrderStatus(i), .worth = base::Money(0, currency)};
    }
    const Condition condition = conditionOf(filter, m_db.dialect(), false);
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT o.status, COUNT(*), CAST(SUM(CASE WHEN o.currency = ? "
                             "THEN o.total ELSE 0 END) AS BIGINT)"_s
                                 + FromOrders + u"WHERE "_s + condition.sql
                                 + u" GROUP BY o.status"_s,
                             store::args(currency.code()) + condition.values));
    while (rows.next()) {
        if (const auto status = parseOrderStatus(rows.text(0))) {
            PipelineStage &stage = stages[int(*status)];
            stage.count = rows.integer(1);
            stage.worth = rows.money(2, currency);
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

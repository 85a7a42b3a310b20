// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/orderstore.h"

#include "app/connectors/json/payloadjson.h"
#include "app/contractserver/changefeed.h"
#include "app/portal/entities.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace portal {

using contractserver::ChangeFeed;
using store::args;

namespace {

constexpr qint64 FirstNumber = 100'000;

//! Three letters that are hard to mistake for each other: numbers cannot be guessed one by one.
QString checkLetters()
{
    static const QString letters = u"ACDEFHJKMNPRTVWXY"_s;
    QString text;
    for (int i = 0; i < 3; ++i) {
        text += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    }
    return text;
}

} // namespace

QJsonObject Order::toJson() const
{
    QJsonObject object = json::toJson(connectors::Payload(*this));
    object.insert(u"placedBy"_s, placedBy);
    object.insert(u"version"_s, version);
    return object;
}

base::Result<QList<OrderLine>> OrderStore::linesOf(base::Id order,
                                                   const base::Currency &currency) const
{
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(
            u"SELECT position, sku, name, quantity, unit, unit_price, basis, line_total, trace "
            "FROM order_line WHERE order_id = ? ORDER BY position"_s,
            args(order)));
    QList<OrderLine> lines;
    while (rows.next()) {
        lines.append({int(rows.integer(0)), rows.text(1), rows.text(2),
                      rows.quantity(3, rows.text(4)), rows.money(5, currency), rows.integer(6),
                      rows.money(7, currency), rows.text(8)});
    }
    return lines;
}

base::Result<QList<Order>> OrderStore::select(const QString &condition, const QVariantList &values,
                                              bool lines) const
{
    QList<Order> orders;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, number, customer, placed_by, placed_at, status, "
                                 "currency, total, po_number, note, erp_number, "
                                 "submit_key, version FROM sales_order WHERE "_s
                                     + condition,
                                 values));
        while (rows.next()) {
            SD_TRY_VALUE(const auto currency, base::Currency::parse(rows.text(6)));
            orders.append({{.number = rows.text(1),
                            .customer = rows.text(2),
                            .placedAt = rows.instant(4),
                            .status = rows.text(5),
                            .total = rows.money(7, currency),
                            .poNumber = rows.text(8),
                            .note = rows.text(9),
                            .erpNumber = rows.text(10)},
                           rows.id(0),
                           rows.text(3),
                           rows.text(11),
                           rows.integer(12)});
        }
    }
    if (lines) {
        for (Order &order : orders) {
            SD_TRY_VALUE(order.lines, linesOf(order.id, order.total.currency()));
        }
    }
    return orders;
}

base::Result<std::optional<Order>> OrderStore::find(const QString &number,
                                                    const QString &customer) const
{
    SD_TRY_VALUE(const QList<Order> orders,
                 select(customer.isEmpty() ? u"number = ?"_s : u"number = ? AND customer = ?"_s,
                        customer.isEmpty() ? args(number) : args(number, customer), true));
    return orders.isEmpty() ? std::nullopt : std::optional(orders.first());
}

base::Result<std::optional<Order>> OrderStore::findSubmitted(const QString &submitKey,
                                                             const QString &customer) const
{
    SD_TRY_VALUE(const QList<Order> orders,
                 select(u"submit_key = ? AND customer = ?"_s, args(submitKey, customer), true));
    return orders.isEmpty() ? std::nullopt : std::optional(orders.first());
}

base::Result<QList<Order>> OrderStore::after(const QString &customer, qint64 after, int limit) const
{
    return customer.isEmpty() ? select(u"id > ? ORDER BY id LIMIT ?"_s, args(after, limit), true)
                              : select(u"customer = ? AND id > ? ORDER BY id LIMIT ?"_s,
                                       args(customer, after, limit), true);
}

base::Result<OrderStore::Listed> OrderStore::newest(const QString &customer, int skip,
                                                    int limit) const
{
    Listed listed;
    SD_TRY_VALUE(listed.orders,
                 select(u"customer = ? ORDER BY id DESC LIMIT ? OFFSET ?"_s,
                        args(customer, limit + 1, skip), false));
    listed.more = listed.orders.size() > limit;
    listed.orders = listed.orders.first(std::min<qsizetype>(limit, listed.orders.size()));
    return listed;
}

base::Result<Order> OrderStore::place(Order order, base::IdMaker &ids)
{
    SD_TRY_VALUE(const std::optional<Order> before, findSubmitted(order.submitKey, order.customer));
    if (before) {
        return *before;
    }
    SD_TRY_VALUE(const qint64 number, contractserver::nextNumber(m_db, u"order"_s));
    order.id = ids.next();
    order.number = u"P-%1-%2"_s.arg(FirstNumber + number).arg(checkLetters());
    order.status = u"placed"_s;
    order.version = 1;
    SD_TRY(m_db.run(u"INSERT INTO sales_order (id, number, customer, placed_by, placed_at, status, "
                    "currency, total, po_number, note, submit_key) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    args(order.id, order.number, order.customer, order.placedBy, order.placedAt,
                         order.status, order.total.currency().code(), order.total, order.poNumber,
                         order.note, order.submitKey)));
    QList<QVariantList> rows;
    for (const OrderLine &line : order.lines) {
        rows.append(args(ids.next(), order.id, qint64(rows.size() + 1), line.sku, line.name,
                         line.quantity, line.quantity.unit(), line.unitPrice, line.lineTotal,
                         line.trace.isEmpty() ? u"[]"_s : line.trace, line.basis));
    }
    SD_TRY(
        m_db.insertMany(u"order_line"_s,
                        {u"id"_s, u"order_id"_s, u"position"_s, u"sku"_s, u"name"_s, u"quantity"_s,
                         u"unit"_s, u"unit_price"_s, u"line_total"_s, u"trace"_s, u"basis"_s},
                        rows));
    SD_TRY(ChangeFeed(m_db).add({.entity = u"order"_s,
                                 .key = order.number,
                                 .origin = Origin::Site,
                                 .atMs = order.placedAt.toMSecsSinceEpoch()}));
    return order;
}

base::Result<QJsonObject> OrderStore::applyStatus(const contractserver::BatchReader::Item &read,
                                                  qint64 nowMs)
{
    if (read.deletes) { // an order stays
        return contractserver::refusedResult(
            read.key,
            contractserver::rejected(u"unknown-member"_s, u"deleted"_s,
                                     u"is no member of this record"_s));
    }
    const QJsonObject &item = read.object;
    const QString &number = read.key;
    const qint64 version = item.value("version"_L1).toInteger();
    const auto answer = [&number](const QString &status, qint64 stored) {
        return QJsonObject{{u"key"_s, number}, {u"status"_s, status}, {u"version"_s, stored}};
    };
    qint64 storedVersion = 0;
    QString status;
    QString erpNumber;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT desk_version, status, erp_number FROM sales_order "
                                 "WHERE number = ?"_s,
                                 args(number)));
        if (!rows.next()) {
            return contractserver::refusedResult(
                number, {u"unknown-order"_s, u"there is no order with this number"_s, u"number"_s});
        }
        storedVersion = rows.integer(0);
        status = rows.text(1);
        erpNumber = rows.text(2);
    }
    if (storedVersion > version) {
        return answer(u"stale"_s, storedVersion);
    }
    const QString newStatus = item.value("status"_L1).toString();
    const QString newErpNumber
        = item.contains("erpNumber"_L1) ? item.value("erpNumber"_L1).toString() : erpNumber;
    const bool same = newStatus == status && newErpNumber == erpNumber;
    SD_TRY(m_db.run(u"UPDATE sales_order SET desk_version = ?, status = ?, erp_number = ?, "
                    "version = version + ? WHERE number = ?"_s,
                    args(version, newStatus, newErpNumber, same ? 0 : 1, number)));
    if (same) {
        return answer(u"unchanged"_s, version);
    }
    SD_TRY(ChangeFeed(m_db).add(
        {.entity = u"order"_s, .key = number, .origin = Origin::Desk, .atMs = nowMs}));
    return answer(u"updated"_s, version);
}

} // namespace portal

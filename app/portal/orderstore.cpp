// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/orderstore.h"

#include "app/contractserver/batchreader.h"
#include "app/portal/changefeed.h"
#include "app/portal/json.h"
#include "app/portal/shapes.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace portal {

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
    QJsonArray array;
    for (const OrderLine &line : lines) {
        array.append(QJsonObject{{u"position"_s, array.size() + 1},
                                 {u"sku"_s, line.sku},
                                 {u"name"_s, line.name},
                                 {u"quantity"_s, line.quantity.toText()},
                                 {u"unit"_s, line.quantity.unit()},
                                 {u"unitPrice"_s, line.unitPrice.toText()},
                                 {u"basis"_s, line.basis},
                                 {u"lineTotal"_s, line.lineTotal.toText()},
                                 {u"trace"_s, line.trace}});
    }
    return {{u"number"_s, number},
            {u"customer"_s, customer},
            {u"placedAt"_s, json::instantText(placedAtMs)},
            {u"placedBy"_s, placedBy},
            {u"status"_s, status},
            {u"currency"_s, total.currency().code()},
            {u"total"_s, total.toText()},
            {u"poNumber"_s, poNumber},
            {u"note"_s, note},
            {u"erpNumber"_s, erpNumber},
            {u"lines"_s, array},
            {u"version"_s, version}};
}

base::Result<QList<OrderLine>> OrderStore::linesOf(base::Id order,
                                                   const base::Currency &currency) const
{
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT sku, name, quantity, unit, unit_price, line_total, trace, basis "
                    "FROM order_line WHERE order_id = ? ORDER BY position"_s,
                    args(order)));
    QList<OrderLine> lines;
    while (rows.next()) {
        lines.append({rows.text(0), rows.text(1), rows.quantity(2, rows.text(3)),
                      rows.money(4, currency), rows.money(5, currency),
                      QJsonDocument::fromJson(rows.text(6).toUtf8()).array(), rows.integer(7)});
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
            const base::Currency currency
                = base::Currency::parse(rows.text(6)).valueOr(base::Currency());
            orders.append({rows.id(0),
                           rows.text(1),
                           rows.text(2),
                           rows.text(3),
                           rows.integer(4),
                           rows.text(5),
                           rows.money(7, currency),
                           rows.text(8),
                           rows.text(9),
                           rows.text(10),
                           rows.text(11),
                           rows.integer(12),
                           {}});
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

base::Result<OrderStore::Listed> OrderStore::list(const QString &customer, qint64 after,
                                                  int limit) const
{
    const QString condition = customer.isEmpty() ? u"id > ? ORDER BY id LIMIT ?"_s
                                                 : u"customer = ? AND id > ? ORDER BY id LIMIT ?"_s;
    Listed listed;
    SD_TRY_VALUE(
        listed.orders,
        select(condition,
               customer.isEmpty() ? args(after, limit + 1) : args(customer, after, limit + 1),
               true));
    listed.more = listed.orders.size() > limit;
    listed.orders = listed.orders.first(std::min<qsizetype>(limit, listed.orders.size()));
    return listed;
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
    SD_TRY_VALUE(const qint64 number, ChangeFeed::nextNumber(m_db, u"order"_s));
    order.id = ids.next();
    order.number = u"P-%1-%2"_s.arg(FirstNumber + number).arg(checkLetters());
    order.status = u"placed"_s;
    order.version = 1;
    SD_TRY(m_db.run(u"INSERT INTO sales_order (id, number, customer, placed_by, placed_at, status, "
                    "currency, total, po_number, note, submit_key) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    args(order.id, order.number, order.customer, order.placedBy, order.placedAtMs,
                         order.status, order.total.currency().code(), order.total, order.poNumber,
                         order.note, order.submitKey)));
    QList<QVariantList> rows;
    for (const OrderLine &line : order.lines) {
        rows.append(
            args(ids.next(), order.id, qint64(rows.size() + 1), line.sku, line.name, line.quantity,
                 line.quantity.unit(), line.unitPrice, line.lineTotal,
                 QString::fromUtf8(QJsonDocument(line.trace).toJson(QJsonDocument::Compact)),
                 line.basis));
    }
    SD_TRY(
        m_db.insertMany(u"order_line"_s,
                        {u"id"_s, u"order_id"_s, u"position"_s, u"sku"_s, u"name"_s, u"quantity"_s,
                         u"unit"_s, u"unit_price"_s, u"line_total"_s, u"trace"_s, u"basis"_s},
                        rows));
    SD_TRY(ChangeFeed(m_db).add(u"order"_s, order.number, Origin::Site, order.placedAtMs));
    return order;
}

base::Result<QJsonObject> OrderStore::applyOne(const QJsonObject &item, qint64 nowMs)
{
    const QString number = item.value("number"_L1).toString();
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
    SD_TRY(ChangeFeed(m_db).add(u"order"_s, number, Origin::Desk, nowMs));
    return answer(u"updated"_s, version);
}

base::Result<QJsonObject> OrderStore::applyStatus(const QJsonArray &items, qint64 nowMs)
{
    QJsonArray results;
    contractserver::BatchReader reader(u"number"_s, shapes::orderStatus(), shapes::orderStatus());
    for (const QJsonValue &value : items) {
        const auto item = reader.next(value);
        if (item.rejection) {
            results.append(contractserver::refusedResult(item.key, *item.rejection));
            continue;
        }
        SD_TRY_VALUE(const QJsonObject done, applyOne(item.object, nowMs));
        results.append(done);
    }
    return QJsonObject{{u"results"_s, results}};
}

} // namespace portal

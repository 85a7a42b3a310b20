// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderwriter.h"

#include "models/orders/orderrepository.h"
#include "models/records/changes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace orders {

namespace {

const QString LinesField = u"lines"_s;

bool isStatusField(const QString &field)
{
    return field == "status"_L1 || field == "erp_number"_L1;
}

base::Error badLines(const QString &json)
{
    return base::failure(base::ErrorCode::Value_BadFormat, json.left(200), {.field = LinesField});
}

base::Result<base::Currency> currencyOf(store::Database &db, base::Id order)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT currency FROM sales_order WHERE id = ?"_s, store::args(order)));
    return rows.next()
        ? base::Currency::parse(rows.text(0))
        : base::failure(base::ErrorCode::Store_NotFound, u"order"_s, {.subject = order.toString()});
}

base::Result<OrderLine> lineFromJson(const QJsonValue &value, base::Currency currency)
{
    OrderLine line{.id = base::Id::parse(value[u"id"_s].toString()),
                   .position = value[u"position"_s].toInt(),
                   .product = base::Id::parse(value[u"product"_s].toString()),
                   .sku = value[u"sku"_s].toString(),
                   .name = value[u"name"_s].toString(),
                   .trace = value[u"trace"_s].toString().toUtf8()};
    SD_TRY_VALUE(
        line.quantity,
        base::Quantity::parse(value[u"quantity"_s].toString(), value[u"unit"_s].toString()));
    SD_TRY_VALUE(line.unitPrice, base::Money::parse(value[u"unit_price"_s].toString(), currency));
    line.basis = std::max<qint64>(1, value[u"basis"_s].toInteger(1));
    SD_TRY_VALUE(line.lineTotal, base::Money::parse(value[u"line_total"_s].toString(), currency));
    return line;
}

} // namespace

QString linesToJson(const QList<OrderLine> &lines)
{
    QJsonArray array;
    for (const OrderLine &line : lines) {
        QJsonObject told{
            {u"id"_s, line.id.toString()},
            {u"position"_s, line.position},
            {u"product"_s, line.product.isNull() ? QString() : line.product.toString()},
            {u"sku"_s, line.sku},
            {u"name"_s, line.name},
            {u"quantity"_s, line.quantity.toText()},
            {u"unit"_s, line.quantity.unit()},
            {u"unit_price"_s, line.unitPrice.toText()},
            {u"line_total"_s, line.lineTotal.toText()},
            {u"trace"_s, QString::fromUtf8(line.trace)}};
        if (line.basis != 1) {
            told.insert(u"basis"_s, line.basis);
        }
        array += told;
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

base::Result<QList<OrderLine>> linesFromJson(const QString &json, base::Currency currency)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray()) {
        return badLines(json);
    }
    QList<OrderLine> lines;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        SD_TRY_VALUE(const OrderLine line, lineFromJson(value, currency));
        if (line.id.isNull() || line.position <= 0 || line.quantity.unit().isEmpty()) {
            return badLines(json);
        }
        lines += line;
    }
    return lines;
}

store::ChangeSet insertion(const Order &order, const QString &label)
{
    store::ChangeSet changes = records::additionOf(order);
    changes.label = label;
    if (!order.lines.isEmpty()) {
        changes.add(u"order"_s, order.id, LinesField, std::nullopt, linesToJson(order.lines));
    }
    return changes;
}

OrderWriter::OrderWriter() : TypeWriter(records::type<Order>()) { }

QStringList OrderWriter::outboxEntities(const QString &field) const
{
    return {isStatusField(field) ? u"order_status"_s : entity()};
}

base::Result<std::optional<QString>> OrderWriter::read(store::Database &db, base::Id record,
                                                       const QString &field) const
{
    if (field != LinesField) {
        return TypeWriter::read(db, record, field);
    }
    const auto order = OrderRepository(db).byId(record);
    if (!order) {
        return order.error().code == base::ErrorCode::Store_NotFound
            ? base::Result<std::optional<QString>>(std::nullopt)
            : order.error();
    }
    return order->lines.isEmpty() ? std::optional<QString>()
                                  : std::optional(linesToJson(order->lines));
}

base::Result<void> OrderWriter::write(store::Database &db, base::Id record, const QString &field,
                                      const std::optional<QString> &value) const
{
    if (field == "status"_L1 && value) {
        SD_TRY_VALUE(const auto before, TypeWriter::read(db, record, field));
        const auto from = parseOrderStatus(before.value_or(QString()));
        const auto to = parseOrderStatus(*value);
        // Backwards only what undo takes back.
        if (from && to && !mayBecome(*from, *to) && !mayBecome(*to, *from)) {
            return base::failure(base::ErrorCode::Value_OutOfRange, *before + u'>' + *value,
                                 {.subject = record.toString(), .field = field});
        }
    }
    if (field == store::ExistsField && !value) {
        SD_TRY(OrderRepository(db).replaceLines(record, {}));
    }
    if (field != LinesField) {
        return TypeWriter::write(db, record, field, value);
    }
    SD_TRY_VALUE(const base::Currency currency, currencyOf(db, record));
    SD_TRY_VALUE(const QList<OrderLine> lines, linesFromJson(value.value_or(u"[]"_s), currency));
    return OrderRepository(db).replaceLines(record, lines);
}

base::Result<void> OrderWriter::finish(store::Database &db, base::Id record,
                                       const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(TypeWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return {};
    }
    SD_TRY_VALUE(const Order order, OrderRepository(db).byId(record));
    return checkTotals(order);
}

} // namespace orders

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/jsonwriter.h"
#include "app/connectors/json/payloadjson.h"
#include "app/connectors/json/recordjson.h"
#include "models/base/instants.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace json {

//! Each of \a values as an object.
template <typename T>
static void list(Writer &to, QLatin1StringView name, const QList<T> &values)
{
    to.list(name, values, [](Writer &object, const T &value) { write(object, value); });
}

template <Described T>
static void write(Writer &to, const T &value)
{
    write(to, records::type<T>(), &value);
}

static void write(Writer &to, const AttributeValue &value)
{
    to.text("code"_L1, value.code);
    to.text("name"_L1, value.name);
    to.text("kind"_L1, value.kind);
    to.text("unit"_L1, value.unit);
    to.text("value"_L1, value.value);
}

static void write(Writer &to, const ProductPayload &told)
{
    const catalog::Product &product = told.product;
    write(to, records::type<catalog::Product>(), &product);
    if (product.family.isNull()) {
        to.null("family"_L1);
    } else {
        to.object("family"_L1, [&told](Writer &family) {
            family.text("code"_L1, told.product.family.key);
            family.text("name"_L1, told.familyName);
        });
    }
    to.text("state"_L1, told.published ? u"published" : u"withdrawn");
    list(to, "values"_L1, told.values);
    to.texts("assets"_L1, told.assets);
}

static void write(Writer &to, const PriceListAssignmentPayload &assignment)
{
    to.text("level"_L1, assignment.level);
    to.reference("target"_L1, assignment.target);
    to.integer("position"_L1, assignment.position);
    to.text("fallback"_L1, assignment.fallback.isEmpty() ? u"continue"_s : assignment.fallback);
    to.flag("mergeTiers"_L1, assignment.mergeTiers);
}

static void write(Writer &to, const PriceListPayload &priceList)
{
    to.text("code"_L1, priceList.code);
    to.text("name"_L1, priceList.name);
    to.text("currency"_L1, priceList.currency.code());
    to.text("status"_L1, priceList.status);
    to.instant("validFrom"_L1, priceList.validFrom);
    to.instant("validTo"_L1, priceList.validTo);
    list(to, "assignments"_L1, priceList.assignments);
    if (priceList.roundingStep > 0) {
        to.object("rounding"_L1, [&priceList](Writer &rounding) {
            const auto amount
                = [](qint64 units) { return base::decimal::toText(units, base::Money::Places); };
            rounding.text("step"_L1, amount(priceList.roundingStep));
            rounding.text("offset"_L1, amount(priceList.roundingOffset));
            rounding.text("mode"_L1, priceList.roundingMode);
        });
    }
}

static void write(Writer &to, const PriceLine &line)
{
    to.text("list"_L1, line.priceList);
    to.text("unit"_L1, line.minQuantity.unit());
    to.text("minQuantity"_L1, line.minQuantity.toText());
    to.text("amount"_L1, line.amount.toText());
    to.text("currency"_L1, line.amount.currency().code());
    to.integer("basis"_L1, line.basis);
    to.instant("validFrom"_L1, line.validFrom);
    to.instant("validTo"_L1, line.validTo);
    to.flag("generated"_L1, line.generated);
    to.flag("allowDiscount"_L1, line.allowDiscount);
}

static void write(Writer &to, const PricePayload &prices)
{
    to.text("sku"_L1, prices.sku);
    list(to, "prices"_L1, prices.lines);
}

static void write(Writer &to, const WarehouseStock &stock)
{
    to.text("warehouse"_L1, stock.warehouse);
    to.text("quantity"_L1, stock.quantity.toText());
    to.text("unit"_L1, stock.quantity.unit());
}

static void write(Writer &to, const StockPayload &stock)
{
    to.text("sku"_L1, stock.sku);
    list(to, "stock"_L1, stock.warehouses);
}

static void write(Writer &to, const OrderLinePayload &line)
{
    to.integer("position"_L1, line.position);
    to.text("sku"_L1, line.sku);
    to.text("name"_L1, line.name);
    to.text("quantity"_L1, line.quantity.toText());
    to.text("unit"_L1, line.quantity.unit());
    to.text("unitPrice"_L1, line.unitPrice.toText());
    to.integer("basis"_L1, line.basis);
    to.text("lineTotal"_L1, line.lineTotal.toText());
    if (const QJsonDocument trace = QJsonDocument::fromJson(line.trace.toUtf8()); trace.isArray()) {
        to.json("trace"_L1, trace.toJson(QJsonDocument::Compact));
    }
}

static void write(Writer &to, const OrderPayload &order)
{
    to.text("number"_L1, order.number);
    to.text("customer"_L1, order.customer);
    to.instant("placedAt"_L1, order.placedAt);
    to.text("status"_L1, order.status);
    to.text("currency"_L1, order.total.currency().code());
    to.text("total"_L1, order.total.toText());
    to.text("poNumber"_L1, order.poNumber);
    to.text("note"_L1, order.note);
    to.text("erpNumber"_L1, order.erpNumber);
    list(to, "lines"_L1, order.lines);
}

static void write(Writer &to, const OrderStatusPayload &status)
{
    to.text("number"_L1, status.number);
    to.text("status"_L1, status.status);
    to.text("erpNumber"_L1, status.erpNumber);
}

QJsonValue toJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(base::instantText(instant))
                             : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Payload &payload)
{
    return QJsonDocument::fromJson(toText(payload)).object();
}

QByteArray toText(const Payload &payload)
{
    Writer writer;
    std::visit([&writer](const auto &value) { write(writer, value); }, payload);
    return writer.take();
}

QString keyMember(Entity entity)
{
    return connectors::typeOf(entity).key()->member;
}

} // namespace json

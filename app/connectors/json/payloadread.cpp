// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/jsonreader.h"
#include "app/connectors/json/payloadjson.h"
#include "app/connectors/json/recordjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace json {

namespace {

template <Described T>
[[nodiscard]] T readDescribed(Reader &in)
{
    T value;
    read(in, records::type<T>(), &value);
    return value;
}

[[nodiscard]] ProductPayload readProduct(Reader &in)
{
    ProductPayload told;
    catalog::Product &product = told.product;
    read(in, records::type<catalog::Product>(), &product);
    const QJsonObject family = in.object("family"_L1);
    product.family = records::Ref::byKey(family.value("code"_L1).toString());
    told.familyName = family.value("name"_L1).toString();
    told.published = in.text("state"_L1) != "withdrawn"_L1;
    told.values = in.list("values"_L1, [](Reader &value) {
        return AttributeValue{.code = value.requiredText("code"_L1),
                              .name = value.text("name"_L1),
                              .kind = value.requiredText("kind"_L1),
                              .unit = value.text("unit"_L1),
                              .value = value.text("value"_L1)};
    });
    told.assets = in.texts("assets"_L1);
    return told;
}

[[nodiscard]] PriceListPayload readPriceList(Reader &in)
{
    const auto amount = [&in](QLatin1StringView name) {
        return in.part("rounding"_L1, [name](Reader &rounding) {
            return rounding.optionalMoney(name, {}).value_or(base::Money()).units();
        });
    };
    const QString mode
        = in.part("rounding"_L1, [](Reader &rounding) { return rounding.text("mode"_L1); });
    return {.code = in.requiredText("code"_L1),
            .name = in.requiredText("name"_L1),
            .currency = in.currency("currency"_L1),
            .status = in.requiredText("status"_L1),
            .validFrom = in.instant("validFrom"_L1),
            .validTo = in.instant("validTo"_L1),
            .roundingStep = amount("step"_L1),
            .roundingOffset = amount("offset"_L1),
            .roundingMode = mode.isEmpty() ? u"half-up"_s : mode,
            .assignments = in.list("assignments"_L1, [](Reader &assignment) {
                return PriceListAssignmentPayload{
                    .level = assignment.requiredText("level"_L1),
                    .target = assignment.text("target"_L1),
                    .position = int(assignment.integer("position"_L1)),
                    .fallback = assignment.text("fallback"_L1),
                    .mergeTiers = assignment.flag("mergeTiers"_L1, true)};
            })};
}

[[nodiscard]] PricePayload readPrices(Reader &in)
{
    return {.sku = in.requiredText("sku"_L1), .lines = in.list("prices"_L1, [](Reader &line) {
                return PriceLine{.priceList = line.requiredText("list"_L1),
                                 .minQuantity
                                 = line.quantity("minQuantity"_L1, line.requiredText("unit"_L1)),
                                 .amount = line.money("amount"_L1, line.currency("currency"_L1)),
                                 .basis = line.integer("basis"_L1, 1),
                                 .validFrom = line.instant("validFrom"_L1),
                                 .validTo = line.instant("validTo"_L1),
                                 .generated = line.flag("generated"_L1, false),
                                 .allowDiscount = line.flag("allowDiscount"_L1, true)};
            })};
}

[[nodiscard]] StockPayload readStock(Reader &in)
{
    return {.sku = in.requiredText("sku"_L1), .warehouses = in.list("stock"_L1, [](Reader &stock) {
                return WarehouseStock{
                    .warehouse = stock.requiredText("warehouse"_L1),
                    .quantity = stock.quantity("quantity"_L1, stock.requiredText("unit"_L1))};
            })};
}

[[nodiscard]] OrderPayload readOrder(Reader &in)
{
    OrderPayload order;
    order.number = in.requiredText("number"_L1);
    order.customer = in.requiredText("customer"_L1);
    order.placedAt = in.instant("placedAt"_L1);
    order.status = in.requiredText("status"_L1);
    const base::Currency currency = in.currency("currency"_L1);
    order.total = in.money("total"_L1, currency);
    order.poNumber = in.text("poNumber"_L1);
    order.note = in.text("note"_L1);
    order.erpNumber = in.text("erpNumber"_L1);
    order.lines = in.list("lines"_L1, [currency](Reader &line) {
        const QJsonArray trace = line.array("trace"_L1);
        return OrderLinePayload{
            .position = int(line.integer("position"_L1)),
            .sku = line.requiredText("sku"_L1),
            .name = line.text("name"_L1),
            .quantity = line.quantity("quantity"_L1, line.requiredText("unit"_L1)),
            .unitPrice = line.money("unitPrice"_L1, currency),
            .basis = line.integer("basis"_L1, 1),
            .lineTotal = line.money("lineTotal"_L1, currency),
            .trace = trace.isEmpty()
                ? QString()
                : QString::fromUtf8(QJsonDocument(trace).toJson(QJsonDocument::Compact))};
    });
    return order;
}

[[nodiscard]] OrderStatusPayload readOrderStatus(Reader &in)
{
    return {.number = in.requiredText("number"_L1),
            .status = in.requiredText("status"_L1),
            .erpNumber = in.text("erpNumber"_L1)};
}

[[nodiscard]] Payload read(Entity entity, Reader &in)
{
    switch (entity) {
    case Entity::Category:
        return readDescribed<catalog::Category>(in);
    case Entity::Asset:
        return readDescribed<media::Asset>(in);
    case Entity::Product:
        return readProduct(in);
    case Entity::PriceList:
        return readPriceList(in);
    case Entity::Price:
        return readPrices(in);
    case Entity::CustomerGroup:
        return readDescribed<accounts::CustomerGroup>(in);
    case Entity::PaymentTerms:
        return readDescribed<accounts::PaymentTerms>(in);
    case Entity::Customer:
        return readDescribed<accounts::Customer>(in);
    case Entity::Discount:
        return readDescribed<pricing::Discount>(in);
    case Entity::Promotion:
        return readDescribed<promotions::Promotion>(in);
    case Entity::Stock:
        return readStock(in);
    case Entity::Order:
        return readOrder(in);
    case Entity::OrderStatus:
        return readOrderStatus(in);
    case Entity::Invoice:
        return readDescribed<accounts::Invoice>(in);
    }
    return {};
}

} // namespace

base::Result<Payload> fromJson(Entity entity, const QJsonObject &record)
{
    Reader in(record);
    Payload payload = read(entity, in);
    if (in.error()) {
        base::Error error = *in.error();
        error.context.subject = record.value(keyMember(entity)).toString();
        return error;
    }
    return payload;
}

} // namespace json

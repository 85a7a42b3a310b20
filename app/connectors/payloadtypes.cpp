// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/payloads.h"
#include "models/base/limits.h"

using namespace Qt::StringLiterals;

//! What travels and is no record of the desk's in the same form. What of it no field can hold –
//! a product's state and family, the rounding of a price list – the contracts' own code adds.
namespace records {

using namespace connectors;

namespace {

constexpr qint64 Price = base::limits::LineAmount; // of a unit, or the amount of a line

Field reference(bool isRequired = true)
{
    return {.kind = Kind::Reference, .required = isRequired};
}

Field positive()
{
    return {.min = 1, .max = base::limits::Quantity, .isAlwaysTold = true};
}

Field basis()
{
    return {.min = 1, .max = base::limits::PriceBasis, .initial = qint64(1)};
}

Field words(const QStringList &words, bool isAlwaysTold = true)
{
    return {.kind = Kind::Word, .words = words, .isAlwaysTold = isAlwaysTold};
}

const QStringList &orderStates()
{
    static const QStringList states{u"placed"_s,  u"confirmed"_s, u"picking"_s,
                                    u"shipped"_s, u"invoiced"_s,  u"cancelled"_s};
    return states;
}

} // namespace

template <>
const TypeOf<AttributeValue> &type()
{
    static const auto described
        = TypeOf<AttributeValue>(u"value"_s)
              .key(&AttributeValue::code, u"code"_s)
              .field(&AttributeValue::name, u"name"_s, {.required = true, .max = 400})
              .field(&AttributeValue::kind, u"kind"_s,
                     words({u"text"_s, u"number"_s, u"flag"_s, u"choice"_s}))
              .field(&AttributeValue::unit, u"unit"_s, {.kind = Kind::Unit})
              .field(&AttributeValue::value, u"value"_s, {.max = 4000, .isAlwaysTold = true});
    return described;
}

template <>
const TypeOf<ProductPayload> &type()
{
    static const auto described
        = TypeOf<ProductPayload>(u"product"_s)
              .allOf(&ProductPayload::product, type<catalog::Product>())
              .children(&ProductPayload::values, u"values"_s, {.most = 500});
    return described;
}

template <>
const TypeOf<PriceListAssignmentPayload> &type()
{
    using Assignment = PriceListAssignmentPayload;
    static const auto described
        = TypeOf<Assignment>(u"assignment"_s)
              .field(&Assignment::level, u"level"_s,
                     words({u"customer"_s, u"group"_s, u"portal"_s, u"company"_s}))
              .field(&Assignment::target, u"target"_s, reference(false))
              .field(&Assignment::position, u"position"_s, {.max = 1'000'000, .isAlwaysTold = true})
              .field(&Assignment::fallback, u"fallback"_s, words({u"continue"_s, u"stop"_s}, false))
              .field(&Assignment::mergeTiers, u"merge_tiers"_s, {.initial = qint64(1)});
    return described;
}

template <>
const TypeOf<PriceListPayload> &type()
{
    static const auto described
        = TypeOf<PriceListPayload>(u"price_list"_s)
              .key(&PriceListPayload::code, u"code"_s)
              .field(&PriceListPayload::name, u"name"_s, {.required = true, .max = 400})
              .field(&PriceListPayload::currency, u"currency"_s, {.required = true})
              .field(&PriceListPayload::status, u"status"_s,
                     words({u"draft"_s, u"active"_s, u"inactive"_s}))
              .field(&PriceListPayload::validFrom, u"valid_from"_s)
              .field(&PriceListPayload::validTo, u"valid_to"_s)
              .children(&PriceListPayload::assignments, u"assignments"_s,
                        {.most = 10'000, .isAlwaysTold = true});
    return described;
}

template <>
const TypeOf<PriceLine> &type()
{
    static const auto described
        = TypeOf<PriceLine>(u"price_line"_s)
              .field(&PriceLine::priceList, u"list"_s, reference())
              .unitOf(u"unit"_s, &PriceLine::minQuantity)
              .field(&PriceLine::minQuantity, u"min_quantity"_s, positive())
              .field(&PriceLine::amount, u"amount"_s, {.max = Price, .isAlwaysTold = true})
              .field(&PriceLine::basis, u"basis"_s, basis())
              .currencyOf(u"currency"_s, &PriceLine::amount)
              .field(&PriceLine::validFrom, u"valid_from"_s)
              .field(&PriceLine::validTo, u"valid_to"_s)
              .field(&PriceLine::generated, u"generated"_s)
              .field(&PriceLine::allowDiscount, u"allow_discount"_s, {.initial = qint64(1)});
    return described;
}

template <>
const TypeOf<PricePayload> &type()
{
    static const auto described
        = TypeOf<PricePayload>(u"price"_s)
              .key(&PricePayload::sku, u"sku"_s)
              .children(&PricePayload::lines, u"prices"_s, {.most = 2000, .isAlwaysTold = true});
    return described;
}

template <>
const TypeOf<WarehouseStock> &type()
{
    static const auto described
        = TypeOf<WarehouseStock>(u"warehouse"_s)
              .field(&WarehouseStock::warehouse, u"warehouse"_s, reference())
              .field(&WarehouseStock::quantity, u"quantity"_s,
                     {.min = -base::limits::Quantity, // a warehouse that owes goods
                      .max = base::limits::Quantity,
                      .isAlwaysTold = true})
              .unitOf(u"unit"_s, &WarehouseStock::quantity);
    return described;
}

template <>
const TypeOf<StockPayload> &type()
{
    static const auto described
        = TypeOf<StockPayload>(u"stock"_s)
              .key(&StockPayload::sku, u"sku"_s)
              .children(&StockPayload::warehouses, u"stock"_s, {.isAlwaysTold = true});
    return described;
}

template <>
const TypeOf<OrderLinePayload> &type()
{
    static const auto described = TypeOf<OrderLinePayload>(u"order_line"_s)
                                      .field(&OrderLinePayload::position, u"position"_s,
                                             {.min = 1, .max = 1'000'000, .isAlwaysTold = true})
                                      .field(&OrderLinePayload::sku, u"sku"_s, reference())
                                      .field(&OrderLinePayload::name, u"name"_s, {.max = 400})
                                      .field(&OrderLinePayload::quantity, u"quantity"_s, positive())
                                      .unitOf(u"unit"_s, &OrderLinePayload::quantity)
                                      .field(&OrderLinePayload::unitPrice, u"unit_price"_s,
                                             {.max = Price, .isAlwaysTold = true})
                                      .field(&OrderLinePayload::basis, u"basis"_s, basis())
                                      .field(&OrderLinePayload::lineTotal, u"line_total"_s,
                                             {.max = Price, .isAlwaysTold = true});
    return described;
}

template <>
const TypeOf<OrderPayload> &type()
{
    static const auto described
        = TypeOf<OrderPayload>(u"order"_s)
              .key(&OrderPayload::number, u"number"_s)
              .field(&OrderPayload::customer, u"customer"_s, reference())
              .field(&OrderPayload::placedAt, u"placed_at"_s, {.required = true})
              .field(&OrderPayload::status, u"status"_s, words(orderStates(), false))
              .currencyOf(u"currency"_s, &OrderPayload::total)
              .field(&OrderPayload::total, u"total"_s,
                     {.max = base::limits::Amount, .isAlwaysTold = true})
              .field(&OrderPayload::poNumber, u"po_number"_s, {.max = 100})
              .field(&OrderPayload::note, u"note"_s, {.max = 2000})
              .field(&OrderPayload::erpNumber, u"erp_number"_s, {.max = 100})
              .children(&OrderPayload::lines, u"lines"_s,
                        {.least = 1, .most = 5000, .isAlwaysTold = true})
              .settled([](OrderPayload &order) {
                  const base::Currency currency = order.total.currency();
                  for (OrderLinePayload &line : order.lines) {
                      line.unitPrice = base::Money(line.unitPrice.units(), currency);
                      line.lineTotal = base::Money(line.lineTotal.units(), currency);
                  }
              });
    return described;
}

template <>
const TypeOf<OrderStatusPayload> &type()
{
    static const auto described
        = TypeOf<OrderStatusPayload>(u"order_status"_s)
              .key(&OrderStatusPayload::number, u"number"_s)
              .field(&OrderStatusPayload::status, u"status"_s, words(orderStates()))
              .field(&OrderStatusPayload::erpNumber, u"erp_number"_s, {.max = 100});
    return described;
}

} // namespace records

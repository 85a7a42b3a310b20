// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/payloadjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace connectors;

namespace json {

namespace {

//! References that are not set are null.
[[nodiscard]] QJsonValue optional(const QString &key)
{
    return key.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(key);
}

template <typename T, typename Write>
[[nodiscard]] QJsonArray array(const QList<T> &values, Write write)
{
    QJsonArray result;
    for (const T &value : values) {
        result.append(write(value));
    }
    return result;
}

[[nodiscard]] QJsonObject write(const CategoryPayload &category)
{
    return {{u"code"_s, category.code},
            {u"parent"_s, optional(category.parent)},
            {u"name"_s, category.name},
            {u"position"_s, category.position}};
}

[[nodiscard]] QJsonObject write(const MediaPayload &media)
{
    return {{u"sha256"_s, media.sha256},  {u"fileName"_s, media.fileName},
            {u"mime"_s, media.mime},      {u"bytes"_s, media.bytes},
            {u"width"_s, media.width},    {u"height"_s, media.height},
            {u"altText"_s, media.altText}};
}

[[nodiscard]] QJsonObject write(const AttributeValue &value)
{
    return {{u"code"_s, value.code},
            {u"name"_s, value.name},
            {u"kind"_s, value.kind},
            {u"unit"_s, value.unit},
            {u"value"_s, value.value}};
}

[[nodiscard]] QJsonObject write(const PackagePayload &package)
{
    return {{u"unit"_s, package.unit},
            {u"content"_s, package.content.toText()},
            {u"gtin"_s, package.gtin}};
}

[[nodiscard]] QJsonObject write(const ProductPayload &product)
{
    QJsonValue family = QJsonValue::Null;
    if (!product.family.isEmpty()) {
        family = QJsonObject{{u"code"_s, product.family}, {u"name"_s, product.familyName}};
    }
    return {{u"sku"_s, product.sku},
            {u"gtin"_s, product.gtin},
            {u"name"_s, product.name},
            {u"brand"_s, product.brand},
            {u"summary"_s, product.summary},
            {u"description"_s, product.description},
            {u"family"_s, family},
            {u"category"_s, optional(product.category)},
            {u"unit"_s, product.unit},
            {u"status"_s, product.active ? u"active"_s : u"discontinued"_s},
            {u"state"_s, product.published ? u"published"_s : u"withdrawn"_s},
            {u"values"_s, array(product.values, [](const auto &value) { return write(value); })},
            {u"packaging"_s,
             array(product.packaging, [](const auto &package) { return write(package); })},
            {u"media"_s, QJsonArray::fromStringList(product.media)}};
}

[[nodiscard]] QJsonObject write(const PriceListAssignmentPayload &assignment)
{
    return {{u"level"_s, assignment.level},
            {u"target"_s, optional(assignment.target)},
            {u"position"_s, assignment.position},
            {u"onMiss"_s, assignment.onMiss.isEmpty() ? u"continue"_s : assignment.onMiss},
            {u"mergeTiers"_s, assignment.mergeTiers}};
}

[[nodiscard]] QJsonObject write(const PriceListPayload &list)
{
    QJsonObject written{{u"code"_s, list.code},
                        {u"name"_s, list.name},
                        {u"currency"_s, list.currency.code()},
                        {u"status"_s, list.status},
                        {u"validFrom"_s, toJson(list.validFrom)},
                        {u"validTo"_s, toJson(list.validTo)},
                        {u"assignments"_s, array(list.assignments, [](const auto &assignment) {
                             return write(assignment);
                         })}};
    if (list.roundingStep > 0) {
        const auto amount
            = [](qint64 units) { return base::decimal::toText(units, base::Money::Places); };
        written.insert(u"rounding"_s,
                       QJsonObject{{u"step"_s, amount(list.roundingStep)},
                                   {u"offset"_s, amount(list.roundingOffset)},
                                   {u"mode"_s, list.roundingMode}});
    }
    return written;
}

[[nodiscard]] QJsonObject write(const PriceLine &line)
{
    return {{u"list"_s, line.priceList},
            {u"unit"_s, line.minQuantity.unit()},
            {u"minQuantity"_s, line.minQuantity.toText()},
            {u"amount"_s, line.amount.toText()},
            {u"currency"_s, line.amount.currency().code()},
            {u"validFrom"_s, toJson(line.validFrom)},
            {u"validTo"_s, toJson(line.validTo)},
            {u"generated"_s, line.generated},
            {u"allowDiscount"_s, line.allowDiscount}};
}

[[nodiscard]] QJsonObject write(const PricePayload &prices)
{
    return {{u"sku"_s, prices.sku},
            {u"prices"_s, array(prices.lines, [](const auto &line) { return write(line); })}};
}

[[nodiscard]] QJsonObject write(const CustomerGroupPayload &group)
{
    return {{u"code"_s, group.code}, {u"name"_s, group.name}, {u"priority"_s, group.priority}};
}

[[nodiscard]] QJsonObject write(const PaymentTermsPayload &terms)
{
    return {{u"code"_s, terms.code},
            {u"name"_s, terms.name},
            {u"netDays"_s, terms.netDays},
            {u"discountDays"_s, terms.discountDays},
            {u"discountPercent"_s, terms.discountRate.toPercentText()}};
}

[[nodiscard]] QJsonObject write(const CustomerPayload &customer)
{
    return {{u"number"_s, customer.number},
            {u"name"_s, customer.name},
            {u"status"_s, customer.status},
            {u"group"_s, optional(customer.group)},
            {u"parent"_s, optional(customer.parent)},
            {u"email"_s, customer.email},
            {u"phone"_s, customer.phone},
            {u"street"_s, customer.street},
            {u"postcode"_s, customer.postcode},
            {u"city"_s, customer.city},
            {u"country"_s, customer.country},
            {u"vatNumber"_s, customer.vatNumber},
            {u"currency"_s, customer.currency.code()},
            {u"terms"_s, optional(customer.terms)},
            {u"creditLimit"_s,
             customer.creditLimit ? QJsonValue(customer.creditLimit->toText())
                                  : QJsonValue(QJsonValue::Null)}};
}

[[nodiscard]] QJsonObject write(const DiscountPayload &discount)
{
    return {{u"code"_s, discount.code},
            {u"name"_s, discount.name},
            {u"customer"_s, optional(discount.customer)},
            {u"group"_s, optional(discount.group)},
            {u"sku"_s, optional(discount.product)},
            {u"category"_s, optional(discount.category)},
            {u"percent"_s, discount.rate.toPercentText()},
            {u"minQuantity"_s, base::Quantity(discount.minQuantity, {}).toText()},
            {u"stackGroup"_s, discount.stackGroup},
            {u"exclusive"_s, discount.exclusive},
            {u"status"_s, discount.status},
            {u"validFrom"_s, toJson(discount.validFrom)},
            {u"validTo"_s, toJson(discount.validTo)}};
}

[[nodiscard]] QJsonObject write(const PromotionPayload &promotion)
{
    return {{u"code"_s, promotion.code},
            {u"name"_s, promotion.name},
            {u"teaser"_s, promotion.teaser},
            {u"category"_s, optional(promotion.category)},
            {u"percent"_s, promotion.rate.toPercentText()},
            {u"status"_s, promotion.status},
            {u"validFrom"_s, toJson(promotion.validFrom)},
            {u"validTo"_s, toJson(promotion.validTo)}};
}

[[nodiscard]] QJsonObject write(const WarehouseStock &stock)
{
    return {{u"warehouse"_s, stock.warehouse},
            {u"quantity"_s, stock.quantity.toText()},
            {u"unit"_s, stock.quantity.unit()}};
}

[[nodiscard]] QJsonObject write(const StockPayload &stock)
{
    return {{u"sku"_s, stock.sku},
            {u"stock"_s, array(stock.warehouses, [](const auto &one) { return write(one); })}};
}

[[nodiscard]] QJsonObject write(const OrderLinePayload &line)
{
    QJsonObject object{{u"position"_s, line.position},
                       {u"sku"_s, line.sku},
                       {u"name"_s, line.name},
                       {u"quantity"_s, line.quantity.toText()},
                       {u"unit"_s, line.quantity.unit()},
                       {u"unitPrice"_s, line.unitPrice.toText()},
                       {u"lineTotal"_s, line.lineTotal.toText()}};
    if (const QJsonDocument trace = QJsonDocument::fromJson(line.trace.toUtf8()); trace.isArray()) {
        object.insert(u"trace"_s, trace.array());
    }
    return object;
}

[[nodiscard]] QJsonObject write(const OrderPayload &order)
{
    return {{u"number"_s, order.number},
            {u"customer"_s, order.customer},
            {u"placedAt"_s, toJson(order.placedAt)},
            {u"status"_s, order.status},
            {u"currency"_s, order.total.currency().code()},
            {u"total"_s, order.total.toText()},
            {u"customerReference"_s, order.customerReference},
            {u"note"_s, order.note},
            {u"erpNumber"_s, order.erpNumber},
            {u"lines"_s, array(order.lines, [](const auto &line) { return write(line); })}};
}

[[nodiscard]] QJsonObject write(const OrderStatusPayload &status)
{
    return {{u"number"_s, status.number},
            {u"status"_s, status.status},
            {u"erpNumber"_s, status.erpNumber}};
}

[[nodiscard]] QJsonObject write(const PaymentPayload &payment)
{
    return {{u"reference"_s, payment.reference},
            {u"receivedOn"_s, payment.receivedOn.toString(Qt::ISODate)},
            {u"amount"_s, payment.amount.toText()}};
}

[[nodiscard]] QJsonObject write(const InvoicePayload &invoice)
{
    return {{u"number"_s, invoice.number},
            {u"customer"_s, invoice.customer},
            {u"order"_s, optional(invoice.order)},
            {u"issuedOn"_s, invoice.issuedOn.toString(Qt::ISODate)},
            {u"dueOn"_s, invoice.dueOn.toString(Qt::ISODate)},
            {u"currency"_s, invoice.total.currency().code()},
            {u"total"_s, invoice.total.toText()},
            {u"paid"_s, invoice.paid.toText()},
            {u"status"_s, invoice.status},
            {u"dunningLevel"_s, invoice.dunningLevel},
            {u"payments"_s,
             array(invoice.payments, [](const auto &payment) { return write(payment); })}};
}

} // namespace

QJsonValue toJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODateWithMs))
                             : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Payload &payload)
{
    return std::visit([](const auto &value) { return write(value); }, payload);
}

QByteArray toText(const Payload &payload)
{
    return QJsonDocument(toJson(payload)).toJson(QJsonDocument::Compact);
}

QString keyMember(Entity entity)
{
    switch (entity) {
    case Entity::Media:
        return u"sha256"_s;
    case Entity::Product:
    case Entity::Price:
    case Entity::Stock:
        return u"sku"_s;
    case Entity::Customer:
    case Entity::Order:
    case Entity::OrderStatus:
    case Entity::Invoice:
        return u"number"_s;
    case Entity::Category:
    case Entity::PriceList:
    case Entity::CustomerGroup:
    case Entity::PaymentTerms:
    case Entity::Discount:
    case Entity::Promotion:
        break;
    }
    return u"code"_s;
}

} // namespace json

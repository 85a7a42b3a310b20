// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/json/jsonwriter.h"
#include "app/connectors/json/payloadjson.h"

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

static void write(Writer &to, const CategoryPayload &category)
{
    to.text("code"_L1, category.code);
    to.reference("parent"_L1, category.parent);
    to.text("name"_L1, category.name);
    to.integer("position"_L1, category.position);
}

static void write(Writer &to, const MediaPayload &media)
{
    to.text("sha256"_L1, media.sha256);
    to.text("fileName"_L1, media.fileName);
    to.text("mime"_L1, media.mime);
    to.integer("bytes"_L1, media.bytes);
    to.integer("width"_L1, media.width);
    to.integer("height"_L1, media.height);
    to.text("altText"_L1, media.altText);
}

static void write(Writer &to, const AttributeValue &value)
{
    to.text("code"_L1, value.code);
    to.text("name"_L1, value.name);
    to.text("kind"_L1, value.kind);
    to.text("unit"_L1, value.unit);
    to.text("value"_L1, value.value);
}

static void write(Writer &to, const PackagePayload &package)
{
    to.text("unit"_L1, package.unit);
    to.text("content"_L1, package.content.toText());
    to.text("gtin"_L1, package.gtin);
}

static void write(Writer &to, const ProductPayload &product)
{
    to.text("sku"_L1, product.sku);
    to.text("gtin"_L1, product.gtin);
    to.text("name"_L1, product.name);
    to.text("brand"_L1, product.brand);
    to.text("summary"_L1, product.summary);
    to.text("description"_L1, product.description);
    if (product.family.isEmpty()) {
        to.null("family"_L1);
    } else {
        to.object("family"_L1, [&product](Writer &family) {
            family.text("code"_L1, product.family);
            family.text("name"_L1, product.familyName);
        });
    }
    to.reference("category"_L1, product.category);
    to.text("unit"_L1, product.unit);
    to.text("status"_L1, product.active ? u"active" : u"discontinued");
    to.text("state"_L1, product.published ? u"published" : u"withdrawn");
    list(to, "values"_L1, product.values);
    list(to, "packaging"_L1, product.packaging);
    to.texts("media"_L1, product.media);
}

static void write(Writer &to, const PriceListAssignmentPayload &assignment)
{
    to.text("level"_L1, assignment.level);
    to.reference("target"_L1, assignment.target);
    to.integer("position"_L1, assignment.position);
    to.text("onMiss"_L1, assignment.onMiss.isEmpty() ? u"continue"_s : assignment.onMiss);
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

static void write(Writer &to, const CustomerGroupPayload &group)
{
    to.text("code"_L1, group.code);
    to.text("name"_L1, group.name);
    to.integer("priority"_L1, group.priority);
}

static void write(Writer &to, const PaymentTermsPayload &terms)
{
    to.text("code"_L1, terms.code);
    to.text("name"_L1, terms.name);
    to.integer("netDays"_L1, terms.netDays);
    to.integer("discountDays"_L1, terms.discountDays);
    to.text("discountPercent"_L1, terms.discountRate.toPercentText());
}

static void write(Writer &to, const CustomerPayload &customer)
{
    to.text("number"_L1, customer.number);
    to.text("name"_L1, customer.name);
    to.text("status"_L1, customer.status);
    to.reference("group"_L1, customer.group);
    to.reference("parent"_L1, customer.parent);
    to.text("email"_L1, customer.email);
    to.text("phone"_L1, customer.phone);
    to.text("street"_L1, customer.street);
    to.text("postcode"_L1, customer.postcode);
    to.text("city"_L1, customer.city);
    to.text("country"_L1, customer.country);
    to.text("vatNumber"_L1, customer.vatNumber);
    to.text("currency"_L1, customer.currency.code());
    to.reference("terms"_L1, customer.terms);
    to.reference("creditLimit"_L1,
                 customer.creditLimit ? customer.creditLimit->toText() : QString());
}

static void write(Writer &to, const DiscountPayload &discount)
{
    to.text("code"_L1, discount.code);
    to.text("name"_L1, discount.name);
    to.reference("customer"_L1, discount.customer);
    to.reference("group"_L1, discount.group);
    to.reference("sku"_L1, discount.product);
    to.reference("category"_L1, discount.category);
    to.text("percent"_L1, discount.rate.toPercentText());
    to.text("minQuantity"_L1, base::Quantity(discount.minQuantity, {}).toText());
    to.integer("stackGroup"_L1, discount.stackGroup);
    to.flag("exclusive"_L1, discount.exclusive);
    to.text("status"_L1, discount.status);
    to.instant("validFrom"_L1, discount.validFrom);
    to.instant("validTo"_L1, discount.validTo);
}

static void write(Writer &to, const PromotionPayload &promotion)
{
    to.text("code"_L1, promotion.code);
    to.text("name"_L1, promotion.name);
    to.text("teaser"_L1, promotion.teaser);
    to.reference("category"_L1, promotion.category);
    to.text("percent"_L1, promotion.rate.toPercentText());
    to.text("status"_L1, promotion.status);
    to.instant("validFrom"_L1, promotion.validFrom);
    to.instant("validTo"_L1, promotion.validTo);
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
    to.text("customerReference"_L1, order.customerReference);
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

static void write(Writer &to, const PaymentPayload &payment)
{
    to.text("reference"_L1, payment.reference);
    to.date("receivedOn"_L1, payment.receivedOn);
    to.text("amount"_L1, payment.amount.toText());
}

static void write(Writer &to, const InvoicePayload &invoice)
{
    to.text("number"_L1, invoice.number);
    to.text("customer"_L1, invoice.customer);
    to.reference("order"_L1, invoice.order);
    to.date("issuedOn"_L1, invoice.issuedOn);
    to.date("dueOn"_L1, invoice.dueOn);
    to.text("currency"_L1, invoice.total.currency().code());
    to.text("total"_L1, invoice.total.toText());
    to.text("paid"_L1, invoice.paid.toText());
    to.text("status"_L1, invoice.status);
    to.integer("dunningLevel"_L1, invoice.dunningLevel);
    list(to, "payments"_L1, invoice.payments);
}

QJsonValue toJson(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODateWithMs))
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

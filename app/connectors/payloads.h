// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customer.h"
#include "models/accounts/invoice.h"
#include "models/catalog/category.h"
#include "models/catalog/product.h"
#include "models/media/asset.h"
#include "models/pricing/discount.h"
#include "models/promotions/promotion.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <concepts>
#include <optional>
#include <variant>

//! What travels between the desk and a remote system, as values. Records name each other by their
//! natural keys (SKU, customer number, list code …), never by desk ids. JSON exists only inside
//! the connectors. Money always carries its currency, quantities their unit; instants are UTC.
namespace connectors {

//! What can be exchanged. The names (entityName()) are those of outbox, journal and feeds.
enum class Entity {
    Category,
    Asset,
    Product,
    PriceList,
    Price, //!< all prices of one product in all lists; key = SKU
    CustomerGroup,
    PaymentTerms,
    Customer,
    Discount,
    Promotion,
    Stock, //!< all warehouses of one product; key = SKU
    Order,
    OrderStatus, //!< key = order number
    Invoice, //!< with its payments
};
//! "product", "price_list" …
[[nodiscard]] QString entityName(Entity entity);
[[nodiscard]] std::optional<Entity> entityFromName(QStringView name);

//! An attribute, told in full so that the other side needs no dictionary.
struct AttributeValue
{
    QString code;
    QString name;
    QString kind; //!< text, number, flag, choice
    QString unit; //!< Rec 20 code or empty
    QString value; //!< plain decimal text for numbers, "1"/"0" for flags
    bool operator==(const AttributeValue &) const = default;
};

//! Key: sku.
struct ProductPayload
{
    catalog::Product product; //!< what its description tells, with its packages
    QString familyName;
    bool published = true; //!< for a portal: shown to customers; false = withdrawn
    QList<AttributeValue> values;
    QList<QString> assets; //!< sha256 in order of display
    bool operator==(const ProductPayload &) const = default;
};

//! To whom a price list applies (models/pricing, chain of levels).
struct PriceListAssignmentPayload
{
    QString level; //!< customer, group, portal, company
    QString target; //!< customer number or group code; empty for portal (this one) and company
    int position = 0; //!< smaller is asked first inside its level
    QString fallback; //!< continue, stop
    bool mergeTiers = true;
    bool operator==(const PriceListAssignmentPayload &) const = default;
};

//! Key: code. Invalid instants are open ends of [validFrom, validTo).
struct PriceListPayload
{
    QString code;
    QString name;
    base::Currency currency;
    QString status; //!< draft, active, inactive
    QDateTime validFrom;
    QDateTime validTo;
    qint64 roundingStep = 0; //!< 1/10 000; 0: the currency's decimals. For portals only
    qint64 roundingOffset = 0; //!< 1/10 000
    QString roundingMode = QStringLiteral("half-up"); //!< half-up, half-even, up, down
    QList<PriceListAssignmentPayload> assignments; //!< for portals; an ERP has its own
    bool operator==(const PriceListPayload &) const = default;
};

//! One quantity break; the amount is the price of basis units and carries the list's currency.
struct PriceLine
{
    QString priceList;
    base::Quantity minQuantity; //!< its unit is the unit that is priced
    base::Money amount;
    qint64 basis = 1;
    QDateTime validFrom;
    QDateTime validTo;
    bool generated = false; //!< made by a formula
    bool allowDiscount = true;
    bool operator==(const PriceLine &) const = default;
};

//! Key: sku. A push replaces every price the product had.
struct PricePayload
{
    QString sku;
    QList<PriceLine> lines;
    bool operator==(const PricePayload &) const = default;
};

struct WarehouseStock
{
    QString warehouse;
    base::Quantity quantity;
    bool operator==(const WarehouseStock &) const = default;
};

//! Key: sku. A push replaces what every warehouse had.
struct StockPayload
{
    QString sku;
    QList<WarehouseStock> warehouses;
    bool operator==(const StockPayload &) const = default;
};

struct OrderLinePayload
{
    int position = 0; //!< 1-based
    QString sku;
    QString name;
    base::Quantity quantity;
    base::Money unitPrice; //!< of basis units
    qint64 basis = 1;
    base::Money lineTotal;
    QString trace; //!< how the price came about, as JSON (see pricing::Trace); may be empty
    bool operator==(const OrderLinePayload &) const = default;
};

//! Key: number, given by the side that took the order. \a erpNumber is what the ERP calls it.
struct OrderPayload
{
    QString number;
    QString customer; //!< number
    QDateTime placedAt;
    QString status; //!< placed, confirmed, picking, shipped, invoiced, cancelled
    base::Money total;
    QString poNumber;
    QString note;
    QString erpNumber;
    QList<OrderLinePayload> lines;
    bool operator==(const OrderPayload &) const = default;
};

//! Key: number of the order.
struct OrderStatusPayload
{
    QString number;
    QString status;
    QString erpNumber;
    bool operator==(const OrderStatusPayload &) const = default;
};

//! Records that their descriptions say everything about are values of the desk, with natural keys
//! in place of ids and without what only the desk knows (records::Type::makeTold()).
template <typename T>
concept Described
    = std::same_as<T, catalog::Category> || std::same_as<T, media::Asset> || std::same_as<
        T, accounts::CustomerGroup> || std::same_as<T, accounts::PaymentTerms> || std::
        same_as<T, accounts::Customer> || std::same_as<T, pricing::Discount> || std::same_as<
            T, promotions::Promotion> || std::same_as<T, accounts::Invoice>;

using Payload = std::variant<catalog::Category, media::Asset, ProductPayload, PriceListPayload,
                             PricePayload, accounts::CustomerGroup, accounts::PaymentTerms,
                             accounts::Customer, pricing::Discount, promotions::Promotion,
                             StockPayload, OrderPayload, OrderStatusPayload, accounts::Invoice>;

[[nodiscard]] Entity entityOf(const Payload &payload);
//! What a kind of payload looks like.
[[nodiscard]] const records::Type &typeOf(Entity entity);
//! The record's natural key.
[[nodiscard]] QString keyOf(const Payload &payload);

} // namespace connectors

namespace records {
template <>
const TypeOf<connectors::AttributeValue> &type();
template <>
const TypeOf<connectors::ProductPayload> &type();
template <>
const TypeOf<connectors::PriceListAssignmentPayload> &type();
template <>
const TypeOf<connectors::PriceListPayload> &type();
template <>
const TypeOf<connectors::PriceLine> &type();
template <>
const TypeOf<connectors::PricePayload> &type();
template <>
const TypeOf<connectors::WarehouseStock> &type();
template <>
const TypeOf<connectors::StockPayload> &type();
template <>
const TypeOf<connectors::OrderLinePayload> &type();
template <>
const TypeOf<connectors::OrderPayload> &type();
template <>
const TypeOf<connectors::OrderStatusPayload> &type();
} // namespace records

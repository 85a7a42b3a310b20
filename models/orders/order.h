// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QDateTime>

#include <optional>

namespace orders {

//! Where an order stands; in the order of the pipeline.
enum class OrderStatus { Placed, Confirmed, Picking, Shipped, Invoiced, Cancelled };
inline constexpr int OrderStatusCount = 6;
//! As stored: "placed", "confirmed", "picking", "shipped", "invoiced", "cancelled".
[[nodiscard]] QString statusName(OrderStatus status);
[[nodiscard]] std::optional<OrderStatus> parseOrderStatus(QStringView name);
//! May a person or the ERP move an order from \a from to \a to? Forward over any number of steps;
//! cancelled only before it is shipped; nothing leaves invoiced or cancelled.
[[nodiscard]] bool mayBecome(OrderStatus from, OrderStatus to);
//! All that \a from may become.
[[nodiscard]] QList<OrderStatus> nextStatuses(OrderStatus from);

//! One position of an order. Product may be null when the desk does not know the SKU.
struct OrderLine
{
    base::Id id;
    int position = 1;
    base::Id product;
    QString sku;
    QString name;
    base::Quantity quantity;
    base::Money unitPrice; //!< of basis units
    qint64 basis = 1;
    base::Money lineTotal;
    QByteArray trace; //!< JSON, see pricing::Trace; may be empty
};

//! An order as a customer placed it on a portal. A plain value.
struct Order
{
    base::Id id;
    QString number; //!< natural key, given by the portal
    base::Id customer;
    base::Id portal;
    QDateTime placedAt;
    OrderStatus status = OrderStatus::Placed;
    base::Money total;
    QString poNumber;
    QString note;
    QString erpNumber; //!< empty until the ERP has it
    QDateTime changedAt;
    qint64 version = 1;
    QList<OrderLine> lines;
};

//! Are the sums right? Each line total is unit price × quantity ÷ basis rounded to the currency,
//! and total is their sum. Value_OutOfRange naming the position (context.row), or
//! Value_BadCurrency.
[[nodiscard]] base::Result<void> checkTotals(const Order &order);
//! The sum of the line totals.
[[nodiscard]] base::Result<base::Money> totalOf(const QList<OrderLine> &lines,
                                                base::Currency currency);

} // namespace orders

namespace records {
template <>
const TypeOf<orders::Order> &type();
} // namespace records

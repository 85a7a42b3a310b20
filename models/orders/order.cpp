// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order.h"

#include "models/pricing/priceresult.h"

using namespace Qt::StringLiterals;

namespace orders {

namespace {

constexpr OrderStatus Statuses[]
    = {OrderStatus::Placed,  OrderStatus::Confirmed, OrderStatus::Picking,
       OrderStatus::Shipped, OrderStatus::Invoiced,  OrderStatus::Cancelled};

base::Error wrong(const Order &order, const base::Money &expected, int position)
{
    return base::failure(base::ErrorCode::Value_OutOfRange, u"totals"_s,
                         {.subject = order.number,
                          .field = position > 0 ? u"lines"_s : u"total"_s,
                          .expected = expected.toText(),
                          .row = position});
}

} // namespace

QString statusName(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Placed:
        return u"placed"_s;
    case OrderStatus::Confirmed:
        return u"confirmed"_s;
    case OrderStatus::Picking:
        return u"picking"_s;
    case OrderStatus::Shipped:
        return u"shipped"_s;
    case OrderStatus::Invoiced:
        return u"invoiced"_s;
    case OrderStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

std::optional<OrderStatus> parseOrderStatus(QStringView name)
{
    for (const OrderStatus status : Statuses) {
        if (statusName(status) == name) {
            return status;
        }
    }
    return std::nullopt;
}

bool mayBecome(OrderStatus from, OrderStatus to)
{
    switch (from) {
    case OrderStatus::Placed:
    case OrderStatus::Confirmed:
    case OrderStatus::Picking:
        return to > from;
    case OrderStatus::Shipped:
        return to == OrderStatus::Invoiced;
    case OrderStatus::Invoiced:
    case OrderStatus::Cancelled:
        return false;
    }
    return false;
}

QList<OrderStatus> nextStatuses(OrderStatus from)
{
    QList<OrderStatus> next;
    for (const OrderStatus to : Statuses) {
        if (mayBecome(from, to)) {
            next += to;
        }
    }
    return next;
}

base::Result<base::Money> totalOf(const QList<OrderLine> &lines, base::Currency currency)
{
    base::Money total(0, currency);
    for (const OrderLine &line : lines) {
        SD_TRY_VALUE(total, total.plus(line.lineTotal));
    }
    return total;
}

base::Result<void> checkTotals(const Order &order)
{
    for (const OrderLine &line : order.lines) {
        SD_TRY_VALUE(const base::Money expected,
                     pricing::lineTotal(base::Money(line.unitPrice.units(), order.total.currency()),
                                        line.quantity));
        if (line.lineTotal != expected) {
            return wrong(order, expected, line.position);
        }
    }
    SD_TRY_VALUE(const base::Money total, totalOf(order.lines, order.total.currency()));
    if (total != order.total) {
        return wrong(order, total, 0);
    }
    return {};
}

} // namespace orders

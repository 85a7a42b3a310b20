// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order.h"

#include "models/base/limits.h"
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

static const QStringList &orderStatuses()
{
    static const QStringList words{u"placed"_s,  u"confirmed"_s, u"picking"_s,
                                   u"shipped"_s, u"invoiced"_s,  u"cancelled"_s};
    return words;
}

QString statusName(OrderStatus status)
{
    return records::wordOf(orderStatuses(), status);
}

std::optional<OrderStatus> parseOrderStatus(QStringView name)
{
    return records::fromWord<OrderStatus>(orderStatuses(), name);
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
                                        line.quantity, line.basis));
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

namespace records {

template <>
const TypeOf<orders::Order> &type()
{
    using orders::Order;
    const QString status = u"order_status"_s; // what becomes of an order others may say
    static const auto described
        = TypeOf<Order>(u"order"_s, u"sales_order"_s)
              .field(&Order::customer, u"customer"_s,
                     {.required = true, .refersTo = u"customer"_s, .makesRow = true})
              .key(&Order::number, u"number"_s)
              .field(&Order::portal, u"portal"_s, {.isLocal = true})
              .field(&Order::placedAt, u"placed_at"_s, {.required = true, .initial = qint64(0)})
              .field(&Order::status, u"status"_s,
                     {.words = orders::orderStatuses(), .group = status})
              .currencyOf(u"currency"_s, &Order::total)
              .field(&Order::total, u"total"_s, {.max = base::limits::Amount})
              .field(&Order::poNumber, u"po_number"_s, {.max = 200})
              .field(&Order::note, u"note"_s, {.max = 4000})
              .field(&Order::erpNumber, u"erp_number"_s, {.max = 100, .group = status})
              .guardedBy(u"orders"_s)
              .ownedAs(u"order"_s)
              .sentApart(status, Audience::PlacedThere)
              .shownBy(u"number"_s, u"po_number"_s)
              .takenOver(Removal::ByStatus);
    return described;
}

} // namespace records

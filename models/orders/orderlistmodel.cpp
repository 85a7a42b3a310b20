// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderlistmodel.h"

using namespace Qt::StringLiterals;

namespace orders {

OrderListModel::OrderListModel(store::Store &store, QObject *parent)
    : ListModel(
        store, OrderRepository::list,
        {
            Shows(tr("Order"), &OrderRow::order, &Order::number).sortedBy(u"o.number"_s),
            //: Column title: when the order was placed
            Shows(tr("Placed"), &OrderRow::order, &Order::placedAt).sortedBy(u"o.placed_at"_s),
            Shows(tr("Customer"), &OrderRow::customerName)
                .withToolTip(&OrderRow::customerNumber)
                .sortedBy(u"c.name"_s, u"o.placed_at DESC"_s),
            Shows(tr("Status"), [](const OrderRow &row) { return statusName(row.order.status); })
                .asState(),
            //: Column title: how many positions an order has
            Shows(tr("Lines"), &OrderRow::lineCount),
            Shows(tr("Total"), &OrderRow::order, &Order::total).sortedBy(u"o.total"_s),
            //: Column title: the order's number in the ERP
            Shows(tr("ERP number"), &OrderRow::order, &Order::erpNumber)
                .withState([](const OrderRow &row) {
                    return row.failed > 0 ? u"failed"_s : row.unsent > 0 ? u"pending"_s : QString();
                }),
            Shows(tr("PO number"), &OrderRow::order, &Order::poNumber),
        },
        PlacedColumn, Qt::DescendingOrder, parent)
{
}

} // namespace orders

#include "moc_orderlistmodel.cpp"

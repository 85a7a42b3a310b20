// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderlistmodel.h"

#include "models/store/cellalignment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace orders {

namespace {

bool isNumber(int column)
{
    return column == OrderListModel::LinesColumn || column == OrderListModel::TotalColumn;
}

} // namespace

OrderListModel::OrderListModel(store::Store &store, QObject *parent) : PagedModel(store, parent) { }

void OrderListModel::setFilter(const OrderFilter &filter)
{
    m_filter = filter;
    reload();
}

int OrderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return store::cellAlignment(isNumber(section));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NumberColumn:
        return tr("Order");
    case PlacedColumn:
        //: Column title: when the order was placed
        return tr("Placed");
    case CustomerColumn:
        return tr("Customer");
    case StatusColumn:
        return tr("Status");
    case LinesColumn:
        //: Column title: how many positions an order has
        return tr("Lines");
    case TotalColumn:
        return tr("Total");
    case ErpColumn:
        //: Column title: the order's number in the ERP
        return tr("ERP number");
    case ReferenceColumn:
        return tr("PO number");
    default:
        return {};
    }
}

void OrderListModel::sort(int column, Qt::SortOrder order)
{
    OrderFilter filter = m_filter;
    switch (column) {
    case PlacedColumn:
        filter.sort = OrderSort::Placed;
        break;
    case NumberColumn:
        filter.sort = OrderSort::Number;
        break;
    case CustomerColumn:
        filter.sort = OrderSort::Customer;
        break;
    case TotalColumn:
        filter.sort = OrderSort::Total;
        break;
    default:
        return;
    }
    filter.descending = order == Qt::DescendingOrder;
    setFilter(filter);
}

OrderListModel::IdsQuery OrderListModel::idsQuery() const
{
    return [filter = m_filter](store::Database &db, qint64 limit) {
        return OrderRepository(db).ids(filter, limit);
    };
}

OrderListModel::RowsQuery OrderListModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) {
        return OrderRepository(db).rows(ids);
    };
}

QVariant OrderListModel::cell(const OrderRow &row, int column, int role) const
{
    const Order &order = row.order;
    switch (role) {
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(column));
    case StateRole:
        return column == StatusColumn               ? QVariant(statusName(order.status))
            : column == ErpColumn && row.failed > 0 ? QVariant(u"failed"_s)
            : column == ErpColumn && row.unsent > 0 ? QVariant(u"pending"_s)
                                                    : QVariant();
    case CustomerRole:
        return QVariant::fromValue(order.customer);
    case OrderStatusRole:
        return int(order.status);
    case SortRole:
        return column == TotalColumn ? QVariant(order.total.units()) : QVariant(order.placedAt);
    case Qt::ToolTipRole:
        return column == CustomerColumn ? QVariant(row.customerNumber) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    switch (column) {
    case NumberColumn:
        return order.number;
    case PlacedColumn:
        return locale.toString(order.placedAt.toLocalTime(), QLocale::ShortFormat);
    case CustomerColumn:
        return row.customerName;
    case StatusColumn:
        return statusName(order.status);
    case LinesColumn:
        return locale.toString(row.lineCount);
    case TotalColumn:
        return u"%1 %2"_s.arg(order.total.toText(locale), order.total.currency().code());
    case ErpColumn:
        return order.erpNumber;
    case ReferenceColumn:
        return order.poNumber;
    default:
        return {};
    }
}

} // namespace orders

#include "moc_orderlistmodel.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderlinesmodel.h"

#include "models/catalog/pricefield.h"
#include "models/store/cellalignment.h"

#include <QLocale>

namespace orders {

namespace {

bool isNumber(int column)
{
    return column == OrderLinesModel::PositionColumn || column >= OrderLinesModel::QuantityColumn;
}

} // namespace

OrderLinesModel::OrderLinesModel(QObject *parent) : QAbstractTableModel(parent) { }

void OrderLinesModel::setLines(const QList<OrderLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int OrderLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OrderLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OrderLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(index.column()));
    case ProductRole:
        return QVariant::fromValue(line.product);
    case TraceRole:
        return line.trace;
    case UnitRole:
        return line.quantity.unit();
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? QVariant(line.name) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    switch (index.column()) {
    case PositionColumn:
        return locale.toString(line.position);
    case SkuColumn:
        return line.sku;
    case NameColumn:
        return line.name;
    case QuantityColumn:
        return line.quantity.toText(locale);
    case PriceColumn:
        return catalog::PriceText{.amount = line.unitPrice.units(), .basis = line.basis}.forPeople(
            locale, line.unitPrice.currency().places());
    case TotalColumn:
        return line.lineTotal.toText(locale);
    default:
        return {};
    }
}

QVariant OrderLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case PositionColumn:
        //: Column title: position of an order line, very short
        return tr("#");
    case SkuColumn:
        return tr("SKU");
    case NameColumn:
        return tr("Name");
    case QuantityColumn:
        return tr("Quantity");
    case PriceColumn:
        return tr("Price");
    case TotalColumn:
        return tr("Total");
    default:
        return {};
    }
}

} // namespace orders

#include "moc_orderlinesmodel.cpp"

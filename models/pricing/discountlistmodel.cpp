// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/discountlistmodel.h"

#include "models/pricing/pricelistmodel.h"
#include "models/store/cellalignment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

bool isNumber(int column)
{
    return column >= DiscountListModel::RateColumn && column <= DiscountListModel::StackColumn;
}

} // namespace

DiscountListModel::DiscountListModel(store::Store &store, const base::Clock &clock, QObject *parent)
    : PagedModel(store, parent), m_clock(clock)
{
}

void DiscountListModel::setFilter(const DiscountFilter &filter)
{
    m_filter = filter;
    reload();
}

int DiscountListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiscountListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case WhoColumn:
        //: Column title: who gets a discount
        return tr("Who");
    case WhatColumn:
        //: Column title: what a discount is for
        return tr("On what");
    case RateColumn:
        return tr("Discount");
    case QuantityColumn:
        //: Column title: the least quantity a discount is for
        return tr("From");
    case StackColumn:
        //: Column title: discounts of different groups multiply, inside one the best wins
        return tr("Stack group");
    case StatusColumn:
        return tr("Status");
    case ValidColumn:
        return tr("Valid");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}

DiscountListModel::IdsQuery DiscountListModel::idsQuery() const
{
    return [filter = m_filter](store::Database &db, qint64 limit) {
        return DiscountRepository(db).ids(filter, limit);
    };
}

DiscountListModel::RowsQuery DiscountListModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) {
        return DiscountRepository(db).rows(ids);
    };
}

QString DiscountListModel::state(const Discount &discount) const
{
    const QDateTime now = m_clock.now();
    return discount.status != Status::Active ? statusName(discount.status)
        : discount.validity.to.isValid() && discount.validity.to <= now    ? u"ended"_s
        : discount.validity.from.isValid() && now < discount.validity.from ? u"planned"_s
                                                                           : u"active"_s;
}

QVariant DiscountListModel::cell(const DiscountRow &row, int column, int role) const
{
    const Discount &discount = row.discount;
    switch (role) {
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(column));
    case StateRole:
        return column == StatusColumn ? QVariant(state(discount)) : QVariant();
    case Qt::ToolTipRole:
        return column == WhatColumn && !row.productName.isEmpty() ? QVariant(row.productName)
                                                                  : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    switch (column) {
    case WhoColumn:
        return !row.customerName.isEmpty() ? row.customerName
            //: A discount for a customer group; %1 is its name
            : !row.groupName.isEmpty() ? tr("Group %1").arg(row.groupName)
                                       //: A discount for all customers
                                       : tr("Everybody");
    case WhatColumn:
        return !row.sku.isEmpty() ? u"%1 · %2"_s.arg(row.sku, row.productName)
            //: A discount on a product category; %1 is its name
            : !row.categoryName.isEmpty() ? tr("Category %1").arg(row.categoryName)
                                          //: A discount on all products
                                          : tr("Everything");
    case RateColumn:
        //: A discount in percent
        return tr("%1 %").arg(discount.rate.toPercentText(locale));
    case QuantityColumn:
        return discount.minQuantity > 0
            ? base::decimal::toText(discount.minQuantity, base::Quantity::Places, 0, locale)
            : QString();
    case StackColumn:
        //: Stack group of a discount that ends stacking; %1 is the group's number
        return discount.exclusive ? tr("%1, exclusive").arg(discount.stackingGroup)
                                  : locale.toString(discount.stackingGroup);
    case StatusColumn:
        return state(discount);
    case ValidColumn:
        return PriceListModel::periodText(discount.validity);
    case CodeColumn:
        return discount.code;
    default:
        return {};
    }
}

} // namespace pricing

#include "moc_discountlistmodel.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/customerlistmodel.h"

#include "models/base/companytime.h"
#include "models/store/cellalignment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

bool isNumber(int column)
{
    return column >= CustomerListModel::OpenColumn;
}

QString amount(const base::Money &money)
{
    return money.isZero() ? QString()
                          : u"%1 %2"_s.arg(money.toText(QLocale()), money.currency().code());
}

} // namespace

CustomerListModel::CustomerListModel(store::Store &store, const base::Clock &clock, QObject *parent)
    : PagedModel(store, parent), m_clock(clock)
{
    m_filter.day = base::companytime::dayOf(m_clock.now());
}

void CustomerListModel::setFilter(const CustomerFilter &filter)
{
    m_filter = filter;
    m_filter.day = base::companytime::dayOf(m_clock.now());
    reload();
}

int CustomerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
        //: Column title: customer number
        return tr("Number");
    case NameColumn:
        return tr("Name");
    case GroupColumn:
        return tr("Group");
    case StatusColumn:
        return tr("Status");
    case CityColumn:
        return tr("Town");
    case OpenColumn:
        //: Column title: what a customer owes
        return tr("Balance");
    case OverdueColumn:
        return tr("Overdue");
    case CreditColumn:
        //: Column title: share of the credit limit that is used
        return tr("Credit used");
    default:
        return {};
    }
}

void CustomerListModel::sort(int column, Qt::SortOrder order)
{
    CustomerFilter filter = m_filter;
    switch (column) {
    case NumberColumn:
        filter.order = CustomerOrder::Number;
        break;
    case NameColumn:
        filter.order = CustomerOrder::Name;
        break;
    case GroupColumn:
        filter.order = CustomerOrder::Group;
        break;
    case OpenColumn:
        filter.order = CustomerOrder::Open;
        break;
    case OverdueColumn:
        filter.order = CustomerOrder::Overdue;
        break;
    default:
        return;
    }
    filter.descending = order == Qt::DescendingOrder;
    setFilter(filter);
}

CustomerListModel::IdsQuery CustomerListModel::idsQuery() const
{
    return [filter = m_filter](store::Database &db, qint64 limit) {
        return CustomerRepository(db).ids(filter, limit);
    };
}

CustomerListModel::RowsQuery CustomerListModel::rowsQuery() const
{
    return [day = m_filter.day](store::Database &db, const QList<base::Id> &ids) {
        return CustomerRepository(db).rows(ids, day);
    };
}

QVariant CustomerListModel::cell(const CustomerRow &row, int column, int role) const
{
    const Customer &customer = row.customer;
    switch (role) {
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(column));
    case StateRole:
        return column == StatusColumn ? QVariant(statusName(customer.status))
            : column == OverdueColumn && row.overdue.units() > 0 ? QVariant(u"overdue"_s)
                                                                 : QVariant();
    case PercentUsedRole:
        return row.percentUsed ? QVariant(*row.percentUsed) : QVariant();
    case SortRole:
        return column == OverdueColumn ? QVariant(row.overdue.units()) : QVariant(row.open.units());
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case NumberColumn:
        return customer.number;
    case NameColumn:
        return customer.name;
    case GroupColumn:
        return row.groupName;
    case StatusColumn:
        return statusName(customer.status);
    case CityColumn:
        return customer.city;
    case OpenColumn:
        return amount(row.open);
    case OverdueColumn:
        return amount(row.overdue);
    case CreditColumn:
        //: Share of the credit limit in percent
        return row.percentUsed ? tr("%1 %").arg(QLocale().toString(*row.percentUsed)) : QString();
    default:
        return {};
    }
}

} // namespace accounts

#include "moc_customerlistmodel.cpp"

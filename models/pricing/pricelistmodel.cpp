// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistmodel.h"

#include "models/base/companytime.h"
#include "models/store/cellalignment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

bool isNumber(int column)
{
    return column == PriceListModel::PricesColumn;
}

QString dayText(const QDateTime &instant)
{
    return QLocale().toString(base::companytime::dayOf(instant), QLocale::ShortFormat);
}

} // namespace

PriceListModel::PriceListModel(store::Store &store, const base::Clock &clock, QObject *parent)
    : PagedModel(store, parent), m_clock(clock)
{
}

QString PriceListModel::periodText(const Validity &validity)
{
    // The end is exclusive; people name the last day.
    const QString from = dayText(validity.from);
    const QString until = dayText(validity.to.addMSecs(-1));
    if (validity.from.isValid() && validity.to.isValid()) {
        //: Period of validity; %1 and %2 are days
        return tr("%1 – %2").arg(from, until);
    }
    //: Beginning of validity; %1 is a day
    return validity.from.isValid() ? tr("from %1").arg(from)
        //: End of validity; %1 is the last day
        : validity.to.isValid() ? tr("until %1").arg(until)
                                //: Validity without beginning and end
                                : tr("always");
}

int PriceListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PriceListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case CodeColumn:
        return tr("Code");
    case NameColumn:
        return tr("Price list");
    case StatusColumn:
        return tr("Status");
    case CurrencyColumn:
        return tr("Currency");
    case ValidColumn:
        return tr("Valid");
    case GivenColumn:
        //: Column title: to whom a price list is given
        return tr("For");
    case PricesColumn:
        return tr("Prices");
    default:
        return {};
    }
}

PriceListModel::IdsQuery PriceListModel::idsQuery() const
{
    return [](store::Database &db, qint64) -> base::Result<QList<base::Id>> {
        SD_TRY_VALUE(const QList<PriceList> lists, PriceListRepository(db).all());
        QList<base::Id> ids;
        for (const PriceList &list : lists) {
            ids += list.id;
        }
        return ids;
    };
}

PriceListModel::RowsQuery PriceListModel::rowsQuery() const
{
    return
        [](store::Database &db, const QList<base::Id> &) { return PriceListRepository(db).rows(); };
}

QVariant PriceListModel::cell(const PriceListRow &row, int column, int role) const
{
    const PriceList &list = row.list;
    const QDateTime now = m_clock.now();
    const bool ended = list.validity.to.isValid() && list.validity.to <= now;
    const bool planned = list.validity.from.isValid() && now < list.validity.from;
    const QString state = list.status != Status::Active ? statusName(list.status)
        : ended                                         ? u"ended"_s
        : planned                                       ? u"planned"_s
                                                        : u"active"_s;
    switch (role) {
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(column));
    case StateRole:
        return column == StatusColumn ? QVariant(state) : QVariant();
    case CurrencyRole:
        return list.currency.code();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case CodeColumn:
        return list.code;
    case NameColumn:
        return list.name;
    case StatusColumn:
        return role == Qt::DisplayRole ? QVariant(state) : QVariant();
    case CurrencyColumn:
        return list.currency.code();
    case ValidColumn:
        return periodText(list.validity);
    case GivenColumn: {
        QStringList given = row.givenTo;
        if (row.isForAll) {
            //: A price list given to the whole company
            given += tr("Everybody");
        }
        return given.join(u", "_s);
    }
    case PricesColumn:
        return QLocale().toString(row.prices);
    default:
        return {};
    }
}

} // namespace pricing

#include "moc_pricelistmodel.cpp"

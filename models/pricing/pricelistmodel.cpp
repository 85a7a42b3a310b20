// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistmodel.h"

#include "models/base/companytime.h"
#include "models/base/searchtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pricing {

namespace {

QString dayText(const QDateTime &instant)
{
    return QLocale().toString(base::companytime::dayOf(instant), QLocale::ShortFormat);
}

} // namespace

PriceListModel::PriceListModel(store::Store &store, const base::Clock &clock, QObject *parent)
    : ColumnsModel(
        store,
        {
            Shows(tr("Code"), &PriceListRow::list, &PriceList::code).withToolTip(),
            Shows(tr("Price list"), &PriceListRow::list, &PriceList::name).withToolTip(),
            Shows(tr("Status"),
                  [&clock](const PriceListRow &row) {
                      return stateAt(clock.now(), row.list.status, row.list.validity);
                  })
                .asState(),
            Shows(tr("Currency"), [](const PriceListRow &row) { return row.list.currency.code(); }),
            Shows(tr("Valid"),
                  [](const PriceListRow &row) { return periodText(row.list.validity); })
                .withToolTip(),
            //: Column title: to whom a price list is given
            Shows(tr("Assigned to"),
                  [](const PriceListRow &row) {
                      //: A price list given to the whole company
                      const QString everybody = tr("Everyone");
                      return (row.isForAll ? row.givenTo + QStringList{everybody} : row.givenTo)
                          .join(u", "_s);
                  })
                .withToolTip(),
            Shows(tr("Prices"), &PriceListRow::prices),
        },
        parent),
      m_clock(clock)
{
}

void PriceListModel::setFilter(const PriceListFilter &filter)
{
    if (filter != m_filter || rowCount() == 0) {
        m_filter = filter;
        restart();
    }
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
    return validity.from.isValid() ? tr("From %1").arg(from)
        //: End of validity; %1 is the last day
        : validity.to.isValid() ? tr("Until %1").arg(until)
                                //: Validity without beginning and end
                                : tr("Always");
}

PriceListModel::IdsQuery PriceListModel::idsQuery() const
{
    return [filter = m_filter, words = base::SearchWords(m_filter.search),
            now = m_clock.now()](store::Database &db, qint64) -> base::Result<QList<base::Id>> {
        SD_TRY_VALUE(const QList<PriceList> lists, PriceListRepository(db).all());
        QList<base::Id> ids;
        for (const PriceList &list : lists) {
            const bool isState = filter.state.isEmpty()
                || filter.state == stateAt(now, list.status, list.validity);
            if (isState
                && (words.isEmpty()
                    || words.areIn(base::foldedForSearch(list.code + u' ' + list.name)))) {
                ids += list.id;
            }
        }
        return ids;
    };
}

PriceListModel::RowsQuery PriceListModel::rowsQuery() const
{
    return
        [](store::Database &db, const QList<base::Id> &) { return PriceListRepository(db).rows(); };
}

} // namespace pricing

#include "moc_pricelistmodel.cpp"

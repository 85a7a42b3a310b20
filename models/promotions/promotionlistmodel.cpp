// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotionlistmodel.h"

#include "models/base/companytime.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace promotions {

namespace {

using PromotionList = records::List<PromotionRow>;

void narrow(PromotionList &list, Phase phase, const QDateTime &now)
{
    switch (phase) {
    case Phase::Draft:
    case Phase::Inactive:
        list.where(u"p.status = ?"_s, store::args(phaseName(phase)));
        break;
    case Phase::Planned:
        list.where(u"p.status = 'active' AND p.valid_from > ?"_s, store::args(now));
        break;
    case Phase::Running:
        list.where(u"p.status = 'active' AND p.valid_from <= ? AND p.valid_to > ?"_s,
                   store::args(now, now));
        break;
    case Phase::Ended:
        list.where(u"p.status = 'active' AND p.valid_to <= ?"_s, store::args(now));
        break;
    }
}

PromotionList promotions(const PromotionFilter &filter, const QDateTime &now)
{
    PromotionList list = PromotionList(&PromotionRow::promotion, u"p"_s,
                                       u"LEFT JOIN category k ON k.id = p.category_id"_s)
                             .with(&PromotionRow::categoryName, u"k.name"_s)
                             .search(filter.search, {u"p.code"_s, u"p.name"_s, u"p.teaser"_s})
                             .orderedBy(u"p.valid_from"_s, Qt::DescendingOrder);
    if (filter.phase) {
        narrow(list, *filter.phase, now);
    }
    return list;
}

} // namespace

PromotionListModel::PromotionListModel(store::Store &store, const base::Clock &clock,
                                       QObject *parent)
    : ListModel(
        store, [&clock](const PromotionFilter &filter) { return promotions(filter, clock.now()); },
        {
            Shows(tr("Promotion"), &PromotionRow::promotion, &Promotion::name)
                .withToolTip([](const PromotionRow &row) { return row.promotion.teaser; }),
            //: Column title: what a promotion is for
            Shows(tr("Applies to"),
                  [](const PromotionRow &row) {
                      //: A promotion on all products
                      return row.categoryName.isEmpty() ? tr("Everything") : row.categoryName;
                  }),
            Shows(tr("Discount"),
                  [](const PromotionRow &row) {
                      //: A price reduction in percent
                      return tr("%1 %").arg(row.promotion.rate.toPercentText(QLocale()));
                  })
                .asNumber(),
            Shows(tr("Status"),
                  [&clock](const PromotionRow &row) {
                      return phaseName(row.promotion.phaseAt(clock.now()));
                  })
                .asState(),
            Shows(tr("Valid from"),
                  [](const PromotionRow &row) {
                      return base::companytime::dayOf(row.promotion.validFrom);
                  }),
            Shows(tr("Valid until"),
                  [](const PromotionRow &row) {
                      // The end is exclusive; people name the last day.
                      return base::companytime::lastDayOf(row.promotion.validTo);
                  }),
            Shows(tr("Code"), &PromotionRow::promotion, &Promotion::code),
        },
        -1, Qt::AscendingOrder, parent)
{
}

} // namespace promotions

#include "moc_promotionlistmodel.cpp"

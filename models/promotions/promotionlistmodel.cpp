// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promotions/promotionlistmodel.h"

#include "models/base/companytime.h"
#include "models/store/cellalignment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace promotions {

namespace {

bool isNumber(int column)
{
    return column == PromotionListModel::RateColumn;
}

} // namespace

PromotionListModel::PromotionListModel(store::Store &store, const base::Clock &clock,
                                       QObject *parent)
    : PagedModel(store, parent), m_clock(clock)
{
}

void PromotionListModel::setFilter(const PromotionFilter &filter)
{
    m_filter = filter;
    m_filter.now = m_clock.now();
    reload();
}

int PromotionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PromotionListModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case NameColumn:
        return tr("Promotion");
    case CategoryColumn:
        //: Column title: what a promotion is for
        return tr("On what");
    case RateColumn:
        return tr("Reduction");
    case PhaseColumn:
        return tr("Status");
    case FromColumn:
        return tr("First day");
    case ToColumn:
        return tr("Last day");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}

PromotionListModel::IdsQuery PromotionListModel::idsQuery() const
{
    return [filter = m_filter](store::Database &db, qint64 limit) {
        return PromotionRepository(db).ids(filter, limit);
    };
}

PromotionListModel::RowsQuery PromotionListModel::rowsQuery() const
{
    return [](store::Database &db, const QList<base::Id> &ids) {
        return PromotionRepository(db).rows(ids);
    };
}

QVariant PromotionListModel::cell(const PromotionRow &row, int column, int role) const
{
    const Promotion &promotion = row.promotion;
    const QString phase = phaseName(promotion.phaseAt(m_clock.now()));
    switch (role) {
    case Qt::TextAlignmentRole:
        return store::cellAlignment(isNumber(column));
    case StateRole:
        return column == PhaseColumn ? QVariant(phase) : QVariant();
    case Qt::ToolTipRole:
        return column == NameColumn && !promotion.teaser.isEmpty() ? QVariant(promotion.teaser)
                                                                   : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    switch (column) {
    case NameColumn:
        return promotion.name;
    case CategoryColumn:
        //: A promotion on all products
        return row.categoryName.isEmpty() ? tr("Everything") : row.categoryName;
    case RateColumn:
        //: A price reduction in percent
        return tr("%1 %").arg(promotion.rate.toPercentText(locale));
    case PhaseColumn:
        return phase;
    case FromColumn:
        return locale.toString(base::companytime::dayOf(promotion.validFrom), QLocale::ShortFormat);
    case ToColumn:
        // The end is exclusive; people name the last day.
        return locale.toString(base::companytime::lastDayOf(promotion.validTo),
                               QLocale::ShortFormat);
    case CodeColumn:
        return promotion.code;
    default:
        return {};
    }
}

} // namespace promotions

#include "moc_promotionlistmodel.cpp"

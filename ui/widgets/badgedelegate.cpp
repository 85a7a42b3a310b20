// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badgedelegate.h"

#include "models/store/pagedmodelbase.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace widgets {
namespace {

QString stateOf(const QModelIndex &index)
{
    const QString state = index.data(store::PagedModelBase::StateRole).toString();
    return state.isEmpty() ? index.data().toString() : state;
}

QString wordOf(const QModelIndex &index)
{
    const QString shown = index.data().toString();
    return text::stateName(shown.isEmpty() ? stateOf(index) : shown);
}

} // namespace

BadgeDelegate::BadgeDelegate(QObject *parent) : CellDelegate(parent) { }

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (paintSkeleton(painter, option, index)) {
        return;
    }
    paintBackground(painter, option, index);
    const QString word = wordOf(index);
    if (!word.isEmpty()) {
        painter->save();
        painter->setFont(option.font);
        paintBadge(painter, option.rect.adjusted(6, 0, -6, 0), word, toneOf(stateOf(index)));
        painter->restore();
    }
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return badgeSize(option.fontMetrics, wordOf(index)) + QSize(12, 4);
}

QString BadgeDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return text::stateName(value.toString());
}

} // namespace widgets

#include "moc_badgedelegate.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "models/store/pagedmodelbase.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace widgets {
namespace {

//! Where a currency code behind an amount begins ("12.50 EUR"); -1 when there is none.
qsizetype suffixStart(const QString &text)
{
    const qsizetype space = text.size() - 4;
    if (space <= 0 || !text.at(space).isSpace() || !text.at(space - 1).isDigit()) {
        return -1;
    }
    for (qsizetype i = space + 1; i < text.size(); ++i) {
        if (text.at(i) < u'A' || text.at(i) > u'Z') {
            return -1;
        }
    }
    return space;
}

} // namespace

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    bare.text.clear();
    bare.icon = {};
    bare.features &= ~QStyleOptionViewItem::HasDisplay;
    bare.state &= ~QStyle::State_HasFocus;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
}

bool CellDelegate::paintSkeleton(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QVariant loaded = index.data(store::PagedModelBase::IsLoadedRole);
    if (loaded.metaType().id() != QMetaType::Bool || loaded.toBool()) {
        return false;
    }
    paintBackground(painter, option, index);
    // Bars of uneven length look like text that is coming, not like a broken table.
    const int share = 45 + (index.row() * 7 + index.column() * 13) % 35;
    QRect bar = option.rect.adjusted(8, 0, -8, 0);
    bar.setWidth(bar.width() * share / 100);
    bar.setTop(option.rect.center().y() - 4);
    bar.setHeight(8);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(Token::Skeleton));
    painter->drawRoundedRect(bar, 4, 4);
    painter->restore();
    return true;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (paintSkeleton(painter, option, index)) {
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.state &= ~QStyle::State_HasFocus;
    const qsizetype suffix
        = cell.displayAlignment.testFlag(Qt::AlignRight) ? suffixStart(cell.text) : -1;
    if (suffix < 0) {
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
        return;
    }
    paintBackground(painter, option, index);
    const QString code = cell.text.mid(suffix);
    const int margin = 8;
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(colour(Token::Muted));
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, code);
    rect.setRight(rect.right() - cell.fontMetrics.horizontalAdvance(code));
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(
        rect, Qt::AlignRight | Qt::AlignVCenter,
        cell.fontMetrics.elidedText(cell.text.left(suffix), Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace widgets

#include "moc_celldelegate.cpp"

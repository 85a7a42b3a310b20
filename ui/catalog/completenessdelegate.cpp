// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/completenessdelegate.h"

#include "models/catalog/productlistmodel.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace catalogui {

namespace {

constexpr int BarWidth = 36;
constexpr int BarHeight = 4;
constexpr int Margin = 8;

} // namespace

void CompletenessDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    using widgets::Token;
    paintBackground(painter, option, index);
    if (paintSkeleton(painter, option, index)) {
        return;
    }
    const int percent = index.data(catalog::ProductListModel::CompletenessRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF bar(option.rect.left() + Margin, option.rect.center().y() - BarHeight / 2, BarWidth,
               BarHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(widgets::colour(Token::Line));
    painter->drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
    bar.setWidth(bar.width() * percent / 100);
    painter->setBrush(widgets::colour(percent == 100 ? Token::Success : Token::Warning));
    painter->drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(option.rect.adjusted(0, 0, -Margin, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

} // namespace catalogui

#include "moc_completenessdelegate.cpp"

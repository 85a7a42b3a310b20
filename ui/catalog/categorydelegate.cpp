// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/categorydelegate.h"

#include "models/catalog/categorytreemodel.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace catalogui {

namespace {

constexpr int Gap = 8;

QString countText(const QModelIndex &index)
{
    return QLocale().toString(index.data(catalog::CategoryTreeModel::CountRole).toLongLong());
}

} // namespace

void CategoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QString count = countText(index);
    const int room = own.fontMetrics.horizontalAdvance(count) + Gap;
    own.text = own.fontMetrics.elidedText(own.text, Qt::ElideRight,
                                          std::max(0, own.rect.width() - room - Gap));
    const QWidget *widget = own.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &own, painter, widget);
    painter->save();
    painter->setPen(widgets::colour(widgets::Token::Muted));
    painter->drawText(option.rect.adjusted(0, 0, -Gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                      count);
    painter->restore();
}

QSize CategoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(widgets::Theme::instance().rowHeight());
    return size;
}

} // namespace catalogui

#include "moc_categorydelegate.cpp"

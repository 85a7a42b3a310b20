// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pricing/pricedelegate.h"

#include "models/pricing/listpricesmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/unittext.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using pricing::ListPricesModel;

namespace pricingui {

PriceDelegate::PriceDelegate(QObject *parent) : CellDelegate(parent) { }

void PriceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem marked(option);
    const bool wrong = index.data(ListPricesModel::ProblemRole).isValid();
    const bool pending = index.data(ListPricesModel::PendingRole).toBool();
    if (wrong) {
        marked.palette.setColor(QPalette::Text, widgets::colour(widgets::Token::Danger));
        painter->fillRect(option.rect, widgets::colour(widgets::Token::DangerSoft));
    }
    CellDelegate::paint(painter, marked, index);
    if (wrong || pending) {
        const QRect edge(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(edge,
                          widgets::colour(wrong ? widgets::Token::Danger : widgets::Token::Info));
    }
}

bool PriceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant problem = index.data(ListPricesModel::ProblemRole);
    if (problem.isValid() && event->type() == QEvent::ToolTip) {
        QToolTip::showText(event->globalPos(),
                           text::sentence(base::failure(base::ErrorCode(problem.toInt()))), view);
        return true;
    }
    return CellDelegate::helpEvent(event, view, option, index);
}

QString PriceDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return text::unitName(CellDelegate::displayText(value, locale));
}

} // namespace pricingui

#include "moc_pricedelegate.cpp"

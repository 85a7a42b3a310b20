// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/pricecelldelegate.h"

#include "models/catalog/pricegridmodel.h"
#include "ui/widgets/theme.h"

namespace catalogui {

void PriceCellDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    using Model = catalog::PriceGridModel;
    if (index.data(Model::ProblemRole).isValid()) {
        option->palette.setColor(QPalette::Text, widgets::colour(widgets::Token::Danger));
        option->palette.setColor(QPalette::HighlightedText,
                                 widgets::colour(widgets::Token::Danger));
        option->font.setUnderline(true); // colour alone must not say it
    } else if (index.data(Model::ModifiedRole).toBool()) {
        option->font.setBold(true);
    }
}

} // namespace catalogui

#include "moc_pricecelldelegate.cpp"

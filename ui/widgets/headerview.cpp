// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include <QStyleOptionHeader>

namespace widgets {

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

void HeaderView::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (!model()
        || model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).isValid()) {
        return;
    }
    const QVariant cells = model()->index(0, logicalIndex).data(Qt::TextAlignmentRole);
    if (cells.isValid()) {
        option->textAlignment = Qt::Alignment::fromInt(cells.toInt()) | Qt::AlignVCenter;
        if (option->sortIndicator != QStyleOptionHeader::None
            && option->textAlignment.testFlag(Qt::AlignRight)) {
            option->text += QString(5, QChar::Nbsp); // room for the arrow
        }
    }
}

} // namespace widgets

#include "moc_headerview.cpp"

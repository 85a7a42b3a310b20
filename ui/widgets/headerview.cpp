// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include <QStyleOptionHeader>

namespace widgets {

namespace {

constexpr int TitlePadding = 7; // of a title, one less than the style sheet has

} // namespace

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

void HeaderView::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    // A style sheet cuts right-aligned titles at their beginning. It also makes them bolder.
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const int room = sectionSize(logicalIndex) - 2 * TitlePadding;
    if (metrics.horizontalAdvance(option->text) > room) {
        option->text = metrics.elidedText(option->text, Qt::ElideRight, room - TitlePadding);
    }
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

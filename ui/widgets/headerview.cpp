// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include "models/store/headerrole.h"

#include <QStyleOptionHeader>

namespace widgets {

namespace {

constexpr int TitlePadding = 7; // of a title, one less than the style sheet has

} // namespace

HeaderView::HeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

QString HeaderView::shownTitle(int logicalIndex) const
{
    const auto title = [this, logicalIndex](int role) {
        return model() ? model()->headerData(logicalIndex, Qt::Horizontal, role) : QVariant();
    };
    // A style sheet cuts right-aligned titles at their beginning. It also makes them bolder.
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const int room = sectionSize(logicalIndex) - 2 * TitlePadding;
    QString text = title(Qt::DisplayRole).toString();
    if (metrics.horizontalAdvance(text) > room) {
        const QVariant brief = title(store::ShortTitleRole);
        text = brief.isValid() ? brief.toString() : text;
    }
    return metrics.horizontalAdvance(text) > room
        ? metrics.elidedText(text, Qt::ElideRight, room - TitlePadding)
        : text;
}

void HeaderView::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->text = shownTitle(logicalIndex);
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

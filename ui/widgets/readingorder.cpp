// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readingorder.h"

#include "ui/widgets/reveal.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

namespace widgets {

namespace {

bool isStop(const QWidget &widget)
{
    return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus
        && !widget.focusProxy();
}

class Walk
{
public:
    void enter(QWidget *widget)
    {
        if (!widget->isVisible()) {
            return;
        }
        const qsizetype at = stops.size();
        const bool scrolls = qobject_cast<QScrollArea *>(widget);
        if (isStop(*widget) && !scrolls) {
            stops += widget;
        }
        if (const QLayout *layout = widget->layout()) {
            follow(*layout);
        }
        enterOthers(*widget);
        if (scrolls && stops.size() == at && isStop(*widget) && canScroll(widget)) {
            stops += widget; // else nobody could read on
        }
    }

    QList<QWidget *> stops;

private:
    static bool canScroll(QWidget *widget)
    {
        const auto *area = static_cast<QScrollArea *>(widget);
        return area->verticalScrollBar()->maximum() > 0
            || area->horizontalScrollBar()->maximum() > 0;
    }
    void follow(const QLayout &layout)
    {
        QList<QLayoutItem *> items;
        for (int i = 0; i < layout.count(); ++i) {
            items += layout.itemAt(i);
        }
        if (const auto *grid = qobject_cast<const QGridLayout *>(&layout)) {
            QList<std::pair<std::pair<int, int>, QLayoutItem *>> cells;
            for (int i = 0; i < items.size(); ++i) {
                int row = 0;
                int column = 0;
                int span = 0;
                grid->getItemPosition(i, &row, &column, &span, &span);
                cells.append({{row, column}, items.at(i)});
            }
            std::ranges::stable_sort(cells, {}, [](const auto &cell) { return cell.first; });
            std::ranges::transform(cells, items.begin(),
                                   [](const auto &cell) { return cell.second; });
        }
        const auto *box = qobject_cast<const QBoxLayout *>(&layout);
        if (box
            && (box->direction() == QBoxLayout::RightToLeft
                || box->direction() == QBoxLayout::BottomToTop)) {
            std::ranges::reverse(items);
        }
        for (QLayoutItem *item : std::as_const(items)) {
            if (QWidget *widget = item->widget()) {
                m_placed += widget;
                enter(widget);
            } else if (const QLayout *inner = item->layout()) {
                follow(*inner);
            }
        }
    }
    //! Children that stand in no layout: of splitters, tab widgets, views; and what floats.
    void enterOthers(const QWidget &parent)
    {
        QList<QWidget *> others;
        for (QObject *child : parent.children()) {
            auto *widget = qobject_cast<QWidget *>(child);
            if (widget && !widget->isWindow() && !m_placed.contains(widget)) {
                others += widget;
            }
        }
        std::ranges::stable_sort(
            others, {}, [](const QWidget *widget) { return std::pair(widget->y(), widget->x()); });
        for (QWidget *widget : std::as_const(others)) {
            enter(widget);
        }
    }

    QSet<QWidget *> m_placed;
};

} // namespace

QList<QWidget *> tabStops(const QWidget &window)
{
    Walk walk;
    walk.enter(window.window());
    return walk.stops;
}

bool focusNextStop(QWidget &window, bool forward)
{
    const QList<QWidget *> stops = tabStops(window);
    if (stops.isEmpty()) {
        return false;
    }
    qsizetype at = -1;
    for (QWidget *widget = window.focusWidget(); widget && at < 0;
         widget = widget->parentWidget()) {
        at = stops.indexOf(widget); // or what it is a part of
    }
    const qsizetype count = stops.size();
    const qsizetype next
        = at < 0 ? (forward ? 0 : count - 1) : (at + (forward ? 1 : count - 1)) % count;
    QWidget *stop = stops.at(next);
    stop->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoView(*stop); // a scroll area sees to it only for those who were in it before
    return true;
}

bool Dialog::focusNextPrevChild(bool next)
{
    return focusNextStop(*this, next) || QDialog::focusNextPrevChild(next);
}

} // namespace widgets

#include "moc_readingorder.cpp"

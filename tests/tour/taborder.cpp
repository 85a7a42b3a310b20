// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/taborder.h"

#include "ui/widgets/readingorder.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

static QString nameOf(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = button ? button->text() : widget.accessibleName();
    return u"%1 %2 \"%3\""_s.arg(QString::fromLatin1(widget.metaObject()->className()),
                                 widget.objectName(), text);
}

//! Of neighbours in the order of Tab.
static bool isStepBack(const QWidget &before, const QWidget &after)
{
    constexpr int Slack = 6; // of things that stand in one row
    const auto place = [](const QWidget &widget) { // what is seen of it
        const QRect seen = widget.visibleRegion().boundingRect();
        return (seen.isEmpty() ? widget.rect() : seen)
            .translated(widget.mapTo(widget.window(), QPoint()));
    };
    const QRect from = place(before);
    const QRect to = place(after);
    const bool isAbove = to.bottom() <= from.top() + Slack;
    const bool isBelow = to.top() >= from.bottom() - Slack;
    const bool isLeft = to.right() <= from.left() + Slack;
    const bool isRight = to.left() >= from.right() - Slack;
    return (isAbove && !isRight) || (isLeft && !isBelow);
}

//! Presses Tab until the focus is elsewhere: some go through their cells or sections first.
static QWidget *pressTab(QWidget &window)
{
    constexpr int MostCells = 1'000;
    QWidget *before = window.focusWidget();
    for (int i = 0; i < MostCells && window.focusWidget() == before; ++i) {
        QTest::keyClick(before, Qt::Key_Tab);
    }
    return window.focusWidget();
}

QStringList tabProblems(QWidget &window)
{
    constexpr int MostStops = 300;
    const QList<QWidget *> stops = widgets::tabStops(window);
    if (stops.isEmpty()) {
        return {u"nothing to stop at"_s};
    }
    stops.constFirst()->setFocus();
    QWidget *first = window.focusWidget();
    QStringList problems;
    QList<QWidget *> seen{first};
    for (int i = 0; i < MostStops; ++i) {
        QWidget *before = window.focusWidget();
        QWidget *after = pressTab(window);
        if (after == first) {
            break;
        }
        if (after == before) {
            return {nameOf(*before) + u" keeps Tab"_s};
        }
        if (isStepBack(*before, *after)) {
            problems += nameOf(*before) + u" -> "_s + nameOf(*after);
        }
        seen += after;
    }
    const auto all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takesKeys = widget->isVisible() && widget->isEnabled()
            && widget->window() == window.window() && widget->focusPolicy() == Qt::StrongFocus
            && !widget->focusProxy() && !widget->inherits("QScrollArea");
        if (takesKeys && !seen.contains(widget)) {
            problems += nameOf(*widget) + u" is never reached"_s;
        }
    }
    return problems;
}

} // namespace support

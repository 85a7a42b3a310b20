// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reveal.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

namespace widgets {

void bringIntoView(QWidget &widget)
{
    for (QWidget *inner = &widget; !inner->isWindow() && inner->parentWidget();
         inner = inner->parentWidget()) {
        if (auto *stack = qobject_cast<QStackedWidget *>(inner->parentWidget())) {
            auto *tabs = qobject_cast<QTabWidget *>(stack->parentWidget());
            tabs ? tabs->setCurrentWidget(inner) : stack->setCurrentWidget(inner);
        } else if (auto *scroll = qobject_cast<QScrollArea *>(inner->parentWidget())) {
            scroll->ensureWidgetVisible(&widget);
        }
    }
}

void reveal(QWidget &widget)
{
    bringIntoView(widget);
    widget.setFocus(Qt::OtherFocusReason);
}

} // namespace widgets

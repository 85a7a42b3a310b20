// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/primarybutton.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QToolButton>

namespace widgets {

void makePrimary(QToolButton *button, QAction *action)
{
    button->setDefaultAction(action);
    button->setProperty("primary", true);
    const auto recolour = [button, action] {
        const QIcon lines = icon(action->icon().name(), Token::OnAccent);
        if (!lines.isNull()) {
            button->setIcon(lines);
        }
    };
    // The button takes over the action's own icon with every change of the action.
    QObject::connect(action, &QAction::changed, button, recolour);
    recolour();
}

} // namespace widgets

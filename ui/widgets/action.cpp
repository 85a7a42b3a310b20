// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {

QAction *makeAction(const QString &iconName, const QString &text, const QString &name,
                    QObject *parent)
{
    auto *action = new QAction(text, parent);
    action->setObjectName(name);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName));
    }
    return action;
}

QString buttonName(const QAction *action)
{
    return action->objectName().replace("Action"_L1, "Button"_L1);
}

QToolButton *makeButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(buttonName(action));
    button->setAccessibleName(action->iconText()); // the text without its mnemonic
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                       : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    if (action->menu()) {
        button->setPopupMode(QToolButton::InstantPopup);
    }
    return button;
}

} // namespace widgets

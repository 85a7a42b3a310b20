// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QObject;
class QToolButton;
class QWidget;

namespace widgets {

//! An action called \a name ("saveProductAction", for tests and style sheets) with the line icon
//! \a iconName, or without one where that is empty. Belongs to \a parent.
[[nodiscard]] QAction *makeAction(const QString &iconName, const QString &text, const QString &name,
                                  QObject *parent);
//! What the button of \a action is called: "saveProductButton" of "saveProductAction".
[[nodiscard]] QString buttonName(const QAction *action);
//! A button for \a action: its icon, or its text where it has none; a menu opens at once. Reached
//! with Tab. Belongs to \a parent.
[[nodiscard]] QToolButton *makeButton(QAction *action, QWidget *parent);

} // namespace widgets

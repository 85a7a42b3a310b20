// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QToolButton;

namespace widgets {

//! Makes \a button the filled one for \a action; the action's line icon is drawn in the colour of
//! the button's text there, and stays as it is everywhere else.
void makePrimary(QToolButton *button, QAction *action);

} // namespace widgets

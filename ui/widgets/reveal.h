// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace widgets {

//! Brings \a widget into view: turns to the tabs and stacks that it is in, scrolls the areas.
void bringIntoView(QWidget &widget);
//! The same, and gives it the keyboard.
void reveal(QWidget &widget);

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace widgets {

//! Brings \a widget into view – the tabs, stacks and scroll areas that it is in – and gives it the
//! keyboard.
void reveal(QWidget &widget);

} // namespace widgets

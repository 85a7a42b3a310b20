// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace widgets {

//! Shows \a popup below \a anchor, or above it where there is no room, within the screen.
void showBelow(QWidget &popup, const QWidget &anchor);

} // namespace widgets

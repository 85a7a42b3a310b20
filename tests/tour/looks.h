// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace support {

//! Controls in sight of \a window that have no name or no role for those who hear the screen. One
//! sentence each, as of all functions here.
[[nodiscard]] QStringList namelessControls(QWidget &window);
//! Texts whose contrast to what they stand on is less than 4.5 to 1, measured in pixels. What is
//! disabled may be fainter.
[[nodiscard]] QStringList faintTexts(QWidget &window);
//! Controls of \a page that stand outside it, over one another, or cut.
[[nodiscard]] QStringList misplacedControls(QWidget &page);

} // namespace support

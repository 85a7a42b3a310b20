// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace support {

//! What is wrong when somebody goes once through \a window with Tab: steps back against the way
//! people read (up or to the left, other than from the foot of one column to the head of the next),
//! stops that hold Tab fast, and stops that it never reaches. One sentence each.
[[nodiscard]] QStringList tabProblems(QWidget &window);

} // namespace support

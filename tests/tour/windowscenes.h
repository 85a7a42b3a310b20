// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/scenes.h"

namespace support {

//! What opens over the window while people type and paste: the calendar, the review of cells.
[[nodiscard]] QList<Scene> windowScenes();

} // namespace support

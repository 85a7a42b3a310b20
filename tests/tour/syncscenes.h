// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/scenes.h"

namespace support {

//! The Sync page after a day in which not all went well.
[[nodiscard]] QList<Scene> syncScenes();

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/scenes.h"

namespace support {

//! What every list has: chips, several rows, views, pinned columns, nothing that matches. They
//! leave the lists so: show them last.
[[nodiscard]] QList<Scene> listScenes();

} // namespace support

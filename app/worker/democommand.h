// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/commandline.h"

namespace worker {

//! The command "demo": makes the demo company.
[[nodiscard]] ExitCode makeDemo(const CommandLine &line);

} // namespace worker

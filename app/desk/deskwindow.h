// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"

#include <memory>

namespace shell {
class MainWindow;
}

namespace desk {

//! Puts the main window together: every page with its wiring, the status bar, the palette's search,
//! and what the sync engine has to tell.
[[nodiscard]] std::unique_ptr<shell::MainWindow> makeMainWindow(Services &services);

} // namespace desk

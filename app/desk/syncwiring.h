// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"

class QWidget;

namespace shell {
class MainWindow;
}
namespace widgets {
class Page;
}

namespace desk {

//! The Sync page with its models, wired to the engine.
[[nodiscard]] widgets::Page *makeSyncPage(Services &services, QWidget *parent);
//! The engine's state for the status bar.
[[nodiscard]] QWidget *makeStatusWidget(Services &services, QWidget *parent);
//! Makes every page hear of what the engine took over from the systems, counts what needs a person
//! in the rail, and opens the Sync page from the status bar.
void wireSync(Services &services, shell::MainWindow &window);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/services.h"

class QWidget;

namespace widgets {
class Page;
}

namespace desk {

//! The Sync page with its models, wired to the engine.
[[nodiscard]] widgets::Page *makeSyncPage(Services &services, QWidget *parent);
//! The engine's state for the status bar; a QToolButton whose click asks for the Sync page.
[[nodiscard]] QWidget *makeStatusWidget(Services &services, QWidget *parent);

} // namespace desk

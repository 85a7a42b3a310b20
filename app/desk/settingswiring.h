// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace widgets {
class Page;
}

namespace desk {

struct Services;

//! Builds the Settings page, what it reads and writes, and its connections; the page owns them.
[[nodiscard]] widgets::Page *makeSettingsPage(Services &services, QWidget *parent);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace widgets {
class Page;
}

namespace desk {

struct Services;

//! Builds the Orders page, its models and its connections; the page owns them.
[[nodiscard]] widgets::Page *makeOrdersPage(Services &services, QWidget *parent);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
namespace widgets {
class Page;
}

namespace desk {

struct Services;

//! The page of pictures and documents. Owned by \a parent.
[[nodiscard]] widgets::Page *makeMediaPage(Services &services, QWidget *parent);

} // namespace desk

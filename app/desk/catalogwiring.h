// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
namespace widgets {
class Page;
}

namespace desk {

struct Services;

//! The page of products, categories and their prices. Owned by \a parent.
[[nodiscard]] widgets::Page *makeCatalogPage(Services &services, QWidget *parent);

} // namespace desk

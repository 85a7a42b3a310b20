// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace store {

//! Role of header data: the title of a column where there is no room for that of Qt::DisplayRole.
inline constexpr int ShortTitleRole = Qt::UserRole + 1;

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

//! A state word of the database ("published", "overdue", "pending" …) for people. Unknown words
//! are shown as they are.
[[nodiscard]] QString stateName(const QString &word);

} // namespace text

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

//! What somebody should know who is about to edit a field group ("text", "price", "customer") that
//! \a systems own; empty when none does.
[[nodiscard]] QString ownerNote(const QString &group, const QString &systems);

} // namespace text

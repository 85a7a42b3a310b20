// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

//! Name of a country ("DE") in the reader's language; the code itself when it is none.
[[nodiscard]] QString countryName(const QString &code);

} // namespace text

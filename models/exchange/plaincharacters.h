// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace exchange {

//! \a text with the digits of every script as Latin ones, and without characters that nobody sees:
//! marks of direction, zero-width spaces, a byte order mark.
[[nodiscard]] QString plainCharacters(QStringView text);

} // namespace exchange

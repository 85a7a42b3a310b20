// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace catalog {

//! GS1 article numbers (GTIN-8, -12, -13, -14): digits whose last one is the check digit.
namespace gtin {

//! The digits of \a text without spaces and hyphens; empty text is allowed and stays empty.
//! Value_BadGtin when the length or the check digit is wrong; expected then names the digit.
[[nodiscard]] base::Result<QString> parse(QStringView text);
//! Check digit for the digits before it (7, 11, 12 or 13 of them).
[[nodiscard]] QChar checkDigit(QStringView digits);

} // namespace gtin
} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace catalog {

//! The supplier's own article code: the natural key that portal and ERP know a product by.
namespace sku {

constexpr int MaxLength = 64;

//! Trimmed. Value_Empty, Value_TooLong, or Value_BadFormat when it holds anything but letters,
//! digits and "-_./" (it travels in addresses and file names of other systems).
[[nodiscard]] base::Result<QString> parse(QStringView text);

} // namespace sku
} // namespace catalog

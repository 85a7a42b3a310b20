// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/catalog/product.h"

namespace catalog {

//! How much of what a buyer needs is there. Counted alike: name, summary, description, category,
//! unit, at least one picture, and each required attribute of the family. The result is the
//! share of those that are filled, in per cent, rounded down: 100 only when nothing is missing.
//! A product without family has no required attributes.
namespace completeness {

//! Fields that are missing, as change sets name them: "name", "assets", "value:<code>" …
[[nodiscard]] QStringList missing(const Product &product, const Family &family);
//! 0 … 100.
[[nodiscard]] int percent(const Product &product, const Family &family);

} // namespace completeness
} // namespace catalog

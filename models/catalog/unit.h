// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace catalog {

//! Units of measure and packages by UN/ECE Recommendation 20 and 21 code that the catalog knows.
//! Their names for people are in ui/text.
namespace unit {

//! Units a product is sold or measured by, most used first: C62 piece, KGM kilogram, MTR metre …
[[nodiscard]] const QStringList &codes();
//! Packages above the base unit: XBX box, XPX pallet …
[[nodiscard]] const QStringList &packageCodes();
[[nodiscard]] bool isKnown(const QString &code);

} // namespace unit
} // namespace catalog

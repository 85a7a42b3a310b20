// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace catalog {

//! Units of measure and packages by UN/ECE Recommendation 20 and 21 code.
namespace unit {

//! Units a product can be sold by, most used first: C62 piece, KGM kilogram, MTR metre …
[[nodiscard]] const QStringList &codes();
//! Codes that make sense as a package above the base unit: XBX box, XPX pallet …
[[nodiscard]] const QStringList &packageCodes();
[[nodiscard]] bool isKnown(const QString &code);
//! For people, translated: "piece". An unknown code is its own name.
[[nodiscard]] QString name(const QString &code);
//! Short form for columns and beside numbers, translated: "pcs", "kg".
[[nodiscard]] QString symbol(const QString &code);

} // namespace unit
} // namespace catalog

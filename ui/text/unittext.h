// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace text {

//! Short name of a UN/ECE Rec 20 unit for people: "C62" → "pcs", "KGM" → "kg". Unknown codes are
//! shown as they are.
[[nodiscard]] QString unitName(const QString &code);
//! Codes offered where a unit is chosen, the usual ones first.
[[nodiscard]] QStringList commonUnits();

} // namespace text

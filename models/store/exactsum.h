// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/rows.h"

//! Sums of money that can be asked for whatever is stored: SQLite fails a whole statement, and so a
//! whole page for good, when its sum() overflows.
namespace store::exactsum {

//! Two columns of a SELECT instead of sum(\a expression).
[[nodiscard]] QString columns(const QString &expression);
//! The sum that \a rows has at \a column and the next one; 0 of no rows. Value_OutOfRange.
[[nodiscard]] base::Result<qint64> at(const Rows &rows, int column);

} // namespace store::exactsum

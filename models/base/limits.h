// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

//! The greatest numbers that may come from outside: another program, a form, a file. Within them
//! every sum and product that the programs compute fits into 64 bits (prices: into 128 inside the
//! engine), so that what was accepted once can always be shown and computed with.
namespace base::limits {

//! Amount of a document, in 1/10 000: 14 digits before the decimal point. Nine of them add up.
inline constexpr qint64 Amount = 999'999'999'999'999'999;
//! Price of a unit and amount of a line, in 1/10 000: 11 digits before the decimal point, so that
//! the lines of an order, up to 900, add up to an Amount.
inline constexpr qint64 LineAmount = 999'999'999'999'999;
//! How many units a price is for at most: "per 1,000,000".
inline constexpr qint64 PriceBasis = 1'000'000;
//! Quantity in stock, of a quantity break, in a package; in 1/1 000: 12 digits before the point.
inline constexpr qint64 Quantity = 999'999'999'999'999;
//! Quantity of an order's line, in 1/1 000: ten million of anything.
inline constexpr qint64 OrderedQuantity = 10'000'000'000;

} // namespace base::limits

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QLocale>

namespace base {

//! How a value that lies between two representable ones is brought to one of them.
enum class Rounding {
    HalfUp, //!< to the nearest, ties away from zero (commercial rounding)
    HalfEven, //!< to the nearest, ties to the even neighbour (banker's rounding)
    Up, //!< away from zero
    Down, //!< towards zero
};

//! Exact decimals as a 64-bit count of 1/10^places. The building block of Money, Quantity and
//! Rate; no floating point anywhere.
namespace decimal {

//! Parses plain text ("-1234.5"), as written by toText(): no group separators, decimal point.
//! Errors: Value_Empty, Value_NotANumber, Value_TooPrecise, Value_OutOfRange.
[[nodiscard]] Result<qint64> parse(QStringView text, int places);
//! Plain text with at least \a minPlaces decimals, no needless zeros; the inverse of parse().
[[nodiscard]] QString toText(qint64 count, int places, int minPlaces = 0);
//! For people: separators and digits of \a locale.
[[nodiscard]] QString toText(qint64 count, int places, int minPlaces, const QLocale &locale);

//! a + b; Value_OutOfRange on overflow.
[[nodiscard]] Result<qint64> add(qint64 a, qint64 b);
//! a × b ÷ divisor in 128 bits, rounded once. Value_OutOfRange on overflow. divisor > 0.
[[nodiscard]] Result<qint64> multiplyDivide(qint64 a, qint64 b, qint64 divisor, Rounding rounding);
//! \a count brought to a multiple of \a step (> 0).
[[nodiscard]] Result<qint64> roundTo(qint64 count, qint64 step, Rounding rounding);

} // namespace decimal
} // namespace base

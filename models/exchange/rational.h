// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/decimal.h"

#include <optional>

namespace exchange {

//! An exact fraction in 128 bits, always reduced; what Expression calculates with. Operations give
//! nothing where numerator or denominator would reach 2^120. A plain value.
class Rational
{
public:
    __extension__ using Wide = __int128;

    Rational() = default;
    //! \a count ÷ 10^places; places 0 to 18.
    Rational(qint64 count, int places);

    [[nodiscard]] bool isZero() const { return m_numerator == 0; }
    [[nodiscard]] Rational negated() const;
    [[nodiscard]] std::optional<Rational> plus(const Rational &other) const;
    [[nodiscard]] std::optional<Rational> times(const Rational &other) const;
    //! \a other is not zero.
    [[nodiscard]] std::optional<Rational> dividedBy(const Rational &other) const;
    //! Whether this is less; nothing when it cannot be told in 128 bits.
    [[nodiscard]] std::optional<bool> isLess(const Rational &other) const;
    //! As a count of 1/10^places (0 to 18).
    [[nodiscard]] std::optional<qint64> rounded(int places, base::Rounding rounding) const;

private:
    [[nodiscard]] static std::optional<Rational> reduced(Wide numerator, Wide denominator);

    Wide m_numerator = 0;
    Wide m_denominator = 1; // > 0
};

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/rational.h"

#include <limits>

namespace exchange {

namespace {

using Wide = Rational::Wide;

// Ten times as much still fits 128 bits: rounded() goes digit by digit.
constexpr Wide Limit = Wide(1) << 120;

Wide magnitude(Wide value)
{
    return value < 0 ? -value : value;
}

Wide commonDivisor(Wide a, Wide b)
{
    while (b != 0) {
        a = std::exchange(b, a % b);
    }
    return a;
}

// Not by __builtin_mul_overflow, which Clang leaves to a library that not every system has.
std::optional<Wide> product(Wide a, Wide b)
{
    if (a != 0 && magnitude(b) > (Limit - 1) / magnitude(a)) {
        return std::nullopt;
    }
    return a * b;
}

} // namespace

Rational::Rational(qint64 count, int places)
{
    Wide scale = 1;
    for (int i = 0; i < places; ++i) {
        scale *= 10;
    }
    *this = *reduced(count, scale); // far below the limit
}

std::optional<Rational> Rational::reduced(Wide numerator, Wide denominator)
{
    if (magnitude(numerator) >= Limit || denominator >= Limit) {
        return std::nullopt;
    }
    const Wide divisor = commonDivisor(magnitude(numerator), denominator);
    Rational value;
    value.m_numerator = numerator / divisor;
    value.m_denominator = denominator / divisor;
    return value;
}

Rational Rational::negated() const
{
    Rational value(*this);
    value.m_numerator = -m_numerator;
    return value;
}

std::optional<Rational> Rational::plus(const Rational &other) const
{
    const Wide shared = commonDivisor(m_denominator, other.m_denominator);
    const auto ours = product(m_numerator, other.m_denominator / shared);
    const auto theirs = product(other.m_numerator, m_denominator / shared);
    const auto denominator = product(m_denominator / shared, other.m_denominator);
    return ours && theirs && denominator ? reduced(*ours + *theirs, *denominator) : std::nullopt;
}

std::optional<Rational> Rational::times(const Rational &other) const
{
    // Crosswise reduced first, so that only what does not fit in the end is refused.
    const Wide first = commonDivisor(magnitude(m_numerator), other.m_denominator);
    const Wide second = commonDivisor(magnitude(other.m_numerator), m_denominator);
    const auto numerator = product(m_numerator / first, other.m_numerator / second);
    const auto denominator = product(m_denominator / second, other.m_denominator / first);
    return numerator && denominator ? reduced(*numerator, *denominator) : std::nullopt;
}

std::optional<Rational> Rational::dividedBy(const Rational &other) const
{
    Rational inverse;
    inverse.m_numerator = other.m_numerator < 0 ? -other.m_denominator : other.m_denominator;
    inverse.m_denominator = magnitude(other.m_numerator);
    return times(inverse);
}

std::optional<bool> Rational::isLess(const Rational &other) const
{
    const auto difference = plus(other.negated());
    return difference ? std::optional(difference->m_numerator < 0) : std::nullopt;
}

std::optional<qint64> Rational::rounded(int places, base::Rounding rounding) const
{
    constexpr Wide max = std::numeric_limits<qint64>::max();
    Wide count = magnitude(m_numerator) / m_denominator;
    Wide rest = magnitude(m_numerator) % m_denominator;
    for (int i = 0; i < places && count <= max; ++i) {
        count = count * 10 + rest * 10 / m_denominator;
        rest = rest * 10 % m_denominator;
    }
    const Wide twice = 2 * rest;
    const bool isAway = rounding == base::Rounding::Up ? rest > 0
        : rounding == base::Rounding::Down             ? false
        : twice == m_denominator ? rounding == base::Rounding::HalfUp || count % 2 == 1
                                 : twice > m_denominator;
    count += isAway ? 1 : 0;
    if (count > max) {
        return std::nullopt;
    }
    return qint64(m_numerator < 0 ? -count : count);
}

} // namespace exchange

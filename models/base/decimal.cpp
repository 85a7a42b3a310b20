// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/decimal.h"

#include <array>
#include <limits>

namespace base::decimal {

namespace {

constexpr qint64 Max = std::numeric_limits<qint64>::max();

Error outOfRange()
{
    return failure(ErrorCode::Value_OutOfRange);
}

qint64 powerOfTen(int places)
{
    qint64 power = 1;
    for (int i = 0; i < places; ++i) {
        power *= 10;
    }
    return power;
}

__extension__ using Wide = __int128;

//! The quotient of \a dividend ÷ \a divisor under \a rounding.
Wide divide(Wide dividend, Wide divisor, Rounding rounding)
{
    const Wide quotient = dividend / divisor;
    const Wide rest = dividend % divisor;
    if (rest == 0) {
        return quotient;
    }
    const Wide away = quotient + (dividend < 0 ? -1 : 1);
    const Wide twice = 2 * (rest < 0 ? -rest : rest);
    switch (rounding) {
    case Rounding::Up:
        return away;
    case Rounding::Down:
        return quotient;
    case Rounding::HalfUp:
        return twice >= divisor ? away : quotient;
    case Rounding::HalfEven:
        if (twice == divisor) {
            return quotient % 2 == 0 ? quotient : away;
        }
        return twice > divisor ? away : quotient;
    }
    return quotient;
}

Result<qint64> narrow(Wide value)
{
    // The lowest value is left out so that every result can be negated.
    if (value > Max || value < -Wide(Max)) {
        return outOfRange();
    }
    return qint64(value);
}

} // namespace

Result<qint64> parse(QStringView text, int places)
{
    text = text.trimmed();
    if (text.isEmpty()) {
        return failure(ErrorCode::Value_Empty);
    }
    const bool negative = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    if (negative || text.startsWith(u'+')) {
        text = text.mid(1);
    }
    Wide count = 0;
    int digits = 0;
    int decimals = -1; // -1 = before the decimal point
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        const int digit = c.digitValue();
        if (digit < 0) {
            return failure(ErrorCode::Value_NotANumber, text.toString());
        }
        ++digits;
        if (decimals >= places) {
            if (digit != 0) {
                return failure(ErrorCode::Value_TooPrecise, text.toString(),
                               {.expected = QString::number(places)});
            }
            continue;
        }
        if (decimals >= 0) {
            ++decimals;
        }
        count = count * 10 + digit;
        if (count > Max) {
            return outOfRange();
        }
    }
    if (digits == 0) {
        return failure(ErrorCode::Value_NotANumber, text.toString());
    }
    for (int i = std::max(decimals, 0); i < places; ++i) {
        count *= 10;
        if (count > Max) {
            return outOfRange();
        }
    }
    return narrow(negative ? -count : count);
}

QString toText(qint64 count, int places, int minPlaces)
{
    // Every price that is sent or kept is written so: digit by digit, from the last to the first.
    std::array<char16_t, 24> text; // a sign, 20 digits and the point
    auto at = text.end();
    quint64 rest = count < 0 ? 0 - quint64(count) : quint64(count);
    bool needed = false;
    for (int place = places; place > 0; --place, rest /= 10) {
        needed = needed || rest % 10 != 0 || place <= minPlaces;
        if (needed) {
            *--at = char16_t(u'0' + rest % 10);
        }
    }
    if (needed) {
        *--at = u'.';
    }
    do {
        *--at = char16_t(u'0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (count < 0) {
        *--at = u'-';
    }
    return QStringView(at, text.end()).toString();
}

QString toText(qint64 count, int places, int minPlaces, const QLocale &locale)
{
    const qint64 scale = powerOfTen(places);
    const quint64 magnitude = count < 0 ? 0 - quint64(count) : quint64(count);
    QString text = locale.toString(qulonglong(magnitude / quint64(scale)));
    QString fraction = QString::number(magnitude % quint64(scale)).rightJustified(places, u'0');
    while (fraction.size() > minPlaces && fraction.endsWith(u'0')) {
        fraction.chop(1);
    }
    if (!fraction.isEmpty() && places > 0) {
        text += locale.decimalPoint() + fraction;
    }
    return count < 0 ? locale.negativeSign() + text : text;
}

Result<qint64> add(qint64 a, qint64 b)
{
    return narrow(Wide(a) + b);
}

Result<qint64> multiplyDivide(qint64 a, qint64 b, qint64 divisor, Rounding rounding)
{
    Q_ASSERT(divisor > 0);
    return narrow(divide(Wide(a) * b, divisor, rounding));
}

Result<qint64> roundTo(qint64 count, qint64 step, Rounding rounding)
{
    Q_ASSERT(step > 0);
    return narrow(divide(count, step, rounding) * step);
}

} // namespace base::decimal

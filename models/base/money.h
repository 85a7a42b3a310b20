// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"

#include <array>

namespace base {

//! ISO 4217 code of a currency. A plain value of three letters; empty when not set.
class Currency
{
public:
    Currency() = default;
    //! Value_BadCurrency when \a code is no three Latin letters.
    [[nodiscard]] static Result<Currency> parse(QStringView code);
    [[nodiscard]] QString code() const { return QString::fromLatin1(m_code.data(), m_length); }
    //! Decimals that amounts of this currency are rounded to: 2 for EUR, 0 for JPY, 3 for KWD.
    [[nodiscard]] int places() const;
    [[nodiscard]] bool isEmpty() const { return m_length == 0; }
    bool operator==(const Currency &) const = default;

private:
    std::array<char, 3> m_code{};
    qsizetype m_length = 0;
};

//! A share or factor: 64-bit count of 1/1 000 000. 0.19 is 190 000, i.e. 19 %. A plain value.
class Rate
{
public:
    static constexpr int Places = 6;
    static constexpr qint64 One = 1'000'000;

    constexpr Rate() = default;
    constexpr explicit Rate(qint64 millionths) : m_millionths(millionths) { }
    //! "12.5" → 12.5 %, at most four decimals. Errors as decimal::parse().
    [[nodiscard]] static Result<Rate> parsePercent(QStringView text);
    [[nodiscard]] constexpr qint64 millionths() const { return m_millionths; }
    [[nodiscard]] QString toPercentText() const { return decimal::toText(m_millionths, 4); }
    [[nodiscard]] QString toPercentText(const QLocale &locale) const
    {
        return decimal::toText(m_millionths, 4, 0, locale);
    }
    constexpr auto operator<=>(const Rate &) const = default;

private:
    qint64 m_millionths = 0;
};

//! An amount of money: 64-bit count of 1/10 000 of the currency unit, and the currency. Exact;
//! only times(), percent() and rounded() round, and they are told how. A plain value.
class Money
{
public:
    static constexpr int Places = 4;
    static constexpr qint64 Scale = 10'000;

    Money() = default;
    Money(qint64 units, Currency currency) : m_units(units), m_currency(currency) { }
    //! Text as written by toText(). Errors as decimal::parse().
    [[nodiscard]] static Result<Money> parse(QStringView amount, Currency currency);

    //! Ten-thousandths of the currency unit; what the database stores.
    [[nodiscard]] qint64 units() const { return m_units; }
    [[nodiscard]] Currency currency() const { return m_currency; }
    [[nodiscard]] bool isZero() const { return m_units == 0; }
    [[nodiscard]] bool isNegative() const { return m_units < 0; }

    //! Value_BadCurrency when the currencies differ, Value_OutOfRange on overflow.
    [[nodiscard]] Result<Money> plus(const Money &other) const;
    [[nodiscard]] Result<Money> minus(const Money &other) const;
    //! Price × quantity, rounded once to 1/10 000.
    [[nodiscard]] Result<Money> times(const Quantity &quantity, Rounding rounding) const;
    //! This × rate, rounded once to 1/10 000.
    [[nodiscard]] Result<Money> times(Rate rate, Rounding rounding) const;
    //! Brought to the decimals of its currency.
    [[nodiscard]] Result<Money> rounded(Rounding rounding) const;

    //! The amount alone, plain text with at least the currency's decimals.
    [[nodiscard]] QString toText() const
    {
        return decimal::toText(m_units, Places, m_currency.places());
    }
    [[nodiscard]] QString toText(const QLocale &locale) const
    {
        return decimal::toText(m_units, Places, m_currency.places(), locale);
    }

    bool operator==(const Money &) const = default;

private:
    qint64 m_units = 0;
    Currency m_currency;
};

inline QDebug operator<<(QDebug debug, const Money &money)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << money.toText() << ' ' << money.currency().code();
}

} // namespace base

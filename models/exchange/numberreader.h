// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/exchange/numberstyle.h"

namespace exchange {

//! What a number is for: how many decimals it can have, and what may stand beside it.
struct NumberField
{
    enum class Kind {
        Plain, //!< digits only
        Money, //!< a currency's code or sign beside it
        Percent, //!< "%" beside it, which changes nothing: the count is of percents
    };
    Kind kind = Kind::Plain;
    int places = 0;
    base::Currency currency = {}; //!< of Money; empty: any

    [[nodiscard]] static NumberField plain(int places) { return {.places = places}; }
    [[nodiscard]] static NumberField quantity() { return plain(base::Quantity::Places); }
    [[nodiscard]] static NumberField money(base::Currency currency)
    {
        return {.kind = Kind::Money, .places = base::Money::Places, .currency = currency};
    }
    //! A base::Rate: its millionths are percents with four decimals.
    [[nodiscard]] static NumberField rate() { return {.kind = Kind::Percent, .places = 4}; }
};

//! Reads the numbers that people type and paste, exactly: digits of every script, signs before or
//! behind, parentheses for negative, group separators where they belong, a currency or percent
//! sign. For texts that a program wrote there is base::decimal::parse(). A plain value; all
//! threads.
class NumberReader
{
public:
    //! For a block whose style is known: findNumberStyle().
    explicit NumberReader(const NumberStyle &style) : m_style(style) { }
    //! For a single field, where the locale decides.
    explicit NumberReader(const QLocale &locale) : m_style(NumberStyle::of(locale)) { }

    [[nodiscard]] const NumberStyle &style() const { return m_style; }
    //! The number as a count of 1/10^places. Errors: Value_Empty, Value_NotANumber (also a wrong
    //! grouping), Value_TooPrecise (expected = the places; never rounded), Value_OutOfRange,
    //! Value_BadCurrency (expected = the code of the field's currency).
    [[nodiscard]] base::Result<qint64> read(const QString &text, const NumberField &field) const;
    //! The same, and "=12*1.19" as an Expression, rounded half up to the field's places. Errors
    //! also as Expression has them. In a percent field numbers are percents and "%" is no operator.
    [[nodiscard]] base::Result<qint64> typed(const QString &text, const NumberField &field) const;

private:
    NumberStyle m_style;
};

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/decimal.h"
#include "models/exchange/numberstyle.h"

#include <functional>

namespace exchange {

//! A calculation that a person types: "12*1.19", "(cost + 0.05) / 0.7", "round(3/7; 2)".
//!
//! Numbers have the decimal sign of their style and no group separators. Operators: + - * / (also
//! × ÷ and the typographic minus), a unary minus, parentheses, and "%" behind a value, which
//! divides it by 100 wherever it stands ("100 + 19%" is 100.19, as in spreadsheets). Functions:
//! round(x) and round(x; decimals), half away from zero; min and max of any number of values.
//! Arguments are separated by ";", or by "," where that is no decimal sign. No loops.
//!
//! Values are exact fractions with numerators and denominators below 2^120; only round() and the
//! result are rounded. A plain value; all threads.
class Expression
{
public:
    static constexpr qsizetype MaxLength = 500; //!< characters
    static constexpr int MaxDepth = 32; //!< parentheses and signs within each other

    enum class Percent { Allowed, Refused };
    //! An exact decimal, e.g. a price for "cost".
    struct Decimal
    {
        qint64 count = 0; //!< of 1/10^places
        int places = 0; //!< 0 to 18
    };
    //! The value of a name; nothing for one that is not known.
    using Names = std::function<std::optional<Decimal>(const QString &name)>;

    //! \a text may begin with "=". Errors: Value_TooLong, Value_OutOfRange for a number, and
    //! Value_BadExpression with the 1-based position as column and what stands there as subject
    //! (empty: the text ends too early).
    [[nodiscard]] static base::Result<Expression> parse(QStringView text, const NumberStyle &style,
                                                        Percent percent = Percent::Allowed);
    //! The names it needs, each once, in their order.
    [[nodiscard]] QStringList names() const;
    //! The result as a count of 1/10^places (0 to 18), rounded once. Errors, with the position as
    //! column: Value_BadExpression for an unknown name, Value_DivisionByZero, Value_OutOfRange.
    [[nodiscard]] base::Result<qint64> evaluate(int places, base::Rounding rounding,
                                                const Names &names = {}) const;

private:
    friend class ExpressionParser;
    enum class Operation {
        Number,
        Name,
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate,
        Percent,
        Round,
        Least,
        Greatest,
    };
    //! In postfix order: operands stand before what is done with them.
    struct Step
    {
        Operation operation = Operation::Number;
        int position = 0; //!< 1-based
        Decimal number = {};
        QString name = {};
    };
    [[nodiscard]] static base::Error badExpression(int position, const QString &found);

    QList<Step> m_steps;
};

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/blockstyle.h"

#include <QLocale>

namespace exchange {

//! Which sign stands before the decimals, and how thousands are grouped. A plain value.
struct NumberStyle
{
    QChar decimal = u'.';
    //! A point or comma that groups. Spaces and apostrophes group in every style, and so does the
    //! other of the two where decimals follow ("1.234,50" has one reading).
    QChar group = u',';
    bool isIndian = false; //!< 12,34,567 as well as 1,234,567

    //! 1,234.50
    [[nodiscard]] static NumberStyle point() { return {}; }
    //! 1.234,50
    [[nodiscard]] static NumberStyle comma() { return {.decimal = u',', .group = u'.'}; }
    [[nodiscard]] static NumberStyle of(const QLocale &locale);
    bool operator==(const NumberStyle &) const = default;
};

//! A text taken apart: "(1.234,50 €)".
struct NumberText
{
    QString plain; //!< "-1234.50", as base::decimal::parse() reads it
    QString mark; //!< what stands before or behind the digits: "€", "EUR", "%"; mostly empty
};

//! \a text in \a style: nothing when it is no number there, or wrongly grouped. Takes signs before
//! and behind, parentheses for negative, dashes for no cents ("12,–") and one mark, whatever it is.
[[nodiscard]] std::optional<NumberText> takeApart(const QString &text, const NumberStyle &style);

//! The style of a whole block. The locale does not decide: what has two readings is asked.
[[nodiscard]] BlockStyle<NumberStyle> findNumberStyle(const QStringList &texts,
                                                      const QLocale &locale);

} // namespace exchange

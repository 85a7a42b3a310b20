// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace exchange {

//! How a block of texts – a pasted table, a column of a file – is written, found from all of it.
//! \a Style is a NumberStyle or a DayOrder.
template <typename Style>
struct BlockStyle
{
    struct Reading
    {
        Style style;
        QString text; //!< the example read in that style, as text that has only one reading
    };

    std::optional<Style>
        style; //!< the one that explains the block; nothing: somebody must be asked
    //! A text that can be read in more than one way, and each way. Two or more where the block is
    //! ambiguous; none where no style explains all of it.
    QString example;
    QList<Reading> readings;
    //! Where no style explains all: a text that is written in another way than the example.
    QString counterexample;

    //! Why style is empty: Value_Ambiguous (subject = the example, expected = its readings) or
    //! Value_MixedStyles (subject and expected = two texts that contradict each other).
    [[nodiscard]] base::Error error() const
    {
        if (readings.isEmpty()) {
            return base::failure(base::ErrorCode::Value_MixedStyles, {},
                                 {.subject = example, .expected = counterexample});
        }
        QStringList texts;
        for (const Reading &reading : readings) {
            texts += reading.text;
        }
        return base::failure(base::ErrorCode::Value_Ambiguous, {},
                             {.subject = example, .expected = texts.join(QStringLiteral(" / "))});
    }
};

//! Finds the style among \a candidates (best first) with \a read(text, style), which gives an
//! optional with a text that is the same for the same value. Texts that no candidate can read say
//! nothing about the style: whoever reads them next refuses them one by one.
template <typename Style, typename Read>
[[nodiscard]] BlockStyle<Style> findStyle(const QStringList &texts, const QList<Style> &candidates,
                                          const Read &read)
{
    // A column repeats itself: each text is looked at once.
    QStringList distinct = texts;
    distinct.removeDuplicates();
    QList<std::pair<QString, QList<std::optional<QString>>>> readable;
    for (const QString &text : std::as_const(distinct)) {
        QList<std::optional<QString>> values;
        for (const Style &candidate : candidates) {
            values += read(text, candidate);
        }
        if (std::ranges::any_of(values, [](const auto &value) { return value.has_value(); })) {
            readable.append({text, values});
        }
    }
    QList<qsizetype> fitting;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (std::ranges::all_of(readable,
                                [i](const auto &one) { return one.second.at(i).has_value(); })) {
            fitting += i;
        }
    }
    BlockStyle<Style> found;
    if (fitting.isEmpty()) {
        // Two texts of which each rules the other's style out.
        const auto &first = *std::ranges::find_if(readable, [](const auto &one) {
            return std::ranges::any_of(one.second, [](const auto &v) { return !v.has_value(); });
        });
        found.example = first.first;
        qsizetype fewest = candidates.size() + 1;
        for (const auto &[text, values] : std::as_const(readable)) {
            qsizetype shared = 0;
            for (qsizetype i = 0; i < candidates.size(); ++i) {
                shared += values.at(i) && first.second.at(i) ? 1 : 0;
            }
            if (shared < fewest) {
                fewest = shared;
                found.counterexample = text;
            }
        }
        return found;
    }
    for (const auto &[text, values] : std::as_const(readable)) {
        QStringList different;
        for (const qsizetype i : std::as_const(fitting)) {
            if (!different.contains(*values.at(i))) {
                different += *values.at(i);
                found.readings.append({candidates.at(i), *values.at(i)});
            }
        }
        if (different.size() > 1) {
            found.example = text;
            return found;
        }
        found.readings.clear();
    }
    found.style = candidates.at(fitting.first());
    return found;
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/numberstyle.h"

#include "models/exchange/currencymark.h"
#include "models/exchange/plaincharacters.h"

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

constexpr qsizetype MaxLength = 100; // no number is longer, spaces and signs included

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212) || c == QChar(0x2013); // hyphen, minus, en dash
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

//! One sign for all spaces and one for all apostrophes; a null one for what does not group.
QChar groupKind(QChar c, const NumberStyle &style)
{
    if (c.isSpace()) {
        return u' ';
    }
    if (isApostrophe(c)) {
        return u'\'';
    }
    return c != style.decimal && (c == style.group || c == u'.' || c == u',') ? c : QChar();
}

bool areRightlyGrouped(const QStringList &groups, const NumberStyle &style)
{
    // "0,500" is no five hundred.
    if (groups.first().isEmpty() || groups.first().front() == u'0' || groups.last().size() != 3
        || groups.first().size() > 3) {
        return false;
    }
    const auto between = [&groups](qsizetype size) {
        return std::all_of(groups.cbegin() + 1, groups.cend() - 1,
                           [size](const QString &group) { return group.size() == size; });
    };
    return between(3) || (style.isIndian && groups.first().size() <= 2 && between(2));
}

//! The digits, from the first to the last, as plain text.
std::optional<QString> takeDigits(QStringView text, const NumberStyle &style)
{
    QStringList groups{QString()};
    QString decimals;
    QChar kind;
    bool isBehindPoint = false;
    for (const QChar c : text) {
        if (c.isDigit()) {
            (isBehindPoint ? decimals : groups.last()) += c;
            continue;
        }
        if (isBehindPoint) {
            return std::nullopt;
        }
        if (c == style.decimal) {
            isBehindPoint = true;
            continue;
        }
        const QChar found = groupKind(c, style);
        if (found.isNull() || (!kind.isNull() && found != kind)) {
            return std::nullopt;
        }
        kind = found;
        groups += QString();
    }
    if (groups.size() > 1) {
        const bool isForeign = (kind == u'.' || kind == u',') && kind != style.group;
        if (!areRightlyGrouped(groups, style) || (isForeign && !isBehindPoint)) {
            return std::nullopt;
        }
    }
    return isBehindPoint ? groups.join(QString()) + u'.' + decimals : groups.join(QString());
}

//! What stands before or behind the digits.
struct Edge
{
    int minuses = 0;
    int pluses = 0;
    int parentheses = 0;
    QString mark;
};

Edge takeEdge(QStringView text, QChar parenthesis)
{
    Edge edge;
    for (const QChar c : text) {
        if (isMinus(c)) {
            ++edge.minuses;
        } else if (c == u'+') {
            ++edge.pluses;
        } else if (c == parenthesis) {
            ++edge.parentheses;
        } else {
            edge.mark += c;
        }
    }
    edge.mark = edge.mark.trimmed();
    return edge;
}

//! How many characters of \a tail mean "no decimals": the decimal sign, and dashes behind it.
qsizetype emptyDecimals(QStringView tail, const NumberStyle &style)
{
    if (!tail.startsWith(style.decimal)) {
        return 0;
    }
    qsizetype length = 1;
    while (length < tail.size() && (isMinus(tail.at(length)) || tail.at(length) == QChar(0x2014))) {
        ++length;
    }
    return length;
}

} // namespace

NumberStyle NumberStyle::of(const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    return {.decimal = point.isEmpty() ? u'.' : point.front(),
            .group = group.isEmpty() ? QChar() : group.front(),
            // 1234567 begins with a group of two where lakhs are counted.
            .isIndian
            = !group.isEmpty() && plainCharacters(locale.toString(1'234'567)).indexOf(group) == 2};
}

std::optional<NumberText> takeApart(const QString &text, const NumberStyle &style)
{
    if (text.size() > MaxLength) {
        return std::nullopt;
    }
    const QString clean = plainCharacters(text).trimmed();
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto firstDigit = std::ranges::find_if(clean, isDigit);
    if (firstDigit == clean.end()) {
        return std::nullopt;
    }
    qsizetype from = firstDigit - clean.begin();
    qsizetype to = clean.size();
    while (!clean.at(to - 1).isDigit()) {
        --to;
    }
    // ".50" begins with its decimal sign, "Fr.50" ends a word with it.
    if (from > 0 && clean.at(from - 1) == style.decimal
        && (from == 1 || !clean.at(from - 2).isLetter())) {
        --from;
    }
    const auto digits = takeDigits(QStringView(clean).sliced(from, to - from), style);
    if (!digits) {
        return std::nullopt;
    }
    const QStringView tail = QStringView(clean).sliced(to);
    const Edge before = takeEdge(QStringView(clean).first(from), u'(');
    const Edge behind
        = takeEdge(tail.sliced(digits->contains(u'.') ? 0 : emptyDecimals(tail, style)), u')');
    const bool isEnclosed = before.parentheses == 1;
    const int signs
        = before.minuses + behind.minuses + before.pluses + behind.pluses + (isEnclosed ? 1 : 0);
    if (before.parentheses != behind.parentheses || before.parentheses > 1 || signs > 1
        || behind.pluses > 0 || (!before.mark.isEmpty() && !behind.mark.isEmpty())) {
        return std::nullopt;
    }
    const bool isNegative = isEnclosed || before.minuses + behind.minuses > 0;
    return NumberText{.plain = isNegative ? u'-' + *digits : *digits,
                      .mark = before.mark + behind.mark};
}

BlockStyle<NumberStyle> findNumberStyle(const QStringList &texts, const QLocale &locale)
{
    const auto read = [](const QString &text, const NumberStyle &style) -> std::optional<QString> {
        const auto taken = takeApart(text, style);
        if (!taken
            || !(taken->mark.isEmpty() || isPercentMark(taken->mark)
                 || isCurrencyMark(taken->mark))) {
            return std::nullopt;
        }
        QString plain = taken->plain;
        while (plain.contains(u'.') && (plain.endsWith(u'0') || plain.endsWith(u'.'))) {
            plain.chop(1);
        }
        return plain;
    };
    NumberStyle indian;
    indian.isIndian = true;
    return findStyle<NumberStyle>(
        texts, {NumberStyle::of(locale), NumberStyle::point(), NumberStyle::comma(), indian}, read);
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/expression.h"

#include "models/exchange/rational.h"

using namespace Qt::StringLiterals;

namespace exchange {

using base::ErrorCode;
using base::failure;

//! Recursive descent: sum ← product ← signed ← primary.
class ExpressionParser
{
public:
    using Operation = Expression::Operation;

    ExpressionParser(QStringView text, const NumberStyle &style, Expression::Percent percent)
        : m_text(text), m_style(style), m_percent(percent)
    {
    }

    base::Result<Expression> parse()
    {
        takeAny(u"=");
        SD_TRY(sum());
        if (!peek().isNull()) {
            return unexpected();
        }
        return m_expression;
    }

private:
    //! The next character that is no space; null at the end.
    QChar peek()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace()) {
            ++m_at;
        }
        return m_at < m_text.size() ? m_text.at(m_at) : QChar();
    }

    bool takeAny(QStringView characters)
    {
        const bool isOne = !peek().isNull() && characters.contains(m_text.at(m_at));
        m_at += isOne ? 1 : 0;
        return isOne;
    }

    [[nodiscard]] int position() const { return int(m_at) + 1; }

    base::Error unexpected()
    {
        const QChar found = peek();
        QString word = found.isNull() ? QString() : QString(found);
        while (found.isLetter() && m_at + word.size() < m_text.size()
               && m_text.at(m_at + word.size()).isLetterOrNumber()) {
            word += m_text.at(m_at + word.size());
        }
        return Expression::badExpression(position(), word);
    }

    void add(Operation operation, int position)
    {
        m_expression.m_steps.append({.operation = operation, .position = position});
    }

    base::Result<void> sum()
    {
        SD_TRY(product());
        for (;;) {
            peek();
            const int at = position();
            if (takeAny(u"+")) {
                SD_TRY(product());
                add(Operation::Add, at);
            } else if (takeAny(u"-\u2212")) {
                SD_TRY(product());
                add(Operation::Subtract, at);
            } else {
                return {};
            }
        }
    }

    base::Result<void> product()
    {
        SD_TRY(signedValue());
        for (;;) {
            peek();
            const int at = position();
            if (takeAny(u"*\u00D7")) {
                SD_TRY(signedValue());
                add(Operation::Multiply, at);
            } else if (takeAny(u"/\u00F7")) {
                SD_TRY(signedValue());
                add(Operation::Divide, at);
            } else {
                return {};
            }
        }
    }

    base::Result<void> signedValue()
    {
        peek();
        const int at = position();
        if (m_depth >= Expression::MaxDepth) {
            return unexpected();
        }
        ++m_depth;
        if (takeAny(u"+")) {
            SD_TRY(signedValue());
        } else if (takeAny(u"-\u2212")) {
            SD_TRY(signedValue());
            add(Operation::Negate, at);
        } else {
            SD_TRY(primary());
        }
        --m_depth;
        return {};
    }

    base::Result<void> primary()
    {
        const QChar next = peek();
        if (takeAny(u"(")) {
            SD_TRY(sum());
            SD_TRY(close());
        } else if (next.isDigit() || (!next.isNull() && next == m_style.decimal)) {
            SD_TRY(number());
        } else if (next.isLetter()) {
            SD_TRY(word());
        } else {
            return unexpected();
        }
        for (;;) {
            peek();
            const int at = position();
            if (m_percent == Expression::Percent::Refused || !takeAny(u"%")) {
                return {};
            }
            add(Operation::Percent, at);
        }
    }

    base::Result<void> close() { return takeAny(u")") ? base::Result<void>() : unexpected(); }

    base::Result<void> number()
    {
        const int at = position();
        QString plain;
        bool hasPoint = false;
        int decimals = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c.isDigit()) {
                plain += QChar(char16_t(u'0' + c.digitValue()));
                decimals += hasPoint ? 1 : 0;
            } else if (c == m_style.decimal && !hasPoint) {
                hasPoint = true;
            } else {
                break;
            }
        }
        bool fits = false;
        const qint64 count = plain.toLongLong(&fits);
        if (plain.isEmpty()) {
            return Expression::badExpression(at, QString(m_style.decimal));
        }
        if (!fits || decimals > 18) {
            return failure(ErrorCode::Value_OutOfRange, plain, {.column = at});
        }
        m_expression.m_steps.append({.operation = Operation::Number,
                                     .position = at,
                                     .number = {.count = count, .places = decimals}});
        return {};
    }

    base::Result<void> word()
    {
        const int at = position();
        const qsizetype from = m_at;
        while (m_at < m_text.size()
               && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'_')) {
            ++m_at;
        }
        const QString name = m_text.sliced(from, m_at - from).toString();
        if (!takeAny(u"(")) {
            m_expression.m_steps.append(
                {.operation = Operation::Name, .position = at, .name = name});
            return {};
        }
        if (name.compare("round"_L1, Qt::CaseInsensitive) == 0) {
            return round(at);
        }
        if (name.compare("min"_L1, Qt::CaseInsensitive) == 0) {
            return oneOfMany(Operation::Least, at);
        }
        if (name.compare("max"_L1, Qt::CaseInsensitive) == 0) {
            return oneOfMany(Operation::Greatest, at);
        }
        return Expression::badExpression(at, name);
    }

    bool takeSeparator()
    {
        return takeAny(m_style.decimal == u',' ? QStringView(u";") : QStringView(u";,"));
    }

    base::Result<void> round(int at)
    {
        SD_TRY(sum());
        if (takeSeparator()) {
            SD_TRY(sum());
        } else {
            add(Operation::Number, at); // no decimals
        }
        SD_TRY(close());
        add(Operation::Round, at);
        return {};
    }

    base::Result<void> oneOfMany(Operation operation, int at)
    {
        SD_TRY(sum());
        while (takeSeparator()) {
            SD_TRY(sum());
            add(operation, at);
        }
        return close();
    }

    const QStringView m_text;
    const NumberStyle m_style;
    const Expression::Percent m_percent;
    qsizetype m_at = 0;
    int m_depth = 0;
    Expression m_expression;
};

base::Error Expression::badExpression(int position, const QString &found)
{
    return failure(ErrorCode::Value_BadExpression, {}, {.subject = found, .column = position});
}

base::Result<Expression> Expression::parse(QStringView text, const NumberStyle &style,
                                           Percent percent)
{
    if (text.size() > MaxLength) {
        return failure(ErrorCode::Value_TooLong, {}, {.expected = QString::number(MaxLength)});
    }
    return ExpressionParser(text, style, percent).parse();
}

QStringList Expression::names() const
{
    QStringList names;
    for (const Step &step : m_steps) {
        if (step.operation == Operation::Name && !names.contains(step.name)) {
            names += step.name;
        }
    }
    return names;
}

namespace {

//! \a value rounded to as many decimals as \a decimals says, a whole number from 0 to 9.
std::optional<Rational> roundedTo(const Rational &value, const Rational &decimals)
{
    constexpr int most = 9;
    const auto places = decimals.rounded(0, base::Rounding::Down);
    if (!places || *places < 0 || *places > most
        || !Rational(*places, 0).plus(decimals.negated()).value_or(Rational(1, 0)).isZero()) {
        return std::nullopt;
    }
    const auto count = value.rounded(int(*places), base::Rounding::HalfUp);
    return count ? std::optional(Rational(*count, int(*places))) : std::nullopt;
}

std::optional<Rational> lesserOrGreater(const Rational &first, const Rational &second,
                                        bool wantsGreater)
{
    const auto isLess = first.isLess(second);
    return isLess ? std::optional(*isLess == wantsGreater ? second : first) : std::nullopt;
}

} // namespace

base::Result<qint64> Expression::evaluate(int places, base::Rounding rounding,
                                          const Names &names) const
{
    QList<Rational> values;
    const auto take = [&values] { return values.takeLast(); };
    for (const Step &step : m_steps) {
        std::optional<Rational> value;
        switch (step.operation) {
        case Operation::Number:
            value = Rational(step.number.count, step.number.places);
            break;
        case Operation::Name: {
            const auto known = names ? names(step.name) : std::nullopt;
            if (!known) {
                return badExpression(step.position, step.name);
            }
            value = Rational(known->count, known->places);
            break;
        }
        case Operation::Negate:
            value = take().negated();
            break;
        case Operation::Percent:
            value = take().times(Rational(1, 2));
            break;
        default: {
            const Rational second = take();
            const Rational first = take();
            if (step.operation == Operation::Divide && second.isZero()) {
                return failure(ErrorCode::Value_DivisionByZero, {}, {.column = step.position});
            }
            value = step.operation == Operation::Add    ? first.plus(second)
                : step.operation == Operation::Subtract ? first.plus(second.negated())
                : step.operation == Operation::Multiply ? first.times(second)
                : step.operation == Operation::Divide   ? first.dividedBy(second)
                : step.operation == Operation::Round
                ? roundedTo(first, second)
                : lesserOrGreater(first, second, step.operation == Operation::Greatest);
            break;
        }
        }
        if (!value) {
            return failure(ErrorCode::Value_OutOfRange, {}, {.column = step.position});
        }
        values += *value;
    }
    const auto result = values.last().rounded(places, rounding);
    return result ? base::Result<qint64>(*result)
                  : failure(ErrorCode::Value_OutOfRange, {}, {.column = 1});
}

} // namespace exchange

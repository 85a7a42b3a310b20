// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/numberreader.h"

#include "models/exchange/currencymark.h"
#include "models/exchange/expression.h"

namespace exchange {

using base::ErrorCode;
using base::failure;

namespace {

//! What may not stand beside the number, if so.
std::optional<base::Error> wrongMark(const QString &mark, const QString &text,
                                     const NumberField &field)
{
    const bool isCurrency = isCurrencyMark(mark);
    switch (field.kind) {
    case NumberField::Kind::Money:
        if (isCurrency && (field.currency.isEmpty() || canMean(mark, field.currency))) {
            return std::nullopt;
        }
        if (isCurrency) {
            return failure(ErrorCode::Value_BadCurrency, text, {.expected = field.currency.code()});
        }
        break;
    case NumberField::Kind::Percent:
        if (isPercentMark(mark)) {
            return std::nullopt;
        }
        break;
    case NumberField::Kind::Plain:
        break;
    }
    return failure(ErrorCode::Value_NotANumber, text);
}

} // namespace

base::Result<qint64> NumberReader::read(const QString &text, const NumberField &field) const
{
    if (text.trimmed().isEmpty()) {
        return failure(ErrorCode::Value_Empty);
    }
    const QString shown = text.left(200);
    const auto taken = takeApart(text, m_style);
    if (!taken) {
        return failure(ErrorCode::Value_NotANumber, shown);
    }
    if (!taken->mark.isEmpty()) {
        if (const auto wrong = wrongMark(taken->mark, shown, field)) {
            return *wrong;
        }
    }
    return base::decimal::parse(taken->plain, field.places);
}

base::Result<qint64> NumberReader::typed(const QString &text, const NumberField &field) const
{
    if (!text.trimmed().startsWith(u'=')) {
        return read(text, field);
    }
    const auto percent = field.kind == NumberField::Kind::Percent ? Expression::Percent::Refused
                                                                  : Expression::Percent::Allowed;
    SD_TRY_VALUE(const Expression expression, Expression::parse(text, m_style, percent));
    return expression.evaluate(field.places, base::Rounding::HalfUp);
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"

namespace base {

Result<Currency> Currency::parse(QStringView code)
{
    Currency currency;
    if (code.size() != 3) {
        return failure(ErrorCode::Value_BadCurrency, code.toString());
    }
    for (const QChar c : code) {
        const char letter = c.toUpper().toLatin1();
        if (letter < 'A' || letter > 'Z') {
            return failure(ErrorCode::Value_BadCurrency, code.toString());
        }
        currency.m_code.at(size_t(currency.m_length++)) = letter;
    }
    return currency;
}

int Currency::places() const
{
    // ISO 4217: the few currencies whose minor unit is not 1/100.
    static const QStringList none = {
        QStringLiteral("BIF"), QStringLiteral("CLP"), QStringLiteral("DJF"), QStringLiteral("GNF"),
        QStringLiteral("ISK"), QStringLiteral("JPY"), QStringLiteral("KMF"), QStringLiteral("KRW"),
        QStringLiteral("PYG"), QStringLiteral("RWF"), QStringLiteral("UGX"), QStringLiteral("VND"),
        QStringLiteral("VUV"), QStringLiteral("XAF"), QStringLiteral("XOF"), QStringLiteral("XPF")};
    static const QStringList three = {
        QStringLiteral("BHD"), QStringLiteral("IQD"), QStringLiteral("JOD"), QStringLiteral("KWD"),
        QStringLiteral("LYD"), QStringLiteral("OMR"), QStringLiteral("TND")};
    const QString mine = code();
    return none.contains(mine) ? 0 : three.contains(mine) ? 3 : 2;
}

Result<Rate> Rate::parsePercent(QStringView text)
{
    SD_TRY_VALUE(const qint64 millionths, decimal::parse(text, 4));
    return Rate(millionths);
}

Result<Money> Money::parse(QStringView amount, Currency currency)
{
    SD_TRY_VALUE(const qint64 units, decimal::parse(amount, Places));
    return Money(units, currency);
}

Result<Money> Money::plus(const Money &other) const
{
    if (m_currency != other.m_currency) {
        return failure(ErrorCode::Value_BadCurrency,
                       m_currency.code() + u'+' + other.m_currency.code());
    }
    SD_TRY_VALUE(const qint64 sum, decimal::add(m_units, other.m_units));
    return Money(sum, m_currency);
}

Result<Money> Money::minus(const Money &other) const
{
    return plus(Money(-other.m_units, other.m_currency));
}

Result<Money> Money::times(const Quantity &quantity, Rounding rounding) const
{
    SD_TRY_VALUE(const qint64 units,
                 decimal::multiplyDivide(m_units, quantity.count(), Quantity::Scale, rounding));
    return Money(units, m_currency);
}

Result<Money> Money::times(Rate rate, Rounding rounding) const
{
    SD_TRY_VALUE(const qint64 units,
                 decimal::multiplyDivide(m_units, rate.millionths(), Rate::One, rounding));
    return Money(units, m_currency);
}

Result<Money> Money::rounded(Rounding rounding) const
{
    qint64 step = Scale;
    for (int i = 0; i < m_currency.places(); ++i) {
        step /= 10;
    }
    SD_TRY_VALUE(const qint64 units, decimal::roundTo(m_units, step, rounding));
    return Money(units, m_currency);
}

} // namespace base

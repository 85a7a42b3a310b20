// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/quantity.h"

namespace base {

Result<Quantity> Quantity::parse(QStringView number, const QString &unit)
{
    SD_TRY_VALUE(const qint64 count, decimal::parse(number, Places));
    return Quantity(count, unit);
}

Result<Quantity> Quantity::plus(const Quantity &other) const
{
    if (m_unit != other.m_unit) {
        return failure(ErrorCode::Value_BadUnit, m_unit + u'/' + other.m_unit);
    }
    SD_TRY_VALUE(const qint64 sum, decimal::add(m_count, other.m_count));
    return Quantity(sum, m_unit);
}

Result<Quantity> Quantity::inUnitsOf(const Quantity &content) const
{
    SD_TRY_VALUE(const qint64 product,
                 decimal::multiplyDivide(m_count, content.m_count, Scale, Rounding::Down));
    SD_TRY_VALUE(const qint64 rounded,
                 decimal::multiplyDivide(m_count, content.m_count, Scale, Rounding::Up));
    if (product != rounded) {
        return failure(ErrorCode::Value_TooPrecise, toText());
    }
    return Quantity(product, content.m_unit);
}

} // namespace base

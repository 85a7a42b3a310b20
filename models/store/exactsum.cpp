// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/exactsum.h"

#include "models/base/decimal.h"

using namespace Qt::StringLiterals;

namespace store::exactsum {

constexpr qint64 Part = 1'000'000;

QString columns(const QString &expression)
{
    return u"sum((%1) / %2), sum((%1) % %2)"_s.arg(expression).arg(Part);
}

base::Result<qint64> at(const Rows &rows, int column)
{
    SD_TRY_VALUE(
        const qint64 large,
        base::decimal::multiplyDivide(rows.integer(column), Part, 1, base::Rounding::Down));
    return base::decimal::add(large, rows.integer(column + 1));
}

} // namespace store::exactsum

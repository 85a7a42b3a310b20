// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/json.h"

namespace portal::json {

qint64 amount(const QJsonValue &value)
{
    return base::decimal::parse(value.toString(), base::Money::Places).valueOr(0);
}

qint64 quantity(const QJsonValue &value)
{
    return base::decimal::parse(value.toString(), base::Quantity::Places).valueOr(0);
}

base::Rate percent(const QJsonValue &value)
{
    return base::Rate::parsePercent(value.toString()).valueOr(base::Rate());
}

QDateTime instant(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs)
                            : QDateTime();
}

QString instantText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString amountText(qint64 units, const QString &currency)
{
    return base::Money(units, base::Currency::parse(currency).valueOr(base::Currency())).toText();
}

QString quantityText(qint64 count)
{
    return base::decimal::toText(count, base::Quantity::Places);
}

} // namespace portal::json

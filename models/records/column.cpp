// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/column.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace records {

QString cellText(const QString &text)
{
    return text;
}

QString cellText(qint64 number)
{
    return QLocale().toString(number);
}

QString cellText(const base::Money &amount)
{
    return u"%1 %2"_s.arg(amount.toText(QLocale()), amount.currency().code());
}

QString cellText(const base::Quantity &quantity)
{
    return quantity.toText(QLocale());
}

QString cellText(const QDateTime &instant)
{
    return QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat);
}

QString cellText(const QDate &day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

} // namespace records

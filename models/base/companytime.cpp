// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/companytime.h"

#include <QMutex>

namespace base::companytime {

namespace {

struct Current
{
    QMutex mutex;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

Current &current()
{
    static Current current;
    return current;
}

} // namespace

void setZone(const QTimeZone &zone)
{
    const QMutexLocker locker(&current().mutex);
    current().zone = zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

QTimeZone zone()
{
    const QMutexLocker locker(&current().mutex);
    return current().zone;
}

QDateTime local(const QDateTime &instant)
{
    return instant.toTimeZone(zone());
}

QDate dayOf(const QDateTime &instant)
{
    return local(instant).date();
}

QDateTime startOf(QDate day)
{
    return day.startOfDay(zone()).toUTC();
}

QDateTime endOf(QDate day)
{
    return startOf(day.addDays(1));
}

QDate lastDayOf(const QDateTime &end)
{
    return dayOf(end.addMSecs(-1));
}

} // namespace base::companytime

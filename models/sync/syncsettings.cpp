// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncsettings.h"

#include "models/base/companytime.h"
#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString PullName = u"sync/pullSeconds"_s;
static const QString MediaName = u"sync/mediaBytesPerSecond"_s;
static const QString HoursName = u"sync/hours"_s;
static const QString TimeFormat = u"HH:mm"_s;

bool Hours::contains(QTime time) const
{
    return from < to ? from <= time && time < to : time >= from || time < to;
}

QDateTime Hours::nextStart(const QDateTime &now) const
{
    const QDate day = base::companytime::dayOf(now);
    const QTimeZone zone = base::companytime::zone();
    const QDateTime today(day, from, zone);
    return today > now ? today : QDateTime(day.addDays(1), from, zone);
}

static base::Result<qint64> number(store::Database &db, const QString &name, qint64 otherwise)
{
    SD_TRY_VALUE(const auto text, store::settings::read(db, name));
    bool ok = false;
    const qint64 value = text.value_or(QString()).toLongLong(&ok);
    return ok && value >= 0 ? value : otherwise;
}

static std::optional<Hours> hoursOf(const QString &text)
{
    const QStringList ends = text.split(u'-');
    if (ends.size() != 2) {
        return std::nullopt;
    }
    const Hours hours{.from = QTime::fromString(ends.at(0), TimeFormat),
                      .to = QTime::fromString(ends.at(1), TimeFormat)};
    return hours.from.isValid() && hours.to.isValid() ? std::optional(hours) : std::nullopt;
}

static QString textOf(const std::optional<Hours> &hours)
{
    return hours ? hours->from.toString(TimeFormat) + u'-' + hours->to.toString(TimeFormat)
                 : QString();
}

base::Result<SyncSettings> readSyncSettings(store::Database &db)
{
    SyncSettings settings;
    SD_TRY_VALUE(const qint64 seconds, number(db, PullName, SyncSettings::DefaultPullSeconds));
    settings.pullSeconds = int(std::min<qint64>(seconds, 7 * 86'400));
    SD_TRY_VALUE(settings.mediaBytesPerSecond, number(db, MediaName, 0));
    SD_TRY_VALUE(const auto hours, store::settings::read(db, HoursName));
    settings.hours = hoursOf(hours.value_or(QString()));
    return settings;
}

base::Result<void> writeSyncSettings(store::Database &db, const SyncSettings &settings)
{
    SD_TRY(store::settings::write(db, PullName, QString::number(settings.pullSeconds)));
    SD_TRY(store::settings::write(db, HoursName, textOf(settings.hours)));
    return store::settings::write(db, MediaName, QString::number(settings.mediaBytesPerSecond));
}

base::Result<QDateTime> restsUntil(store::Database &db, const base::Clock &clock)
{
    SD_TRY_VALUE(const SyncSettings settings, readSyncSettings(db));
    const QDateTime now = clock.now();
    return settings.hours && !settings.hours->contains(base::companytime::local(now).time())
        ? settings.hours->nextStart(now)
        : QDateTime();
}

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncsettings.h"

#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString PullName = u"sync/pullSeconds"_s;
static const QString MediaName = u"sync/mediaBytesPerSecond"_s;

static base::Result<qint64> number(store::Database &db, const QString &name, qint64 otherwise)
{
    SD_TRY_VALUE(const auto text, store::settings::read(db, name));
    bool ok = false;
    const qint64 value = text.value_or(QString()).toLongLong(&ok);
    return ok && value >= 0 ? value : otherwise;
}

base::Result<SyncSettings> readSyncSettings(store::Database &db)
{
    SyncSettings settings;
    SD_TRY_VALUE(const qint64 seconds, number(db, PullName, SyncSettings::DefaultPullSeconds));
    settings.pullSeconds = int(std::min<qint64>(seconds, 7 * 86'400));
    SD_TRY_VALUE(settings.mediaBytesPerSecond, number(db, MediaName, 0));
    return settings;
}

base::Result<void> writeSyncSettings(store::Database &db, const SyncSettings &settings)
{
    SD_TRY(store::settings::write(db, PullName, QString::number(settings.pullSeconds)));
    return store::settings::write(db, MediaName, QString::number(settings.mediaBytesPerSecond));
}

} // namespace syncing

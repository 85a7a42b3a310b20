// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace syncing {

//! The time of day in which something happens by itself, in the local time of the machine that does
//! it. \a to before \a from reaches over midnight; both the same is the whole day. A plain value.
struct Hours
{
    QTime from;
    QTime to; //!< not within any more

    [[nodiscard]] bool contains(QTime time) const;
    //! When the hours begin the next time after \a now; local time.
    [[nodiscard]] QDateTime nextStart(const QDateTime &now) const;

    bool operator==(const Hours &) const = default;
};

//! When the systems are asked, and how fast media may go: settings of the company, for every desk
//! and worker on the database. A plain value.
struct SyncSettings
{
    static constexpr int DefaultPullSeconds = 15;

    int pullSeconds = DefaultPullSeconds; //!< between two questions; 0 = only when somebody asks
    qint64 mediaBytesPerSecond = 0; //!< 0 = no limit
    std::optional<Hours> hours; //!< outside of them only when somebody asks; nothing = at any time

    bool operator==(const SyncSettings &) const = default;
};

//! Settings "sync/pullSeconds", "sync/mediaBytesPerSecond" and "sync/hours" ("20:00-06:00"); what
//! is missing or cannot be read is the default. Used on the thread of \a db.
[[nodiscard]] base::Result<SyncSettings> readSyncSettings(store::Database &db);
[[nodiscard]] base::Result<void> writeSyncSettings(store::Database &db,
                                                   const SyncSettings &settings);
//! Until when nothing happens by itself, because the settings name hours that it is not in now;
//! invalid = it may. Local time.
[[nodiscard]] base::Result<QDateTime> restsUntil(store::Database &db, const base::Clock &clock);

} // namespace syncing

Q_DECLARE_METATYPE(syncing::SyncSettings)

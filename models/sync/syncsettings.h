// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QMetaType>

namespace syncing {

//! When the systems are asked, and how fast media may go: settings of the company, for every desk
//! and worker on the database. A plain value.
struct SyncSettings
{
    static constexpr int DefaultPullSeconds = 15;

    int pullSeconds = DefaultPullSeconds; //!< between two questions; 0 = only when somebody asks
    qint64 mediaBytesPerSecond = 0; //!< 0 = no limit

    bool operator==(const SyncSettings &) const = default;
};

//! Settings "sync/pullSeconds" and "sync/mediaBytesPerSecond"; what is missing or no number is the
//! default. Used on the thread of \a db.
[[nodiscard]] base::Result<SyncSettings> readSyncSettings(store::Database &db);
[[nodiscard]] base::Result<void> writeSyncSettings(store::Database &db,
                                                   const SyncSettings &settings);

} // namespace syncing

Q_DECLARE_METATYPE(syncing::SyncSettings)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/list.h"
#include "models/sync/syncrun.h"

namespace syncing {

//! The history of syncs. Quiet rounds in a row are one run that lasts. Cheap to make; used on the
//! thread of its Database.
class SyncRunRepository
{
public:
    explicit SyncRunRepository(store::Database &db) : m_db(db) { }

    //! Writes a run as it stands: the first call makes it, later ones bring it up to date.
    [[nodiscard]] base::Result<void> save(const SyncRun &run) const;
    //! All runs, newest first.
    [[nodiscard]] static records::List<SyncRun> list();
    //! Only the newest \a keep runs stay.
    [[nodiscard]] base::Result<void> trim(qint64 keep) const;

private:
    store::Database &m_db;
};

} // namespace syncing

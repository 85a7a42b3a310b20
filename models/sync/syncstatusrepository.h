// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/syncstatus.h"

namespace syncing {

//! Reads what the database knows of the state of the sync; the rest (state, progress, problem) is
//! known by the engine alone. Cheap to make; used on the thread of its Database.
class SyncStatusRepository
{
public:
    explicit SyncStatusRepository(store::Database &db) : m_db(db) { }

    //! All systems with their counts and last success.
    [[nodiscard]] base::Result<QList<SystemStatus>> systems() const;

private:
    store::Database &m_db;
};

} // namespace syncing

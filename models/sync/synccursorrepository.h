// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace syncing {

//! How far the desk has read the feeds of a system. A position is the system's own token; the
//! desk only keeps it. Moved in the transaction that applies what was read up to it. Cheap to make;
//! used on the thread of its Database.
class SyncCursorRepository
{
public:
    explicit SyncCursorRepository(store::Database &db) : m_db(db) { }

    //! Empty = from the beginning.
    [[nodiscard]] base::Result<QString> position(base::Id system, const QString &feed) const;
    [[nodiscard]] base::Result<void> move(base::Id system, const QString &feed,
                                          const QString &position) const;

private:
    store::Database &m_db;
};

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/removalhold.h"

namespace syncing {

//! Removals that wait for a person; one at most for each system and entity. Cheap to make; used on
//! the thread of its Database.
class RemovalHoldRepository
{
public:
    explicit RemovalHoldRepository(store::Database &db) : m_db(db) { }

    [[nodiscard]] base::Result<QList<RemovalHold>> all() const;
    [[nodiscard]] base::Result<std::optional<RemovalHold>> find(base::Id system,
                                                                const QString &entity) const;
    //! Writes or replaces.
    [[nodiscard]] base::Result<void> put(const RemovalHold &hold, qint64 nowMs) const;
    //! Keeps \a decision about \a hold and has the records compared with the next round;
    //! Store_Conflict when other records are missing by now. For the writer of the remote system,
    //! in its transaction: what a person decides is journalled (decisionAbout()).
    [[nodiscard]] base::Result<void> decide(const RemovalHold &hold,
                                            RemovalHold::Decision decision) const;
    [[nodiscard]] base::Result<void> remove(base::Id system, const QString &entity) const;

private:
    store::Database &m_db;
};

} // namespace syncing

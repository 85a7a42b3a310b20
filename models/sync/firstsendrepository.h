// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"

#include <QHash>

namespace syncing {

//! Queues what a system that was added later never heard of. Edits queue themselves; this is for
//! what was there before. Cheap to make; used on the thread of its Database.
class FirstSendRepository
{
public:
    explicit FirstSendRepository(store::Database &db) : m_db(db) { }

    //! Every record of the groups the desk owns against \a system that is neither queued nor was
    //! ever in agreement with it; a portal gets of the products those that are published there.
    //! Once per system, in a transaction: later calls do nothing. Returns how many were queued.
    [[nodiscard]] base::Result<qint64> queueMissing(base::IdMaker &ids, const RemoteSystem &system,
                                                    const QHash<QString, Owner> &owners,
                                                    qint64 nowMs) const;

private:
    [[nodiscard]] base::Result<qint64> queueEntity(base::IdMaker &ids, const RemoteSystem &system,
                                                   const QString &entity, const QString &query,
                                                   qint64 nowMs) const;
    store::Database &m_db;
};

} // namespace syncing

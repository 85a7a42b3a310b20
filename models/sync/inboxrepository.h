// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/store/database.h"
#include "models/sync/inboxitem.h"

namespace syncing {

//! Reads and writes the inbox: what a system gave and the desk cannot take over yet. Rows are
//! unique per system, entity and key. Cheap to make; used on the thread of its Database.
class InboxRepository
{
public:
    explicit InboxRepository(store::Database &db) : m_db(db) { }

    //! Notes the problem, or one more attempt at it. Joins the caller's transaction.
    [[nodiscard]] base::Result<void> note(base::IdMaker &ids, base::Id system,
                                          const QString &entity, const QString &remoteKey,
                                          const base::Error &why, qint64 nowMs,
                                          qint64 notBeforeMs) const;
    //! Taken over at last (or gone over there); missing is fine.
    [[nodiscard]] base::Result<void> settle(base::Id system, const QString &entity,
                                            const QString &remoteKey) const;
    //! Rows to try again now, oldest first.
    [[nodiscard]] base::Result<QList<InboxItem>> due(base::Id system, int limit,
                                                     qint64 nowMs) const;
    //! To be tried at once; ids that are no inbox rows are ignored.
    [[nodiscard]] base::Result<void> retry(const QList<base::Id> &rows) const;
    //! Forgotten until the record changes over there again; other ids are ignored.
    [[nodiscard]] base::Result<void> leaveOut(const QList<base::Id> &rows) const;

private:
    store::Database &m_db;
};

} // namespace syncing

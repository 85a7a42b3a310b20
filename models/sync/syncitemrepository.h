// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/syncitem.h"

namespace syncing {

//! Reads what is on its way for people: queue, under way, failed and left out. Cheap to make; used
//! on the thread of its Database.
class SyncItemRepository
{
public:
    explicit SyncItemRepository(store::Database &db) : m_db(db) { }

    //! In the order they are sent; problems of the inbox count as failed and come first. \a system
    //! null = all systems.
    [[nodiscard]] base::Result<QList<base::Id>> ids(SyncItemFilter filter, base::Id system,
                                                    qint64 limit) const;
    //! In any order; rows that are gone meanwhile are left out.
    [[nodiscard]] base::Result<QHash<base::Id, SyncItem>> byIds(const QList<base::Id> &ids) const;
    //! Ids of every failed row, at most \a limit, for "retry all".
    [[nodiscard]] base::Result<QList<base::Id>> failed(qint64 limit) const
    {
        return ids(SyncItemFilter::Failed, {}, limit);
    }

    //! Failed rows of the same system, entity and problem as \a item.
    [[nodiscard]] base::Result<QList<base::Id>> failedLike(const SyncItem &item,
                                                           qint64 limit) const;

private:
    [[nodiscard]] base::Result<void> readOutbox(const QList<base::Id> &ids,
                                                QHash<base::Id, SyncItem> &items) const;
    [[nodiscard]] base::Result<void> readInbox(const QList<base::Id> &ids,
                                               QHash<base::Id, SyncItem> &items) const;
    [[nodiscard]] base::Result<void> nameRecords(QHash<base::Id, SyncItem> &items) const;
    store::Database &m_db;
};

} // namespace syncing

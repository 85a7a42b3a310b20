// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/synclink.h"

namespace syncing {

//! The base snapshots, per system, entity and record. Cheap to make; used on the thread of its
//! Database.
class SyncLinkRepository
{
public:
    explicit SyncLinkRepository(store::Database &db) : m_db(db) { }

    //! Nothing when the record was never in agreement with the system.
    [[nodiscard]] base::Result<std::optional<SyncLink>> find(base::Id system, const QString &entity,
                                                             base::Id record) const;
    [[nodiscard]] base::Result<std::optional<SyncLink>>
    findByKey(base::Id system, const QString &entity, const QString &remoteKey) const;
    //! The links of some records; records without one are missing from the answer.
    [[nodiscard]] base::Result<QHash<base::Id, SyncLink>>
    findAll(base::Id system, const QString &entity, const QList<base::Id> &records) const;
    //! The same by natural key over there.
    [[nodiscard]] base::Result<QHash<QString, SyncLink>>
    findAllByKey(base::Id system, const QString &entity, const QList<QString> &remoteKeys) const;
    //! The same by the system's own ids.
    [[nodiscard]] base::Result<QHash<QString, SyncLink>>
    findAllById(base::Id system, const QString &entity, const QList<QString> &remoteIds) const;
    //! Natural key over there and version of every record that is linked.
    [[nodiscard]] base::Result<QHash<QString, QString>> versions(base::Id system,
                                                                 const QString &entity) const;
    //! Writes or replaces. Joins the caller's transaction.
    [[nodiscard]] base::Result<void> put(base::Id system, const QList<SyncLink> &links,
                                         qint64 nowMs) const;
    //! Is another record than \a record called \a remoteKey over there?
    [[nodiscard]] base::Result<bool> isOthers(base::Id system, const QString &entity,
                                              const QString &remoteKey, base::Id record) const;
    [[nodiscard]] base::Result<void> remove(base::Id system, const QString &entity,
                                            base::Id record) const;

private:
    store::Database &m_db;
};

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/conflict.h"

#include <QHash>
#include <QSet>

namespace syncing {

//! Reads conflicts, and writes what the engine notes about them. What a person decides goes through
//! the change log (ConflictWriter). Cheap to make; used on the thread of its Database.
class ConflictRepository
{
public:
    explicit ConflictRepository(store::Database &db) : m_db(db) { }

    //! Open conflicts of one system.
    [[nodiscard]] base::Result<QList<Conflict>> open(base::Id system) const;
    //! How many are open, over all systems or one.
    [[nodiscard]] base::Result<qint64> countOpen(base::Id system = {}) const;
    //! Open conflicts that keep records of \a entity from being sent to \a system.
    [[nodiscard]] base::Result<QList<Conflict>> holding(base::Id system,
                                                        const QString &entity) const;
    //! Newest first; \a onlyOpen leaves out what is settled.
    [[nodiscard]] base::Result<QList<base::Id>> ids(bool onlyOpen, qint64 limit) const;
    [[nodiscard]] base::Result<QHash<base::Id, Conflict>> byIds(const QList<base::Id> &ids) const;

    //! Notes conflicts. An open one about the same field gets the new sides but keeps its base.
    //! Joins the caller's transaction.
    [[nodiscard]] base::Result<void> note(base::IdMaker &ids, const QList<Conflict> &conflicts,
                                          qint64 nowMs) const;
    //! Open conflicts that ended without a person: \a outcome "agreed" or "owner".
    [[nodiscard]] base::Result<void> settle(const QList<base::Id> &ids, const QString &outcome,
                                            qint64 nowMs) const;
    //! Keeps the newest \a kept of the settled ones.
    [[nodiscard]] base::Result<void> trim(qint64 kept) const;

private:
    [[nodiscard]] base::Result<QList<Conflict>> select(const QString &condition,
                                                       const QVariantList &values) const;
    store::Database &m_db;
};

} // namespace syncing

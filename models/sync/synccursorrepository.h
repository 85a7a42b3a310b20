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
    //! Names of feeds: what the system tells itself, and when \a entity was compared (see
    //! connectors::Capability::isCompared).
    static const QString Changes;
    [[nodiscard]] static QString comparisonOf(const QString &entity);

    explicit SyncCursorRepository(store::Database &db) : m_db(db) { }

    //! Empty = from the beginning.
    [[nodiscard]] base::Result<QString> position(base::Id system, const QString &feed) const;
    [[nodiscard]] base::Result<void> move(base::Id system, const QString &feed,
                                          const QString &position) const;
    //! The same when the feed stands at \a from; false when somebody moved it meanwhile.
    [[nodiscard]] base::Result<bool> moveFrom(base::Id system, const QString &feed,
                                              const QString &from, const QString &position) const;
    //! All that the system has is read again: the desk looks at more of it from now on.
    [[nodiscard]] base::Result<void> rewind(base::Id system) const;

private:
    store::Database &m_db;
};

} // namespace syncing

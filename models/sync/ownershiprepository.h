// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/ownership.h"

#include <QHash>

namespace syncing {

//! Reads who owns what. Changed through the change log as fields "owner:<group>" of a remote
//! system. Cheap to make; used on the thread of its Database.
class OwnershipRepository
{
public:
    explicit OwnershipRepository(store::Database &db) : m_db(db) { }

    //! Owner of each field group against \a system; groups that are missing are kept apart.
    [[nodiscard]] base::Result<QHash<QString, Owner>> of(base::Id system) const;
    //! Names of the enabled systems that alone own a field group, by group: "A, B".
    [[nodiscard]] base::Result<QHash<QString, QString>> ownersElsewhere() const;

private:
    store::Database &m_db;
};

} // namespace syncing

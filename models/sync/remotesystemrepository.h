// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/sync/remotesystem.h"

namespace syncing {

//! Reads the remote systems. They are changed through the change log (RemoteSystemWriter). Cheap to
//! make; used on the thread of its Database.
class RemoteSystemRepository
{
public:
    explicit RemoteSystemRepository(store::Database &db) : m_db(db) { }

    //! In the order of role (ERP first, what it owns comes before what a portal needs), then code.
    [[nodiscard]] base::Result<QList<RemoteSystem>> all() const;
    //! Store_NotFound when there is none.
    [[nodiscard]] base::Result<RemoteSystem> find(base::Id id) const;
    //! Store_NotFound when there is none.
    [[nodiscard]] base::Result<RemoteSystem> findByCode(const QString &code) const;

private:
    store::Database &m_db;
};

} // namespace syncing

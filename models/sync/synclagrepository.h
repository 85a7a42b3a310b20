// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace syncing {

//! How far a system lagged behind at one moment. A plain value.
struct LagSample
{
    base::Id system;
    QDateTime at;
    qint64 waiting = 0; //!< records
    qint64 oldestMs = 0; //!< how long the oldest of them waited
};

//! Keeps how far the systems lag behind. Cheap to make; used on the thread of its Database.
class SyncLagRepository
{
public:
    explicit SyncLagRepository(store::Database &db) : m_db(db) { }

    //! Notes the lag of every enabled system, unless that was done less than a minute ago; forgets
    //! what is older than two days.
    [[nodiscard]] base::Result<void> sample(qint64 nowMs) const;
    //! Oldest first.
    [[nodiscard]] base::Result<QList<LagSample>> since(qint64 fromMs) const;

private:
    store::Database &m_db;
};

} // namespace syncing

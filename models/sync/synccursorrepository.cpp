// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synccursorrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Result<QString> SyncCursorRepository::position(base::Id system, const QString &feed) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT position FROM sync_cursor WHERE system_id = ? AND feed = ?"_s,
                             store::args(system, feed)));
    return rows.next() ? rows.text(0) : QString();
}

base::Result<void> SyncCursorRepository::move(base::Id system, const QString &feed,
                                              const QString &position) const
{
    return m_db.insertMany(u"sync_cursor"_s, {u"system_id"_s, u"feed"_s, u"position"_s},
                           {store::args(system, feed, position)},
                           store::Database::OnDuplicate::Replace, 2);
}

} // namespace syncing

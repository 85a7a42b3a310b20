// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synccursorrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString Comparison = u"list:"_s;

const QString SyncCursorRepository::Changes = u"changes"_s;

QString SyncCursorRepository::comparisonOf(const QString &entity)
{
    return Comparison + entity;
}

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

base::Result<bool> SyncCursorRepository::moveFrom(base::Id system, const QString &feed,
                                                  const QString &from,
                                                  const QString &position) const
{
    const QString sql = from.isEmpty()
        ? u"INSERT INTO sync_cursor (position, system_id, feed) VALUES (?, ?, ?) "
          "ON CONFLICT (system_id, feed) DO UPDATE SET position = excluded.position "
          "WHERE sync_cursor.position = ''"_s
        : u"UPDATE sync_cursor SET position = ? WHERE system_id = ? AND feed = ? "
          "AND position = ?"_s;
    QVariantList values = store::args(position, system, feed);
    if (!from.isEmpty()) {
        values += store::args(from);
    }
    SD_TRY_VALUE(const qint64 moved, m_db.run(sql, values));
    return moved > 0;
}

base::Result<void> SyncCursorRepository::rewind(base::Id system) const
{
    SD_TRY(m_db.run(u"DELETE FROM sync_cursor WHERE system_id = ? AND (feed = ? OR feed LIKE ?)"_s,
                    store::args(system, Changes, Comparison + u'%')));
    return {};
}

} // namespace syncing

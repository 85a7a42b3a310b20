// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/changefeed.h"

using namespace Qt::StringLiterals;

namespace erpsandbox {

using connectors::Entity;
using store::args;

base::Result<RecordState> ChangeFeed::state(Entity entity, const QString &key)
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT cursor, version, origin, deleted FROM change_feed "
                             "WHERE entity = ? AND record_key = ?"_s,
                             args(connectors::entityName(entity), key)));
    RecordState state;
    if (rows.next()) {
        state = {rows.integer(0), rows.integer(1), rows.text(2), rows.flag(3)};
    }
    return state;
}

base::Result<void> ChangeFeed::changedHere(Entity entity, const QString &key)
{
    SD_TRY_VALUE(const RecordState before, state(entity, key));
    return append(entity, key, before.version, u"erp"_s, false);
}

base::Result<void> ChangeFeed::pushed(Entity entity, const QString &key, qint64 version,
                                      bool deleted)
{
    return append(entity, key, version, u"desk"_s, deleted);
}

base::Result<void> ChangeFeed::confirmed(Entity entity, const QString &key, qint64 version)
{
    SD_TRY(m_db.run(u"UPDATE change_feed SET version = ? WHERE entity = ? AND record_key = ?"_s,
                    args(version, connectors::entityName(entity), key)));
    return {};
}

base::Result<void> ChangeFeed::append(Entity entity, const QString &key, qint64 version,
                                      const QString &origin, bool deleted)
{
    const QString name = connectors::entityName(entity);
    SD_TRY(m_db.run(u"DELETE FROM change_feed WHERE entity = ? AND record_key = ?"_s,
                    args(name, key)));
    SD_TRY(m_db.run(u"INSERT INTO change_feed (entity, record_key, version, origin, at, deleted) "
                    "VALUES (?, ?, ?, ?, ?, ?)"_s,
                    args(name, key, version, origin, m_nowMs, deleted)));
    return {};
}

base::Result<QList<FeedEntry>> ChangeFeed::after(qint64 cursor, int limit)
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT cursor, entity, record_key, origin, at, deleted "
                             "FROM change_feed WHERE cursor > ? ORDER BY cursor LIMIT ?"_s,
                             args(cursor, limit)));
    QList<FeedEntry> entries;
    while (rows.next()) {
        const auto entity = connectors::entityFromName(rows.text(1));
        Q_ASSERT(entity);
        entries.append({.cursor = rows.integer(0),
                        .entity = *entity,
                        .key = rows.text(2),
                        .origin = rows.text(3),
                        .atMs = rows.integer(4),
                        .deleted = rows.flag(5)});
    }
    return entries;
}

} // namespace erpsandbox

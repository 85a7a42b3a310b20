// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/changefeed.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

QString originName(Origin origin)
{
    return origin == Origin::Site ? u"site"_s : u"desk"_s;
}

base::Result<qint64> ChangeFeed::nextNumber(store::Database &db, const QString &counter)
{
    SD_TRY(db.run(u"INSERT INTO counter (name, value) VALUES (?, 1) "
                  "ON CONFLICT (name) DO UPDATE SET value = value + 1"_s,
                  args(counter)));
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT value FROM counter WHERE name = ?"_s, args(counter)));
    return rows.next() ? rows.integer(0) : qint64(0);
}

base::Result<void> ChangeFeed::skipUsedCursors(store::Database &db)
{
    // Microseconds since 1970: no portal makes a million changes a second for long.
    SD_TRY(
        db.run(u"INSERT INTO counter (name, value) "
               "VALUES ('change', CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)) "
               "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"_s));
    return {};
}

base::Result<void> ChangeFeed::add(const QString &entity, const QString &key, Origin origin,
                                   qint64 nowMs, bool deleted)
{
    SD_TRY_VALUE(const qint64 cursor, nextNumber(m_db, u"change"_s));
    SD_TRY(
        m_db.run(u"INSERT INTO change_feed (cursor, entity, record_key, origin, at, deleted) "
                 "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (entity, record_key, origin) DO UPDATE SET "
                 "cursor = excluded.cursor, at = excluded.at, deleted = excluded.deleted"_s,
                 args(cursor, entity, key, originName(origin), nowMs, deleted)));
    return {};
}

base::Result<QList<ChangeFeed::Change>> ChangeFeed::read(const Filter &filter) const
{
    QString sql = u"SELECT cursor, entity, record_key, origin, at, deleted FROM change_feed "
                  "WHERE cursor > ?"_s;
    QVariantList values = args(filter.after);
    if (!filter.entities.isEmpty()) {
        sql += u" AND entity IN (%1)"_s.arg(QStringList(filter.entities.size(), u"?"_s).join(u','));
        for (const QString &entity : filter.entities) {
            values.append(store::toDb(entity));
        }
    }
    if (filter.origin) {
        sql += u" AND origin = ?"_s;
        values.append(originName(*filter.origin));
    }
    sql += u" ORDER BY cursor LIMIT ?"_s;
    values.append(qint64(filter.limit) + 1);
    SD_TRY_VALUE(store::Rows rows, m_db.select(sql, values));
    QList<Change> changes;
    while (rows.next()) {
        changes.append({rows.integer(0), rows.text(1), rows.text(2),
                        rows.text(3) == u"site"_s ? Origin::Site : Origin::Desk, rows.integer(4),
                        rows.flag(5)});
    }
    return changes;
}

} // namespace portal

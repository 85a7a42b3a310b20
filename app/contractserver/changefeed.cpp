// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/changefeed.h"

using namespace Qt::StringLiterals;

namespace contractserver {

using store::args;

base::Result<qint64> nextNumber(store::Database &db, const QString &counter, qint64 first)
{
    SD_TRY(db.run(u"INSERT INTO counter (name, value) VALUES (?, ?) "
                  "ON CONFLICT (name) DO UPDATE SET value = value + 1"_s,
                  args(counter, first)));
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT value FROM counter WHERE name = ?"_s, args(counter)));
    return rows.next() ? rows.integer(0) : first;
}

base::Result<void> ChangeFeed::skipUsedCursors(store::Database &db)
{
    // Microseconds since 1970: no server makes a million changes a second for long.
    SD_TRY(
        db.run(u"INSERT INTO counter (name, value) "
               "VALUES ('change', CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)) "
               "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"_s));
    return {};
}

base::Result<void> ChangeFeed::add(const Change &change)
{
    const bool isOnce = m_keeps == Keeps::Latest;
    SD_TRY_VALUE(const qint64 cursor, nextNumber(m_db, u"change"_s));
    QVariantList values
        = args(cursor, change.entity, change.key, change.origin, change.atMs, change.deleted);
    if (isOnce) {
        values += change.version;
    }
    SD_TRY(m_db.run(
        u"INSERT INTO change_feed (cursor, entity, record_key, origin, at, deleted%1) "
        "VALUES (?, ?, ?, ?, ?, ?%2) ON CONFLICT (entity, record_key%3) DO UPDATE SET "
        "cursor = excluded.cursor, at = excluded.at, deleted = excluded.deleted%4"_s.arg(
            isOnce ? u", version"_s : QString(), isOnce ? u", ?"_s : QString(),
            isOnce ? QString() : u", origin"_s,
            isOnce ? u", origin = excluded.origin, version = excluded.version"_s : QString()),
        values));
    return {};
}

base::Result<void> ChangeFeed::confirm(const QString &entity, const QString &key, qint64 version)
{
    SD_TRY(m_db.run(u"UPDATE change_feed SET version = ? WHERE entity = ? AND record_key = ?"_s,
                    args(version, entity, key)));
    return {};
}

base::Result<QList<ChangeFeed::Change>> ChangeFeed::select(const QString &condition,
                                                           const QVariantList &values) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT cursor, entity, record_key, origin, at, deleted, %1 "
                             "FROM change_feed WHERE %2 ORDER BY cursor LIMIT ?"_s.arg(
                                 m_keeps == Keeps::Latest ? u"version"_s : u"0"_s, condition),
                             values));
    QList<Change> changes;
    while (rows.next()) {
        changes.append({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4),
                        rows.flag(5), rows.integer(6)});
    }
    return changes;
}

base::Result<QList<ChangeFeed::Change>> ChangeFeed::read(const Filter &filter) const
{
    QString condition = u"cursor > ?"_s;
    QVariantList values = args(filter.after);
    if (!filter.entities.isEmpty()) {
        condition
            += u" AND entity IN (%1)"_s.arg(QStringList(filter.entities.size(), u"?"_s).join(u','));
        for (const QString &entity : filter.entities) {
            values += store::toDb(entity);
        }
    }
    if (!filter.origin.isEmpty()) {
        condition += u" AND origin = ?"_s;
        values += filter.origin;
    }
    values += qint64(filter.limit) + 1;
    return select(condition, values);
}

base::Result<ChangeFeed::Change> ChangeFeed::latest(const QString &entity, const QString &key) const
{
    SD_TRY_VALUE(const QList<Change> found,
                 select(u"entity = ? AND record_key = ?"_s, args(entity, key, 1)));
    return found.value(0);
}

} // namespace contractserver

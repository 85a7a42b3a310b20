// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synclinkrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString Columns
    = u"SELECT entity, record_id, remote_key, remote_version, remote_id, base FROM sync_link "_s;
static constexpr qsizetype RecordsPerQuery = 200;

static SyncLink linkFrom(const store::Rows &rows)
{
    return {.entity = rows.text(0),
            .record = rows.id(1),
            .remoteKey = rows.text(2),
            .remoteVersion = rows.text(3),
            .remoteId = rows.text(4),
            .base = rows.text(5)};
}

static base::Result<std::optional<SyncLink>> one(store::Database &db, const QString &condition,
                                                 const QVariantList &values)
{
    SD_TRY_VALUE(store::Rows rows, db.select(Columns + condition, values));
    return rows.next() ? std::optional(linkFrom(rows)) : std::nullopt;
}

base::Result<std::optional<SyncLink>>
SyncLinkRepository::find(base::Id system, const QString &entity, base::Id record) const
{
    return one(m_db, u"WHERE system_id = ? AND entity = ? AND record_id = ?"_s,
               store::args(system, entity, record));
}

base::Result<std::optional<SyncLink>> SyncLinkRepository::findByKey(base::Id system,
                                                                    const QString &entity,
                                                                    const QString &remoteKey) const
{
    return one(m_db, u"WHERE system_id = ? AND entity = ? AND remote_key = ?"_s,
               store::args(system, entity, remoteKey));
}

//! The links of which \a column is one of \a values.
template <typename T, typename Add>
static base::Result<void> some(store::Database &db, base::Id system, const QString &entity,
                               const QString &column, const QList<T> &values, Add add)
{
    for (qsizetype from = 0; from < values.size(); from += RecordsPerQuery) {
        const QList<T> part = values.mid(from, RecordsPerQuery);
        QVariantList bound = store::args(system, entity);
        for (const T &value : part) {
            bound += store::toDb(value);
        }
        const QString marks = QStringList(part.size(), u"?"_s).join(','_L1);
        SD_TRY_VALUE(
            store::Rows rows,
            db.select(
                Columns + u"WHERE system_id = ? AND entity = ? AND %1 IN (%2)"_s.arg(column, marks),
                bound));
        while (rows.next()) {
            add(linkFrom(rows));
        }
    }
    return {};
}

base::Result<QHash<base::Id, SyncLink>>
SyncLinkRepository::findAll(base::Id system, const QString &entity,
                            const QList<base::Id> &records) const
{
    QHash<base::Id, SyncLink> found;
    SD_TRY(some(m_db, system, entity, u"record_id"_s, records,
                [&found](const SyncLink &link) { found.insert(link.record, link); }));
    return found;
}

base::Result<QHash<QString, SyncLink>>
SyncLinkRepository::findAllByKey(base::Id system, const QString &entity,
                                 const QList<QString> &remoteKeys) const
{
    QHash<QString, SyncLink> found;
    SD_TRY(some(m_db, system, entity, u"remote_key"_s, remoteKeys,
                [&found](const SyncLink &link) { found.insert(link.remoteKey, link); }));
    return found;
}

base::Result<QHash<QString, SyncLink>>
SyncLinkRepository::findAllById(base::Id system, const QString &entity,
                                const QList<QString> &remoteIds) const
{
    QHash<QString, SyncLink> found;
    // The second condition is that of the index.
    SD_TRY(some(m_db, system, entity, u"remote_id <> '' AND remote_id"_s, remoteIds,
                [&found](const SyncLink &link) { found.insert(link.remoteId, link); }));
    return found;
}

base::Result<QHash<QString, QString>> SyncLinkRepository::versions(base::Id system,
                                                                   const QString &entity) const
{
    QHash<QString, QString> found;
    SD_TRY_VALUE(store::Rows rows,
                 // Without version and base it was sent, and nobody knows whether it arrived.
                 m_db.select(u"SELECT remote_key, remote_version FROM sync_link "
                             "WHERE system_id = ? AND entity = ? "
                             "AND (remote_version <> '' OR base <> '')"_s,
                             store::args(system, entity)));
    while (rows.next()) {
        found.insert(rows.text(0), rows.text(1));
    }
    return found;
}

base::Result<void> SyncLinkRepository::put(base::Id system, const QList<SyncLink> &links,
                                           qint64 nowMs) const
{
    QList<QVariantList> rows;
    rows.reserve(links.size());
    // The last one of a record counts: PostgreSQL replaces a row only once in a statement.
    QHash<std::pair<QString, base::Id>, qsizetype> places;
    for (const SyncLink &link : links) {
        const QVariantList row = store::args(system, link.entity, link.record, link.remoteKey,
                                             link.remoteVersion, link.remoteId, link.base, nowMs);
        const auto place = places.constFind({link.entity, link.record});
        if (place != places.cend()) {
            rows[*place] = row;
            continue;
        }
        places.insert({link.entity, link.record}, rows.size());
        rows.append(row);
    }
    return m_db.insertMany(u"sync_link"_s,
                           {u"system_id"_s, u"entity"_s, u"record_id"_s, u"remote_key"_s,
                            u"remote_version"_s, u"remote_id"_s, u"base"_s, u"synced_at"_s},
                           rows, store::Database::OnDuplicate::Replace, 3);
}

base::Result<bool> SyncLinkRepository::isOthers(base::Id system, const QString &entity,
                                                const QString &remoteKey, base::Id record) const
{
    SD_TRY_VALUE(const auto link,
                 one(m_db,
                     u"WHERE system_id = ? AND entity = ? AND remote_key = ? AND record_id <> ?"_s,
                     store::args(system, entity, remoteKey, record)));
    return link.has_value();
}

base::Result<void> SyncLinkRepository::remove(base::Id system, const QString &entity,
                                              base::Id record) const
{
    SD_TRY(m_db.run(u"DELETE FROM sync_link WHERE system_id = ? AND entity = ? AND record_id = ?"_s,
                    store::args(system, entity, record)));
    return {};
}

} // namespace syncing

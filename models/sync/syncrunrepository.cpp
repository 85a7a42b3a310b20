// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncrunrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Result<void> SyncRunRepository::save(const SyncRun &run) const
{
    return m_db.insertMany(u"sync_run"_s,
                           {u"id"_s, u"system_id"_s, u"started_at"_s, u"ended_at"_s, u"pushed"_s,
                            u"pulled"_s, u"failed"_s, u"outcome"_s},
                           {store::args(run.id, run.system, run.startedAt, run.endedAt, run.pushed,
                                        run.pulled, run.failed, run.outcome)},
                           store::Database::OnDuplicate::Replace, 1);
}

base::Result<QList<base::Id>> SyncRunRepository::recentIds(qint64 limit) const
{
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT id FROM sync_run ORDER BY id DESC LIMIT ?"_s, store::args(limit)));
    QList<base::Id> ids;
    while (rows.next()) {
        ids.append(rows.id(0));
    }
    return ids;
}

base::Result<QHash<base::Id, SyncRun>> SyncRunRepository::byIds(const QList<base::Id> &ids) const
{
    QHash<base::Id, SyncRun> found;
    if (ids.isEmpty()) {
        return found;
    }
    QVariantList values;
    for (const base::Id id : ids) {
        values += store::toDb(id);
    }
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT r.id, r.system_id, s.name, r.started_at, r.ended_at, r.pushed, "
                    "r.pulled, r.failed, r.outcome FROM sync_run r JOIN remote_system s "
                    "ON s.id = r.system_id WHERE r.id IN (%1)"_s.arg(
                        QStringList(ids.size(), u"?"_s).join(','_L1)),
                    values));
    while (rows.next()) {
        found.insert(rows.id(0),
                     {.id = rows.id(0),
                      .system = rows.id(1),
                      .systemName = rows.text(2),
                      .startedAt = rows.instant(3),
                      .endedAt = rows.instant(4),
                      .pushed = rows.integer(5),
                      .pulled = rows.integer(6),
                      .failed = rows.integer(7),
                      .outcome = rows.text(8)});
    }
    return found;
}

base::Result<void> SyncRunRepository::trim(qint64 keep) const
{
    SD_TRY(m_db.run(u"DELETE FROM sync_run WHERE id NOT IN "
                    "(SELECT id FROM sync_run ORDER BY id DESC LIMIT ?)"_s,
                    store::args(keep)));
    return {};
}

} // namespace syncing

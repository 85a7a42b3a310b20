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

records::List<SyncRun> SyncRunRepository::list()
{
    return records::List<SyncRun>(u"sync_run"_s, u"r"_s,
                                  u"JOIN remote_system s ON s.id = r.system_id"_s)
        .with(&SyncRun::id, u"r.id"_s)
        .with(&SyncRun::system, u"r.system_id"_s)
        .with(&SyncRun::systemName, u"s.name"_s)
        .with(&SyncRun::startedAt, u"r.started_at"_s)
        .with(&SyncRun::endedAt, u"r.ended_at"_s)
        .with(&SyncRun::pushed, u"r.pushed"_s)
        .with(&SyncRun::pulled, u"r.pulled"_s)
        .with(&SyncRun::failed, u"r.failed"_s)
        .with(&SyncRun::outcome, u"r.outcome"_s)
        .orderedBy({}, Qt::DescendingOrder);
}

base::Result<void> SyncRunRepository::trim(qint64 keep) const
{
    SD_TRY(m_db.run(u"DELETE FROM sync_run WHERE id NOT IN "
                    "(SELECT id FROM sync_run ORDER BY id DESC LIMIT ?)"_s,
                    store::args(keep)));
    return {};
}

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncstatusrepository.h"

#include "models/sync/remotesystemrepository.h"
#include "models/sync/removalholdrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Result<QList<SystemStatus>> SyncStatusRepository::systems() const
{
    SD_TRY_VALUE(const QList<RemoteSystem> all, RemoteSystemRepository(m_db).all());
    QList<SystemStatus> list;
    QHash<base::Id, qsizetype> places;
    for (const RemoteSystem &system : all) {
        places.insert(system.id, list.size());
        list.append({.system = system});
        if (!system.enabled) {
            list.last().state = SystemStatus::State::Disabled;
        }
    }
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT system_id, state, count(*) FROM outbox "
                                 "GROUP BY system_id, state"_s));
        while (rows.next()) {
            SystemStatus &status = list[places.value(rows.id(0))];
            const QString state = rows.text(1);
            (state == "pending"_L1       ? status.pending
                 : state == "sending"_L1 ? status.sending
                 : state == "failed"_L1  ? status.failed
                                         : status.skipped)
                = rows.integer(2);
        }
    }
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT system_id, count(*) FROM inbox GROUP BY system_id"_s));
        while (rows.next()) {
            list[places.value(rows.id(0))].failed += rows.integer(1);
        }
    }
    SD_TRY_VALUE(const QList<RemovalHold> holds, RemovalHoldRepository(m_db).all());
    for (const RemovalHold &hold : holds) {
        if (hold.decision == RemovalHold::Decision::Open) {
            list[places.value(hold.system)].removals.append(hold);
        }
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT system_id, max(ended_at) FROM sync_run "
                             "WHERE outcome = 'ok' GROUP BY system_id"_s));
    while (rows.next()) {
        list[places.value(rows.id(0))].lastSuccess = rows.instant(1);
    }
    return list;
}

} // namespace syncing

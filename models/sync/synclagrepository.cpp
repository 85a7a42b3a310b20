// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/synclagrepository.h"

#include "models/store/reading.h"
#include "models/store/transaction.h"

using namespace Qt::StringLiterals;

namespace syncing {

static constexpr qint64 SampleEveryMs = 60'000;
static constexpr qint64 KeptMs = 48LL * 3'600'000;

base::Result<void> SyncLagRepository::sample(qint64 nowMs) const
{
    {
        SD_TRY_VALUE(store::Rows last, m_db.select(u"SELECT max(at) FROM sync_lag"_s));
        if (last.next() && !last.isNull(0) && nowMs - last.integer(0) < SampleEveryMs) {
            return {};
        }
    }
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    QList<QVariantList> samples;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT s.id, count(o.id), min(o.queued_at) FROM remote_system s "
                                 "LEFT JOIN outbox o ON o.system_id = s.id "
                                 "AND o.state IN ('pending', 'sending') "
                                 "WHERE s.enabled = 1 GROUP BY s.id"_s));
        while (rows.next()) {
            const qint64 oldest = rows.isNull(2) ? 0 : std::max<qint64>(0, nowMs - rows.integer(2));
            samples.append(store::args(rows.id(0), nowMs, rows.integer(1), oldest));
        }
    }
    SD_TRY(m_db.insertMany(u"sync_lag"_s, {u"system_id"_s, u"at"_s, u"waiting"_s, u"oldest_ms"_s},
                           samples));
    SD_TRY(m_db.run(u"DELETE FROM sync_lag WHERE at < ?"_s, store::args(nowMs - KeptMs)));
    return transaction.commit();
}

base::Result<QList<LagSample>> SyncLagRepository::since(qint64 fromMs) const
{
    return store::listOf(m_db.select(u"SELECT system_id, at, waiting, oldest_ms FROM sync_lag "
                                     "WHERE at >= ? ORDER BY at, system_id"_s,
                                     store::args(fromMs)),
                         [&](const store::Rows &rows) {
                             return LagSample{.system = rows.id(0),
                                              .at = rows.instant(1),
                                              .waiting = rows.integer(2),
                                              .oldestMs = rows.integer(3)};
                         });
}

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/runrecorder.h"

#include "models/sync/syncrunrepository.h"

using namespace Qt::StringLiterals;

namespace engine {

static constexpr qint64 SaveEveryMs = 1'000;
static constexpr qint64 SaveQuietEveryMs = 60'000;

RunRecorder::RunRecorder(base::IdMaker &ids, const base::Clock &clock, base::Id system)
    : m_ids(ids), m_clock(clock)
{
    m_run.system = system;
}

void RunRecorder::begin()
{
    const base::Id system = m_run.system;
    m_run = {};
    m_run.system = system;
    m_run.startedAt = m_clock.now();
}

base::Result<void> RunRecorder::moved(store::Database &db, qint64 pushed, qint64 pulled,
                                      qint64 failed)
{
    m_run.pushed += pushed;
    m_run.pulled += pulled;
    m_run.failed += failed;
    const bool first = m_run.id.isNull();
    if (first) {
        m_run.id = m_ids.next();
    }
    return first || m_clock.nowMs() - m_savedAt >= SaveEveryMs ? save(db, m_run)
                                                               : base::Result<void>();
}

base::Result<void> RunRecorder::end(store::Database &db, const std::optional<base::Error> &problem)
{
    m_run.endedAt = m_clock.now();
    m_run.outcome = problem ? problem->codeName() : u"ok"_s;
    if (!m_run.id.isNull()) {
        m_quiet = {};
        return save(db, m_run);
    }
    if (!m_quiet.id.isNull() && m_quiet.outcome == m_run.outcome) {
        m_quiet.endedAt = m_run.endedAt;
        return m_clock.nowMs() - m_savedAt >= SaveQuietEveryMs ? save(db, m_quiet)
                                                               : base::Result<void>();
    }
    m_quiet = m_run;
    m_quiet.id = m_ids.next();
    return save(db, m_quiet);
}

base::Result<void> RunRecorder::save(store::Database &db, const syncing::SyncRun &run)
{
    m_savedAt = m_clock.nowMs();
    return syncing::SyncRunRepository(db).save(run);
}

} // namespace engine

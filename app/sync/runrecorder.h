// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"
#include "models/store/database.h"
#include "models/sync/syncrun.h"

namespace engine {

//! Keeps the history of one system's rounds. A round that moved something is a row of its own, seen
//! from its first record on; rounds in a row that moved nothing and ended alike are one row that
//! lasts.
class RunRecorder
{
public:
    RunRecorder(base::IdMaker &ids, const base::Clock &clock, base::Id system);

    void begin();
    //! Records moved in this round; writes at most once a second.
    [[nodiscard]] base::Result<void> moved(store::Database &db, qint64 pushed, qint64 pulled,
                                           qint64 failed);
    //! \a problem: why the round ended early.
    [[nodiscard]] base::Result<void> end(store::Database &db,
                                         const std::optional<base::Error> &problem);
    [[nodiscard]] const syncing::SyncRun &run() const { return m_run; }

private:
    [[nodiscard]] base::Result<void> save(store::Database &db, const syncing::SyncRun &run);
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
    syncing::SyncRun m_run; // the round under way
    syncing::SyncRun m_quiet; // the last row, when its rounds moved nothing
    qint64 m_savedAt = 0;
};

} // namespace engine

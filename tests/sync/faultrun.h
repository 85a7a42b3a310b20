// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/syncstory.h"

#include <functional>

namespace support {

//! Tells the story round by round, lets something go wrong in the sync of each, and says what the
//! next syncs made of it: one more has to bring the three places together with nothing lost and
//! nothing twice, and the one after that sends nothing.
class FaultRun
{
public:
    //! A synchronisation in which something may go wrong.
    using Sync = std::function<void(SyncWorld &)>;
    //! One in which all has to go well; what does not, in words.
    using GoodSync = std::function<QString(SyncWorld &)>;

    //! \a sync: of this process when left out.
    explicit FaultRun(GoodSync sync = {});

    //! One round. Empty when all went well, else what is wrong. \a restart: the program that synced
    //! is another one afterwards.
    [[nodiscard]] QString survive(const Sync &faulty, bool restart);
    [[nodiscard]] SyncWorld &world() { return *m_world; }
    //! What a sync of the story asks of portal and ERP when nothing goes wrong.
    [[nodiscard]] const QList<FaultPlan::Seen> &requests() const { return m_requests; }
    //! Begins anew: the worlds of long runs grow.
    void renew();

private:
    [[nodiscard]] qint64 journalled();
    [[nodiscard]] QString quiet();
    const GoodSync m_sync;
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<SyncStory> m_story;
    QList<FaultPlan::Seen> m_requests;
    qint64 m_entries = 0; // of the journal, in a round without faults
    int m_rounds = 0;
};

} // namespace support

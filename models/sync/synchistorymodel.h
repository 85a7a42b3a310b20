// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/listmodel.h"
#include "models/sync/syncrun.h"

namespace syncing {

//! The history of syncs, newest first, for the Sync page.
class SyncHistoryModel final : public records::ListModel<SyncRun>
{
    Q_OBJECT
public:
    enum Column {
        StartedColumn,
        SystemColumn,
        DurationColumn,
        PushedColumn,
        PulledColumn,
        FailedColumn,
        OutcomeColumn,
    };
    //! How an error is said to people; ui knows.
    using Sentence = std::function<QString(const base::Error &)>;

    SyncHistoryModel(store::Store &store, const Sentence &sentence, QObject *parent = nullptr);
};

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/decision.h"

#include "models/sync/conflictrepository.h"

using namespace Qt::StringLiterals;

namespace engine {

base::Result<store::ChangeSet> decision(store::Database &db, const store::RecordWriters &writers,
                                        const syncing::Conflict &conflict, const QString &outcome,
                                        const syncing::MergeValue &value)
{
    SD_TRY_VALUE(const auto found, syncing::ConflictRepository(db).byIds({conflict.id}));
    const auto now = found.constFind(conflict.id);
    if (now == found.cend() || !now->isOpen() || now->theirs != conflict.theirs) {
        return base::failure(base::ErrorCode::Store_Conflict, {},
                             {.subject = conflict.remoteKey, .field = conflict.field});
    }
    const store::RecordWriter *writer = writers.find(conflict.recordEntity);
    if (!writer) {
        return base::failure(base::ErrorCode::Store_UnknownField, conflict.recordEntity);
    }
    store::ChangeSet changes;
    const bool comesBack = conflict.field == store::ExistsField && conflict.theirs;
    if (outcome != "ours"_L1 && !comesBack) { // what comes back is read from the system
        SD_TRY_VALUE(const auto ours, writer->read(db, conflict.record, conflict.field));
        const syncing::MergeValue wanted = outcome == "theirs"_L1 ? conflict.theirs : value;
        if (wanted != ours) {
            changes.add(conflict.recordEntity, conflict.record, conflict.field, ours, wanted);
        }
    }
    changes.add(u"sync_conflict"_s, conflict.id, u"outcome"_s, std::nullopt, outcome);
    return changes;
}

} // namespace engine

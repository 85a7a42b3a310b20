// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"
#include "models/sync/conflict.h"

namespace engine {

//! The change set by which a person settles a conflict: \a outcome "ours", "theirs" or "other" with
//! \a value, and what that changes on the desk. Goes through the change log as one step, so that
//! journal and undo know it. Store_Conflict when it was settled meanwhile; on the thread of \a db.
[[nodiscard]] base::Result<store::ChangeSet> decision(store::Database &db,
                                                      const store::RecordWriters &writers,
                                                      const syncing::Conflict &conflict,
                                                      const QString &outcome,
                                                      const syncing::MergeValue &value);

} // namespace engine

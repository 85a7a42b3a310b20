// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"
#include "models/sync/connectordescription.h"
#include "models/sync/removalhold.h"

namespace syncing {

//! A code that none of \a present has: "portal", "portal2", "erp3" …
[[nodiscard]] QString freeCode(RemoteSystem::Role role, const QList<RemoteSystem> &present);

//! Makes \a system, with \a owners (ConnectorDescription::owners). Without label.
[[nodiscard]] store::ChangeSet additionOf(const RemoteSystem &system,
                                          const QHash<QString, Owner> &owners);

//! Changes \a before, of which only name, address, options and whether it is enabled may differ.
//! Without label.
[[nodiscard]] store::ChangeSet changesOf(const RemoteSystem &before, const RemoteSystem &after);

//! Removes \a system with its \a owners, so that undo brings all of it back. Without label.
[[nodiscard]] store::ChangeSet removalOf(const RemoteSystem &system,
                                         const QHash<QString, Owner> &owners);

//! A person removes the records that \a system, a name, does not list any more, or keeps them.
//! Store_Conflict when it is written after other records are missing, or somebody else has decided.
[[nodiscard]] store::ChangeSet decisionAbout(const RemovalHold &hold, const QString &system,
                                             bool remove);

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"
#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"

namespace syncing {

//! A code that none of \a present has: "portal", "portal2", "erp3" …
[[nodiscard]] QString freeCode(RemoteSystem::Kind kind, const QList<RemoteSystem> &present);

//! Makes \a system, with the usual owners (see usualOwner()). Without label.
[[nodiscard]] store::ChangeSet additionOf(const RemoteSystem &system);

//! Removes \a system with its \a owners, so that undo brings all of it back. Without label.
[[nodiscard]] store::ChangeSet removalOf(const RemoteSystem &system,
                                         const QHash<QString, Owner> &owners);

} // namespace syncing

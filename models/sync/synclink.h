// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QDateTime>
#include <QString>

namespace syncing {

//! What a system and the desk agreed on last about one record. A plain value.
struct SyncLink
{
    QString entity; //!< as in the outbox
    base::Id record;
    QString remoteKey; //!< natural key of the record over there (SKU, customer number …)
    QString remoteVersion; //!< version the system told, or empty
    QString remoteId = {}; //!< the system's own id of it, or empty: the key is the identity
    QString base; //!< the agreed content as JSON (the base of a three-way merge), or empty

    bool operator==(const SyncLink &) const = default;
};

} // namespace syncing

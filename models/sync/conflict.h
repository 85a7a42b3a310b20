// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/sync/threewaymerge.h"

#include <QDateTime>
#include <QMetaType>

namespace syncing {

//! One field, or one element of a list, about which a system and the desk did not agree. A plain
//! value.
struct Conflict
{
    base::Id id;
    base::Id system;
    QString entity; //!< as in outbox and sync_link; the record is not sent while this is open
    QString remoteKey; //!< natural key over there
    QString recordEntity; //!< as in the journal ("product" for a price)
    base::Id record;
    QString field; //!< of the journal; store::ExistsField = one side removed the record
    QString element; //!< key of the element when the field is a list kept as JSON; else empty
    MergeValue base;
    MergeValue ours;
    MergeValue theirs;
    Owner owner = Owner::Both;
    //! "" = open; "ours", "theirs", "other" = decided by a person; "owner" = the owner's value
    //! prevailed by itself; "agreed" = both came to say the same.
    QString outcome;
    QDateTime notedAt;
    QDateTime resolvedAt; //!< invalid while open

    [[nodiscard]] bool isOpen() const { return outcome.isEmpty(); }
};

} // namespace syncing

Q_DECLARE_METATYPE(syncing::Conflict)

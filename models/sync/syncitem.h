// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/id.h"

#include <QDateTime>
#include <QString>

namespace syncing {

//! What people see of one record on its way: an outbox row or a problem of the inbox, with the
//! record's own name. A plain value.
struct SyncItem
{
    enum class Way { ToSystem, FromSystem };

    base::Id id; //!< of the outbox or inbox row
    Way way = Way::ToSystem;
    base::Id system;
    QString systemName;
    QString entity;
    base::Id record; //!< null when the desk does not have it (inbox)
    QString key; //!< SKU, number, code … as people know it
    QString title; //!< name of the record, may be empty
    QString state; //!< pending, sending, failed, skipped
    int attempts = 0;
    QDateTime notBefore; //!< next try; in the past = due
    QDateTime queuedAt;
    std::optional<base::Error> error; //!< of the last attempt
};

//! Which items a list shows.
enum class SyncItemFilter { All, Queued, InProgress, Failed, Skipped };

} // namespace syncing

Q_DECLARE_METATYPE(syncing::SyncItem)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QDateTime>
#include <QString>

namespace syncing {

//! One round of the engine with one system that moved something or failed. A plain value.
struct SyncRun
{
    base::Id id;
    base::Id system;
    QString systemName;
    QDateTime startedAt;
    QDateTime endedAt; //!< invalid while it runs, or when the program ended in the middle
    qint64 pushed = 0; //!< records sent and confirmed
    qint64 pulled = 0; //!< changes taken over
    qint64 failed = 0; //!< records that need a person
    QString outcome; //!< "ok", or the name of the error that ended it
};

} // namespace syncing

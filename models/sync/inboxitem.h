// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QDateTime>
#include <QString>

namespace syncing {

//! A record of a remote system that the desk cannot take over yet. A plain value.
struct InboxItem
{
    base::Id id;
    base::Id system;
    QString entity;
    QString remoteKey; //!< natural key over there
    int attempts = 0;
    QDateTime notBefore; //!< next try by itself
    QString errorCode; //!< base::ErrorCode by name
    QString errorDetail;
    QDateTime seenAt;
};

} // namespace syncing

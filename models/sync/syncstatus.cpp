// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncstatus.h"

#include <algorithm>

namespace syncing {

qint64 SyncStatus::pending() const
{
    qint64 sum = 0;
    for (const SystemStatus &status : systems) {
        sum += status.pending + status.sending;
    }
    return sum;
}

qint64 SyncStatus::failed() const
{
    qint64 sum = 0;
    for (const SystemStatus &status : systems) {
        sum += status.failed;
    }
    return sum;
}

qint64 SyncStatus::needsPerson() const
{
    qint64 sum = failed();
    for (const SystemStatus &status : systems) {
        sum += status.removals.size();
    }
    return sum;
}

bool SyncStatus::running() const
{
    return std::ranges::any_of(systems, &SystemStatus::running);
}

} // namespace syncing

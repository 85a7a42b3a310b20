// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/processlock.h"

#include <QLockFile>

namespace base {

bool takeLock(QLockFile &lock)
{
    lock.setStaleLockTime(0); // however old, only a process that is gone has left it
    if (lock.tryLock(0)) {
        return true;
    }
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError || lock.getLockInfo(&pid, &host, &program)) {
        return false;
    }
    // Nobody is named: left by a killed process, or one is about to write its name. That one has
    // the file open, and the system does not let it be removed.
    lock.setStaleLockTime(1);
    constexpr int WaitMs = 100;
    const bool taken = lock.tryLock(WaitMs);
    lock.setStaleLockTime(0);
    return taken;
}

} // namespace base

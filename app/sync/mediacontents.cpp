// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/mediacontents.h"

using namespace Qt::StringLiterals;

namespace engine {

//! With the address: another server behind the same name has other contents.
static QString contentKey(const syncing::RemoteSystem &system, const QString &sha256)
{
    return sha256 + u' ' + system.url;
}

bool MediaContents::isThere(const syncing::RemoteSystem &system, const QString &sha256) const
{
    const QMutexLocker lock(&m_mutex);
    return m_there.contains(contentKey(system, sha256));
}

void MediaContents::setThere(const syncing::RemoteSystem &system, const QString &sha256)
{
    const QMutexLocker lock(&m_mutex);
    m_there.insert(contentKey(system, sha256));
}

void MediaContents::tellWaiting()
{
    const QMutexLocker lock(&m_mutex);
    if (m_heard) {
        m_heard();
    }
}

void MediaContents::onWaiting(std::function<void()> heard)
{
    const QMutexLocker lock(&m_mutex);
    m_heard = std::move(heard);
}

} // namespace engine

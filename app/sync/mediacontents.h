// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/remotesystem.h"

#include <QMutex>
#include <QSet>

#include <functional>

namespace engine {

//! What the record sync and the uploads of one program tell each other: which contents are known to
//! be at a system, and that some wait. Thread-safe. Forgets all with the program: then the uploader
//! asks the system again.
class MediaContents
{
public:
    [[nodiscard]] bool isThere(const syncing::RemoteSystem &system, const QString &sha256) const;
    void setThere(const syncing::RemoteSystem &system, const QString &sha256);

    //! Some record waits for its content, or may do so.
    void tellWaiting();
    //! Who hears tellWaiting(), on the thread that calls it; quick. Nobody with {}.
    void onWaiting(std::function<void()> heard);

private:
    mutable QMutex m_mutex;
    QSet<QString> m_there;
    std::function<void()> m_heard;
};

} // namespace engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/mediauploader.h"
#include "models/store/databaseurl.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace engine {

//! The uploads of a program that stays: a MediaUploader on a thread and a database connection of
//! its own, so that no record waits for a video. Thread-safe; hooks are called on its thread.
class UploadThread
{
public:
    UploadThread(store::DatabaseUrl database, QString holder, const Tools &tools,
                 MediaUploader::Hooks hooks);
    ~UploadThread(); //!< stops

    void start();
    //! Something waits; with \a insist also tries what waits for another try.
    void wake(bool insist);
    //! Breaks off what is under way; it goes on from there when false again.
    void setPaused(bool paused);
    //! Breaks off, waits until the thread has ended. False when that takes longer than
    //! \a deadlineMs (-1 = as long as it takes).
    bool stop(int deadlineMs = -1);

private:
    void run();
    [[nodiscard]] base::Result<void> pass(bool insist, const connectors::Cancellation &now);

    const store::DatabaseUrl m_url;
    const QString m_holder;
    const Tools m_tools;
    const MediaUploader::Hooks m_hooks;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<store::Database> m_database; // of the thread, like the uploader
    std::unique_ptr<MediaUploader> m_uploader;

    QMutex m_mutex; // of what follows
    QWaitCondition m_changed;
    connectors::Cancellation m_cancellation;
    bool m_wanted = true;
    bool m_insist = false;
    bool m_paused = false;
    bool m_ending = false;
};

} // namespace engine

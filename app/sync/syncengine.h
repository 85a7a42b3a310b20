// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"
#include "models/store/databaseurl.h"
#include "models/sync/syncitem.h"
#include "models/sync/syncstatus.h"
#include "models/sync/uploadstatus.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace engine {

class EngineLoop;
class UploadThread;

//! The sync of a program with a window: runs the Synchroniser on a thread and a database
//! connection of its own, and the uploads of media on another beside it. Pulls every now and then,
//! sends right after an edit, tries again by itself. All functions are for the thread that made it
//! and return at once, except stop().
class SyncEngine final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        store::DatabaseUrl database;
        QString holder; //!< store::Instance::holder()
        int pullIntervalMs = 15'000;
    };

    SyncEngine(Options options, const Tools &tools, QObject *parent = nullptr);
    ~SyncEngine() override; //!< stops, and waits until the thread has ended

    void start();
    //! Ends what is under way (nothing is lost: it goes on after the next start). False when the
    //! thread is still at it after \a deadlineMs.
    bool stop(int deadlineMs);

    //! The last one told by statusChanged().
    [[nodiscard]] const syncing::SyncStatus &status() const { return m_status; }
    //! The latest syncNow() that was answered by a whole round; its outcome is in status().
    [[nodiscard]] quint64 answered() const { return m_answered; }
    //! The last one told by uploadsChanged().
    [[nodiscard]] const syncing::UploadStatus &uploads() const { return m_uploads; }

public Q_SLOTS:
    //! Asks every system now, also those that wait or stopped. Its number: see answered().
    quint64 syncNow();
    //! Something was edited: sends what waits, soon.
    void nudge();
    void setPaused(bool paused);
    //! Only the contents of media; they go on from where they were.
    void setUploadsPaused(bool paused);
    //! Rows of outbox or inbox that a person wants tried again, or left out.
    void retry(const QList<base::Id> &rows);
    void retryAllFailed();
    //! All that failed at the same system, with the same kind of record and problem.
    void retryLike(const syncing::SyncItem &item);
    void leaveOut(const QList<base::Id> &rows);

Q_SIGNALS:
    void statusChanged(const syncing::SyncStatus &status);
    //! Contents of media have come further.
    void uploadsChanged(const syncing::UploadStatus &status);
    //! The rows of queue, failures or history are others: lists read again.
    void itemsChanged();
    //! A change of a remote system was written: lists refresh the records it names.
    void applied(const store::ChangeSet &changes);

private:
    void onStatus(const syncing::SyncStatus &status);
    QThread m_thread;
    std::unique_ptr<EngineLoop> m_loop; // lives on m_thread
    std::unique_ptr<UploadThread> m_uploadThread;
    syncing::SyncStatus m_status;
    quint64 m_answered = 0;
    syncing::UploadStatus m_uploads;
    bool m_paused = false;
    bool m_uploadsPaused = false;
};

} // namespace engine

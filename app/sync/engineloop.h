// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synchroniser.h"
#include "models/store/databaseurl.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <atomic>

namespace engine {

//! What runs on the engine's thread: decides when there is a round. Functions that say so may be
//! called from any thread, the rest belongs to the engine's.
class EngineLoop final : public QObject
{
    Q_OBJECT
public:
    using Command = std::function<base::Result<void>(store::Database &)>;

    EngineLoop(store::DatabaseUrl database, QString holder, int pullIntervalMs, const Tools &tools);
    ~EngineLoop() override;

    //! Any thread: a round soon; \a pull and \a insist as in Synchroniser::round(). The number it
    //! returns comes back with answered().
    quint64 wake(bool pull, bool insist);
    //! Any thread: runs \a command between two steps of the engine, then a round.
    void enqueue(Command command);
    //! Any thread: breaks off what is under way; goes on when false again.
    void setPaused(bool paused);
    //! Any thread: breaks off what is under way for good.
    void cancel();

    //! When the thread has begun.
    void begin();
    //! When the thread ends: gives the lease back and closes the database.
    void close();

Q_SIGNALS:
    void statusChanged(const syncing::SyncStatus &status);
    void applied(const store::ChangeSet &changes);
    //! A round that began after that wake() has ended, well or not; so have those of all earlier
    //! ones.
    void answered(quint64 request);
    //! A command of enqueue() has run.
    void commanded();

private:
    void tick();
    void schedule();
    //! Between two questions to the systems; 0 = only when somebody asks.
    [[nodiscard]] qint64 pullIntervalMs();
    [[nodiscard]] base::Result<void> ensureOpen();
    void runCommands(store::Database &db);
    void tellProblem(const base::Error &problem);
    [[nodiscard]] connectors::Cancellation currentCancellation();

    const store::DatabaseUrl m_url;
    const QString m_holder;
    const int m_pullIntervalMs;
    const Tools m_tools;

    QMutex m_mutex; // of the next two
    QList<Command> m_commands;
    connectors::Cancellation m_cancellation;
    std::atomic<bool> m_paused = false;
    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_pullWanted = true;
    std::atomic<bool> m_insist = false;
    std::atomic<quint64> m_requests = 0;

    QTimer m_timer;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<Synchroniser> m_synchroniser;
    qint64 m_pulledAt = 0; // UTC ms
};

} // namespace engine

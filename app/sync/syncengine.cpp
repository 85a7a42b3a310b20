// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncengine.h"

#include "app/sync/engineloop.h"
#include "app/sync/uploadthread.h"
#include "models/store/outbox.h"
#include "models/sync/inboxrepository.h"
#include "models/sync/syncitemrepository.h"

using namespace Qt::StringLiterals;

namespace engine {

static constexpr qint64 RetryAllLimit = 100'000;

SyncEngine::SyncEngine(Options options, const Tools &tools, QObject *parent)
    : QObject(parent),
      m_loop(std::make_unique<EngineLoop>(options.database, options.holder, options.pullIntervalMs,
                                          tools)),
      m_uploadThread(std::make_unique<UploadThread>(
          options.database, options.holder, tools,
          MediaUploader::Hooks{.status =
                                   [this](const syncing::UploadStatus &status) {
                                       QMetaObject::invokeMethod(this, [this, status] {
                                           m_uploads = status;
                                           // What was told before it was paused may come after.
                                           m_uploads.paused = m_paused || m_uploadsPaused;
                                           Q_EMIT uploadsChanged(m_uploads);
                                       });
                                   },
                               .delivered = [this] { m_loop->wake(false, false); }}))
{
    m_thread.setObjectName(u"sync"_s);
    m_loop->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_loop.get(), &EngineLoop::begin);
    // Runs on the engine's thread, where the database belongs.
    connect(&m_thread, &QThread::finished, m_loop.get(), &EngineLoop::close, Qt::DirectConnection);
    connect(m_loop.get(), &EngineLoop::statusChanged, this, &SyncEngine::onStatus);
    connect(m_loop.get(), &EngineLoop::answered, this,
            [this](quint64 request) { m_answered = request; });
    connect(m_loop.get(), &EngineLoop::applied, this, &SyncEngine::applied);
    connect(m_loop.get(), &EngineLoop::commanded, this, &SyncEngine::itemsChanged);
}

SyncEngine::~SyncEngine()
{
    m_uploadThread.reset(); // before the lease is given back
    m_loop->cancel();
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void SyncEngine::start()
{
    m_thread.start();
    m_uploadThread->start();
}

bool SyncEngine::stop(int deadlineMs)
{
    const QDeadlineTimer deadline(deadlineMs);
    m_loop->cancel();
    m_thread.requestInterruption(); // of a wait for the keychain
    const bool ended = m_uploadThread->stop(deadlineMs); // before the lease is given back
    m_thread.quit();
    return m_thread.wait(deadline) && ended;
}

quint64 SyncEngine::syncNow()
{
    m_uploadThread->wake(true);
    return m_loop->wake(true, true);
}

void SyncEngine::nudge()
{
    m_loop->wake(false, false);
}

void SyncEngine::setPaused(bool paused)
{
    m_paused = paused;
    m_loop->setPaused(paused);
    m_uploadThread->setPaused(m_paused || m_uploadsPaused);
}

void SyncEngine::setUploadsPaused(bool paused)
{
    m_uploadsPaused = paused;
    m_uploadThread->setPaused(m_paused || m_uploadsPaused);
}

static base::Result<void> retryRows(store::Database &db, const QList<base::Id> &rows, qint64 nowMs)
{
    SD_TRY(store::outbox::retry(db, rows, nowMs));
    return syncing::InboxRepository(db).retry(rows);
}

void SyncEngine::retry(const QList<base::Id> &rows)
{
    m_loop->enqueue([rows](store::Database &db) {
        return retryRows(db, rows, QDateTime::currentMSecsSinceEpoch());
    });
    m_loop->wake(true, true);
}

void SyncEngine::retryAllFailed()
{
    m_loop->enqueue([](store::Database &db) -> base::Result<void> {
        SD_TRY_VALUE(const auto rows, syncing::SyncItemRepository(db).failed(RetryAllLimit));
        return retryRows(db, rows, QDateTime::currentMSecsSinceEpoch());
    });
    m_loop->wake(true, true);
}

void SyncEngine::retryLike(const syncing::SyncItem &item)
{
    m_loop->enqueue([item](store::Database &db) -> base::Result<void> {
        SD_TRY_VALUE(const auto rows,
                     syncing::SyncItemRepository(db).failedLike(item, RetryAllLimit));
        return retryRows(db, rows, QDateTime::currentMSecsSinceEpoch());
    });
    m_loop->wake(true, true);
}

void SyncEngine::leaveOut(const QList<base::Id> &rows)
{
    m_loop->enqueue([rows](store::Database &db) -> base::Result<void> {
        SD_TRY(store::outbox::leaveOut(db, rows));
        return syncing::InboxRepository(db).leaveOut(rows);
    });
}

void SyncEngine::onStatus(const syncing::SyncStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
    Q_EMIT itemsChanged();
}

} // namespace engine

#include "moc_syncengine.cpp"

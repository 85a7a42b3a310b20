// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/uploadthread.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

static constexpr qint64 ReopenDelayMs = 5'000;
static constexpr qint64 LongestWaitMs = 15 * 60'000;

UploadThread::UploadThread(store::DatabaseUrl database, QString holder, const Tools &tools,
                           MediaUploader::Hooks hooks)
    : m_url(std::move(database)),
      m_holder(std::move(holder)),
      m_tools(tools),
      m_hooks(std::move(hooks)),
      m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(u"uploads"_s);
    m_tools.contents->onWaiting([this] { wake(false); });
}

UploadThread::~UploadThread()
{
    stop();
}

void UploadThread::start()
{
    m_thread->start();
}

void UploadThread::wake(bool insist)
{
    const QMutexLocker lock(&m_mutex);
    m_wanted = true;
    m_insist = m_insist || insist;
    m_changed.wakeAll();
}

void UploadThread::setPaused(bool paused)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_paused == paused) {
            return;
        }
        m_paused = paused;
        m_wanted = true;
        if (paused) {
            m_cancellation.cancel();
        }
        m_changed.wakeAll();
    }
    if (paused && m_hooks.status) {
        syncing::UploadStatus status;
        status.paused = true;
        m_hooks.status(status);
    }
}

bool UploadThread::stop(int deadlineMs)
{
    m_tools.contents->onWaiting({});
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_cancellation.cancel();
        m_changed.wakeAll();
    }
    m_thread->requestInterruption(); // of a wait for the keychain
    return m_thread->wait(deadlineMs < 0 ? QDeadlineTimer(QDeadlineTimer::Forever)
                                         : QDeadlineTimer(deadlineMs));
}

void UploadThread::run()
{
    qint64 waitMs = 0;
    while (true) {
        bool insist = false;
        connectors::Cancellation now;
        {
            QMutexLocker lock(&m_mutex);
            const QDeadlineTimer due(waitMs);
            while (!m_ending && (m_paused || !m_wanted) && (m_paused || !due.hasExpired())) {
                m_changed.wait(&m_mutex, m_paused ? QDeadlineTimer(QDeadlineTimer::Forever) : due);
            }
            if (m_ending) {
                break;
            }
            insist = std::exchange(m_insist, false);
            m_wanted = false;
            m_cancellation = now;
        }
        waitMs = LongestWaitMs;
        if (const auto passed = pass(insist, now); !passed) {
            waitMs = ReopenDelayMs;
        } else if (const qint64 next = m_uploader->nextTryMs(); next > 0) {
            waitMs = std::clamp<qint64>(next - m_tools.clock.nowMs(), 0, LongestWaitMs);
        }
    }
    m_uploader.reset();
    m_database.reset();
}

base::Result<void> UploadThread::pass(bool insist, const connectors::Cancellation &now)
{
    if (!m_database) {
        SD_TRY_VALUE(m_database, store::Database::open(m_url));
        m_uploader = std::make_unique<MediaUploader>(*m_database, m_tools, m_holder, m_hooks);
    }
    const auto passed = m_uploader->pass(insist, now);
    if (passed || passed.error().code == base::ErrorCode::Net_Cancelled) {
        return {};
    }
    if (passed.error().code == base::ErrorCode::Store_ConnectionLost) {
        m_uploader.reset();
        m_database.reset();
    }
    return passed.error();
}

} // namespace engine

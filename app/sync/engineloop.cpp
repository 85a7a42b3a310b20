// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/engineloop.h"

#include "models/store/database.h"
#include "models/sync/syncsettings.h"

#include <algorithm>

namespace engine {

// Edits come in bursts: one push for all of them.
static constexpr int WakeDelayMs = 150;
static constexpr int ReopenDelayMs = 5'000;
// On a shared database other desks queue rows that nobody tells us of.
static constexpr int SharedPollMs = 2'000;
static constexpr qint64 IdleMs = 30'000;

EngineLoop::EngineLoop(store::DatabaseUrl database, QString holder, int pullIntervalMs,
                       const Tools &tools)
    : m_url(std::move(database)),
      m_holder(std::move(holder)),
      m_pullIntervalMs(pullIntervalMs),
      m_tools(tools),
      m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EngineLoop::tick);
}

EngineLoop::~EngineLoop() = default;

quint64 EngineLoop::wake(bool pull, bool insist)
{
    if (pull) {
        m_pullWanted = true;
    }
    if (insist) {
        m_insist = true;
    }
    const quint64 request = ++m_requests; // behind the flags: who reads it has them too
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_timer.isActive() || m_timer.remainingTime() > WakeDelayMs) {
                m_timer.start(WakeDelayMs);
            }
        },
        Qt::QueuedConnection);
    return request;
}

void EngineLoop::enqueue(Command command)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_commands.append(std::move(command));
    }
    wake(false, false);
}

void EngineLoop::setPaused(bool paused)
{
    m_paused = paused;
    if (paused) {
        const QMutexLocker lock(&m_mutex);
        m_cancellation.cancel();
    }
    wake(!paused, false);
}

void EngineLoop::cancel()
{
    m_ending = true;
    const QMutexLocker lock(&m_mutex);
    m_cancellation.cancel();
}

connectors::Cancellation EngineLoop::currentCancellation()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_paused && !m_ending && m_cancellation.isCancelled()) {
        m_cancellation = connectors::Cancellation();
    }
    return m_cancellation;
}

void EngineLoop::begin()
{
    tick();
}

void EngineLoop::close()
{
    m_timer.stop();
    if (m_synchroniser) {
        m_synchroniser->resign();
    }
    m_synchroniser.reset();
    m_database.reset();
}

base::Result<void> EngineLoop::ensureOpen()
{
    if (m_database) {
        return {};
    }
    SD_TRY_VALUE(m_database, store::Database::open(m_url));
    m_synchroniser = std::make_unique<Synchroniser>(
        *m_database, m_tools, m_holder,
        Synchroniser::Hooks{
            .status = [this](const syncing::SyncStatus &status) { Q_EMIT statusChanged(status); },
            .applied = [this](const store::ChangeSet &changes) { Q_EMIT applied(changes); },
            .interlude = [this](store::Database &db) { runCommands(db); }});
    return {};
}

void EngineLoop::runCommands(store::Database &db)
{
    QList<Command> commands;
    {
        const QMutexLocker lock(&m_mutex);
        commands.swap(m_commands);
    }
    for (const Command &command : std::as_const(commands)) {
        if (const auto done = command(db); !done) {
            tellProblem(done.error());
        }
    }
    if (!commands.isEmpty()) {
        Q_EMIT commanded();
    }
}

void EngineLoop::tellProblem(const base::Error &problem)
{
    syncing::SyncStatus status = m_synchroniser ? m_synchroniser->status() : syncing::SyncStatus();
    status.problem = problem;
    Q_EMIT statusChanged(status);
}

void EngineLoop::tick()
{
    if (m_ending) {
        return;
    }
    if (const auto open = ensureOpen(); !open) {
        tellProblem(open.error());
        m_timer.start(ReopenDelayMs);
        return;
    }
    runCommands(*m_database);
    m_synchroniser->setPaused(m_paused);
    if (m_paused) {
        return; // waits for wake()
    }
    const quint64 request = m_requests;
    const qint64 interval = pullIntervalMs();
    const qint64 now = m_tools.clock.nowMs();
    const bool pull
        = m_pullWanted.exchange(false) || (interval > 0 && now >= m_pulledAt + interval);
    if (pull) {
        m_pulledAt = now;
    }
    m_synchroniser->round(pull ? Synchroniser::Scope::PullAndPush : Synchroniser::Scope::Push,
                          m_insist.exchange(false), currentCancellation());
    Q_EMIT answered(request);
    const auto &problem = m_synchroniser->status().problem;
    if (problem && problem->code == base::ErrorCode::Store_ConnectionLost) {
        m_synchroniser.reset();
        m_database.reset();
        m_timer.start(ReopenDelayMs);
        return;
    }
    schedule();
}

qint64 EngineLoop::pullIntervalMs()
{
    const auto settings = syncing::readSyncSettings(*m_database);
    if (!settings || settings->pullSeconds == syncing::SyncSettings::DefaultPullSeconds) {
        return m_pullIntervalMs;
    }
    return settings->pullSeconds * 1000LL;
}

void EngineLoop::schedule()
{
    const qint64 now = m_tools.clock.nowMs();
    const qint64 interval = pullIntervalMs();
    // The settings may be changed by another desk: looked at every now and then.
    qint64 due = interval > 0 ? std::min(m_pulledAt + interval, now + IdleMs) : now + IdleMs;
    if (const qint64 next = m_synchroniser->nextTryMs(); next > 0) {
        due = std::min(due, next);
    }
    if (!m_url.isPrivate()) {
        due = std::min(due, now + SharedPollMs);
    }
    const qint64 delay = std::clamp<qint64>(due - now, 0, IdleMs);
    if (!m_timer.isActive() || m_timer.remainingTime() > delay) {
        m_timer.start(int(delay));
    }
}

} // namespace engine

#include "moc_engineloop.cpp"

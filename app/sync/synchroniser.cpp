// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/synchroniser.h"

#include "app/sync/point.h"
#include "app/sync/puller.h"
#include "app/sync/pusher.h"
#include "models/store/outbox.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/firstsendrepository.h"
#include "models/sync/ownershiprepository.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/synclagrepository.h"
#include "models/sync/syncrunrepository.h"
#include "models/sync/syncsettings.h"
#include "models/sync/syncstatusrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

static constexpr qint64 ReportEveryMs = 250;
static constexpr qint64 RunsKept = 2'000;
static constexpr qint64 ConflictsKept = 5'000;
static constexpr int GreatestTurns = 3;
static constexpr int MostPasses = 3;

struct Synchroniser::Peer
{
    Peer(const syncing::RemoteSystem &remote, const Tools &tools)
        : system(remote), recorder(tools.ids, tools.clock, remote.id)
    {
    }

    syncing::RemoteSystem system;
    std::unique_ptr<connectors::Connector> connector;
    RunRecorder recorder;
    syncing::SystemStatus::State state = syncing::SystemStatus::State::Unknown;
    std::optional<base::Error> problem;
    int attempts = 0; // failures in a row
    qint64 nextTry = 0;
    bool introduced = false; // what was there before it is queued
    bool attended = false; // in this round
    bool agreed = false; // in this round: what is said means the same there
    bool running = false;
    qint64 done = 0;
    qint64 total = 0;
};

Synchroniser::Synchroniser(store::Database &db, const Tools &tools, const QString &holder,
                           Hooks hooks)
    : m_db(db),
      m_tools(tools),
      m_hooks(std::move(hooks)),
      m_lease(holder, tools.clock),
      m_retry(tools.clock)
{
}

Synchroniser::~Synchroniser() = default;

void Synchroniser::round(Scope scope, bool insist, const connectors::Cancellation &cancellation)
{
    m_cancellation = cancellation;
    base::Result<void> ready = discover(insist);
    if (ready) {
        ready = lead();
    }
    m_status.problem.reset();
    m_status.otherLeader.clear();
    if (!ready) {
        if (ready.error().code == base::ErrorCode::Sync_OtherLeader) {
            m_status.otherLeader = ready.error().context.subject;
        } else {
            m_status.problem = ready.error();
        }
        report();
        return;
    }
    m_status.restsUntil
        = insist ? QDateTime() : syncing::restsUntil(m_db, m_tools.clock).valueOr(QDateTime());
    if (m_status.restsUntil.isValid()) {
        report();
        return;
    }
    for (Peer *peer : std::as_const(m_order)) {
        peer->attended = false;
        peer->agreed = false;
    }
    // Where an answer changed the desk – the number that an ERP gave to an order – there is more to
    // come from there, such as the order's status, and it goes on to the portals with this round.
    m_wasAnswered = true;
    for (int pass = 0; m_wasAnswered && pass < MostPasses; ++pass) {
        if (scope == Scope::PullAndPush) {
            for (Peer *peer : std::as_const(m_order)) {
                pull(*peer);
            }
        }
        m_wasAnswered = false;
        for (Peer *peer : std::as_const(m_order)) {
            push(*peer);
        }
    }
    endRuns();
    point::reached(point::RoundEnded);
    std::ignore = syncing::SyncLagRepository(m_db).sample(m_tools.clock.nowMs()); // for people
    report();
}

base::Result<void> Synchroniser::discover(bool insist)
{
    SD_TRY_VALUE(const QList<syncing::RemoteSystem> systems,
                 syncing::RemoteSystemRepository(m_db).all());
    m_order.clear();
    std::map<base::Id, std::unique_ptr<Peer>> kept;
    for (const syncing::RemoteSystem &system : systems) {
        std::unique_ptr<Peer> peer = std::move(m_peers[system.id]);
        if (!peer || peer->system != system) {
            peer = std::make_unique<Peer>(system, m_tools); // new, or its settings changed
        }
        if (insist) {
            peer->nextTry = 0;
            if (peer->state == syncing::SystemStatus::State::Stopped) {
                peer->state = syncing::SystemStatus::State::Unknown;
                peer->connector.reset(); // the token may be another one now
            }
        }
        m_order.append(peer.get());
        kept[system.id] = std::move(peer);
    }
    m_peers = std::move(kept);
    return {};
}

base::Result<void> Synchroniser::lead()
{
    const bool wasLeader = m_lease.isHeld();
    SD_TRY(m_lease.hold(m_db));
    point::reached(point::LeaseTaken);
    if (!wasLeader || !m_recovered) {
        // Whoever led before may have died in the middle of something, and so may the last round.
        for (const Peer *peer : std::as_const(m_order)) {
            SD_TRY(store::outbox::recover(m_db, peer->system.id));
        }
        SD_TRY(syncing::SyncRunRepository(m_db).trim(RunsKept));
        SD_TRY(syncing::ConflictRepository(m_db).trim(ConflictsKept));
        m_recovered = true;
        point::reached(point::Recovered);
        m_tools.contents->tellWaiting();
    }
    for (Peer *peer : std::as_const(m_order)) {
        if (peer->system.enabled && !peer->introduced) {
            SD_TRY_VALUE(const auto owners, syncing::OwnershipRepository(m_db).of(peer->system.id));
            SD_TRY(syncing::FirstSendRepository(m_db).queueMissing(m_tools.ids, peer->system,
                                                                   owners, m_tools.clock.nowMs()));
            peer->introduced = true;
        }
    }
    return {};
}

bool Synchroniser::isDue(const Peer &peer) const
{
    return peer.system.enabled && peer.state != syncing::SystemStatus::State::Stopped
        && peer.nextTry <= m_tools.clock.nowMs() && !m_cancellation.isCancelled();
}

void Synchroniser::pull(Peer &peer)
{
    attend(peer, [this, &peer](connectors::Connector &connector) -> base::Result<void> {
        const auto capabilities = connector.capabilities();
        if (std::ranges::none_of(capabilities, [](const connectors::Capability &one) {
                return one.pull || one.isCompared();
            })) {
            return {};
        }
        Puller puller(m_db, m_tools, peer.system, connector, *this);
        SD_TRY_VALUE(const qint64 changed, puller.run());
        return changed > 0 ? peer.recorder.moved(m_db, 0, changed, 0) : base::Result<void>();
    });
}

void Synchroniser::push(Peer &peer)
{
    attend(peer, [this, &peer](connectors::Connector &connector) -> base::Result<void> {
        SD_TRY_VALUE(const qint64 waiting,
                     store::outbox::count(m_db, store::outbox::State::Pending, peer.system.id));
        peer.done = 0;
        peer.total = waiting;
        if (waiting == 0) {
            return {};
        }
        // What somebody changes there while we send is pulled and merged, then sent.
        for (int turn = 0; turn < GreatestTurns; ++turn) {
            Pusher pusher(m_db, m_tools, peer.system, connector, *this);
            SD_TRY(pusher.run());
            if (!pusher.sawNewer()) {
                break;
            }
            Puller puller(m_db, m_tools, peer.system, connector, *this);
            SD_TRY_VALUE(const qint64 changed, puller.run());
            // The feed may have told of them when they were of no concern to the desk yet.
            SD_TRY_VALUE(const qint64 seen, puller.look(pusher.newer()));
            SD_TRY(peer.recorder.moved(m_db, 0, changed + seen, 0));
            if (turn + 1 == GreatestTurns) {
                SD_TRY(pusher.postponeNewer());
            }
        }
        return {};
    });
}

void Synchroniser::attend(Peer &peer,
                          const std::function<base::Result<void>(connectors::Connector &)> &step)
{
    if (!isDue(peer)) {
        return;
    }
    if (!peer.attended) {
        peer.attended = true;
        peer.recorder.begin();
    }
    if (!peer.connector) {
        auto connector = m_tools.connect(peer.system);
        if (!connector) {
            settle(peer, connector.error());
            return;
        }
        peer.connector = std::move(*connector);
    }
    m_current = &peer;
    peer.running = true;
    base::Result<void> outcome
        = peer.agreed ? base::Result<void>() : peer.connector->agree(m_cancellation);
    if (outcome) {
        peer.agreed = true;
        outcome = step(*peer.connector);
    }
    peer.running = false;
    m_current = nullptr;
    settle(peer, outcome);
}

void Synchroniser::settle(Peer &peer, const base::Result<void> &outcome)
{
    using State = syncing::SystemStatus::State;
    using Kind = rest::RetryPolicy::Kind;
    if (outcome) {
        peer.state = State::Connected;
        peer.problem.reset();
        peer.attempts = 0;
        return;
    }
    // Rows may be marked as being sent, and nobody sends them.
    m_recovered = false;
    const base::Error &error = outcome.error();
    const Kind kind = rest::RetryPolicy::kind(error.code);
    if (kind == Kind::Cancelled) {
        return;
    }
    if (error.code == base::ErrorCode::Sync_OtherLeader) {
        m_status.otherLeader = error.context.subject;
        return;
    }
    peer.problem = error;
    peer.problem->context.subject = peer.system.name;
    // A wrong address answers "not found" to everything: somebody has to look.
    if (kind == Kind::Stop || error.code == base::ErrorCode::Net_NotFound) {
        peer.state = State::Stopped;
        return;
    }
    ++peer.attempts;
    peer.state = State::Waiting;
    peer.nextTry
        = m_retry.nextAttemptMs(peer.attempts, peer.connector ? peer.connector->quietUntilMs() : 0);
}

void Synchroniser::endRuns()
{
    for (Peer *peer : std::as_const(m_order)) {
        if (peer->attended) {
            // The history is for people; a round is not undone because it could not be noted.
            std::ignore = peer->recorder.end(m_db, peer->problem);
        }
        peer->done = 0;
        peer->total = 0;
    }
}

base::Result<void> Synchroniser::pass()
{
    if (m_hooks.interlude) {
        m_hooks.interlude(m_db);
    }
    if (m_cancellation.isCancelled()) {
        return base::failure(base::ErrorCode::Net_Cancelled);
    }
    SD_TRY(m_lease.hold(m_db));
    if (m_tools.clock.nowMs() - m_reportedAt >= ReportEveryMs) {
        report();
    }
    return {};
}

void Synchroniser::moved(qint64 sent, qint64 failed)
{
    if (m_current) {
        m_current->done += sent + failed;
        m_current->total = std::max(m_current->total, m_current->done);
        std::ignore = m_current->recorder.moved(m_db, sent, 0, failed);
    }
}

void Synchroniser::applied(const store::ChangeSet &changes)
{
    m_wasAnswered = true;
    if (m_hooks.applied) {
        m_hooks.applied(changes);
    }
}

void Synchroniser::report()
{
    m_reportedAt = m_tools.clock.nowMs();
    auto systems = syncing::SyncStatusRepository(m_db).systems();
    if (!systems) {
        m_status.problem = systems.error();
        publish();
        return;
    }
    m_status.systems = std::move(*systems);
    for (syncing::SystemStatus &status : m_status.systems) {
        const auto found = m_peers.find(status.system.id);
        if (found == m_peers.end() || !found->second || !status.system.enabled) {
            continue;
        }
        const Peer &peer = *found->second;
        status.state = peer.state;
        status.problem = peer.problem;
        status.running = peer.running;
        status.done = peer.done;
        status.total = peer.total;
        if (peer.state == syncing::SystemStatus::State::Waiting) {
            status.nextTry = QDateTime::fromMSecsSinceEpoch(peer.nextTry, Qt::UTC);
        }
    }
    publish();
}

void Synchroniser::publish()
{
    if (m_hooks.status) {
        m_hooks.status(m_status);
    }
}

qint64 Synchroniser::nextTryMs() const
{
    qint64 next = 0;
    for (const Peer *peer : m_order) {
        if (peer->state == syncing::SystemStatus::State::Waiting && peer->system.enabled
            && (next == 0 || peer->nextTry < next)) {
            next = peer->nextTry;
        }
    }
    return next;
}

void Synchroniser::setPaused(bool paused)
{
    m_status.paused = paused;
    report();
}

void Synchroniser::resign()
{
    m_lease.release(m_db);
    m_recovered = false;
}

} // namespace engine

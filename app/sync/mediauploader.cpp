// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/mediauploader.h"

#include "app/sync/payloadreader.h"
#include "models/media/mediafiles.h"
#include "models/sync/remotesystemrepository.h"
#include "models/sync/syncsettings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using connectors::Cancellation;
using connectors::Entity;
namespace outbox = store::outbox;

static constexpr int RowLimit = 10'000;
static constexpr qint64 TellEveryMs = 250;
static constexpr qint64 ReadLimitEveryMs = 2'000;
//! Damaged so often it is no accident of the line.
static constexpr qint64 LookAgainMs = 60'000; // the hours may be changed meanwhile
static constexpr int MostDamages = 5;

struct MediaUploader::Peer
{
    syncing::RemoteSystem system;
    std::unique_ptr<connectors::Connector> connector;
    Trial trial;
};

MediaUploader::MediaUploader(store::Database &db, const Tools &tools, const QString &holder,
                             Hooks hooks)
    : m_db(db),
      m_tools(tools),
      m_hooks(std::move(hooks)),
      m_lease(holder, tools.clock),
      m_retry(tools.clock)
{
}

MediaUploader::~MediaUploader() = default;

base::Result<int> MediaUploader::pass(bool insist, const Cancellation &cancellation)
{
    m_nextTry = 0;
    if (!insist) {
        SD_TRY_VALUE(const QDateTime until, syncing::restsUntil(m_db, m_tools.clock));
        if (until.isValid()) {
            m_nextTry = std::min(until.toMSecsSinceEpoch(), m_tools.clock.nowMs() + LookAgainMs);
            return 0;
        }
    }
    SD_TRY_VALUE(const auto systems, syncing::RemoteSystemRepository(m_db).all());
    QList<std::pair<syncing::RemoteSystem, QList<Waiting>>> work;
    m_status = {};
    for (const syncing::RemoteSystem &system : systems) {
        if (system.enabled) {
            SD_TRY_VALUE(const QList<Waiting> all, waiting(system));
            m_status.waiting += all.size();
            if (!all.isEmpty()) {
                work.append({system, all});
            }
        }
    }
    if (insist) {
        m_trials.clear();
        m_peers.clear(); // the token may be another one now
    }
    tell(true);
    int delivered = 0;
    for (const auto &[system, all] : std::as_const(work)) {
        SD_TRY_VALUE(const int here, serve(system, all, cancellation));
        delivered += here;
    }
    m_status.fileName.clear();
    tell(true);
    return delivered;
}

base::Result<QList<MediaUploader::Waiting>>
MediaUploader::waiting(const syncing::RemoteSystem &system)
{
    SD_TRY_VALUE(const auto rows,
                 outbox::pending(m_db, system.id, connectors::entityName(Entity::Asset), RowLimit));
    QList<base::Id> records;
    for (const outbox::Row &row : rows) {
        records.append(row.record);
    }
    SD_TRY_VALUE(const auto payloads, PayloadReader(m_db, system).read(Entity::Asset, records));
    QList<Waiting> all;
    for (const outbox::Row &row : rows) {
        const auto found = payloads.constFind(row.record);
        // What was removed, or cannot be told at all, is the Pusher's to say.
        if (found == payloads.cend() || !found->ok()) {
            continue;
        }
        const auto &asset = std::get<media::Asset>((*found)->payload);
        if (!m_tools.contents->isThere(system, asset.sha256)) {
            all.append({row, asset});
        }
    }
    // No picture waits for a video.
    std::ranges::stable_sort(all, {}, [](const Waiting &one) { return one.asset.bytes; });
    return all;
}

base::Result<int> MediaUploader::serve(const syncing::RemoteSystem &system,
                                       const QList<Waiting> &all, const Cancellation &cancellation)
{
    std::unique_ptr<Peer> &peer = m_peers[system.id];
    if (!peer || peer->system != system) {
        peer = std::make_unique<Peer>(Peer{.system = system, .connector = {}, .trial = {}});
    }
    int delivered = 0;
    for (const Waiting &one : all) {
        if (cancellation.isCancelled()) {
            return base::failure(base::ErrorCode::Net_Cancelled);
        }
        SD_TRY(m_lease.hold(m_db));
        const qint64 now = m_tools.clock.nowMs();
        const auto trial = m_trials.find(one.row.id);
        const qint64 due
            = std::max(peer->trial.nextTry, trial == m_trials.end() ? 0 : trial->second.nextTry);
        if (due > now) {
            m_nextTry = m_nextTry == 0 ? due : std::min(m_nextTry, due);
            continue;
        }
        m_status.fileName = one.asset.fileName;
        m_status.system = system.name;
        m_status.sent = 0;
        m_status.total = one.asset.bytes;
        const auto done = deliver(*peer, one, cancellation);
        if (done) {
            peer->trial = {};
            m_trials.erase(one.row.id);
            m_status.problem.reset();
            m_status.waiting = std::max<qint64>(m_status.waiting - 1, 0);
            m_tools.contents->setThere(system, one.asset.sha256);
            SD_TRY(outbox::wake(m_db, {one.row.id}));
            ++delivered;
            if (m_hooks.delivered) {
                m_hooks.delivered();
            }
        } else {
            SD_TRY(sort(*peer, one, done.error()));
        }
        tell(false);
    }
    return delivered;
}

base::Result<void> MediaUploader::deliver(Peer &peer, const Waiting &one,
                                          const Cancellation &cancellation)
{
    if (!peer.connector) {
        SD_TRY_VALUE(peer.connector, m_tools.connect(peer.system));
    }
    SD_TRY_VALUE(const bool there, peer.connector->hasMedia(one.asset.sha256, cancellation));
    if (there) {
        return {};
    }
    readLimit();
    // The lease may go to somebody else while a long upload lasts.
    Cancellation ending;
    const auto listening = cancellation.listen([ending]() mutable { ending.cancel(); });
    base::Result<void> lease;
    const auto progress = [&](qint64 sent, qint64 total) {
        m_status.sent = sent;
        m_status.total = total;
        tell(false);
        if (m_tools.clock.nowMs() - m_limitReadAt >= ReadLimitEveryMs) {
            readLimit();
            lease = m_lease.hold(m_db);
            if (!lease) {
                ending.cancel();
            }
        }
    };
    const QString path = media::MediaFiles(m_tools.mediaFolder).path(one.asset.sha256);
    const auto uploaded = peer.connector->uploadMedia(
        one.asset, path, {.progress = progress, .bytesPerSecond = m_bytesPerSecond}, ending);
    SD_TRY(lease);
    return uploaded;
}

base::Result<void> MediaUploader::sort(Peer &peer, const Waiting &one, const base::Error &why)
{
    const bool damaged = why.code == base::ErrorCode::Media_HashMismatch;
    using Kind = rest::RetryPolicy::Kind;
    const Kind kind = rest::RetryPolicy::kind(why.code);
    if (kind == Kind::Cancelled || why.code == base::ErrorCode::Sync_OtherLeader) {
        return why;
    }
    if (kind == Kind::Person || (damaged && m_trials[one.row.id].attempts >= MostDamages)) {
        m_trials.erase(one.row.id);
        return outbox::fail(m_db, one.row.id, why);
    }
    m_status.problem = why;
    m_status.problem->context.subject = peer.system.name;
    postpone(damaged ? m_trials[one.row.id] : peer.trial,
             peer.connector ? peer.connector->quietUntilMs() : 0);
    if (kind == Kind::Stop) {
        peer.connector.reset();
    }
    return {};
}

void MediaUploader::postpone(Trial &trial, qint64 quietUntilMs)
{
    ++trial.attempts;
    trial.nextTry = m_retry.nextAttemptMs(trial.attempts, quietUntilMs);
    m_nextTry = m_nextTry == 0 ? trial.nextTry : std::min(m_nextTry, trial.nextTry);
}

void MediaUploader::readLimit()
{
    m_limitReadAt = m_tools.clock.nowMs();
    // Not being able to read it is no reason to stop, or to go faster than before.
    if (const auto settings = syncing::readSyncSettings(m_db)) {
        *m_bytesPerSecond = settings->mediaBytesPerSecond;
    }
}

void MediaUploader::tell(bool force)
{
    const qint64 now = m_tools.clock.nowMs();
    if (m_hooks.status && (force || now - m_toldAt >= TellEveryMs)) {
        m_toldAt = now;
        m_hooks.status(m_status);
    }
}

} // namespace engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pusher.h"

#include "app/connectors/json/payloadjson.h"
#include "app/connectors/rest/retrypolicy.h"
#include "app/sync/point.h"
#include "app/sync/snapshot.h"
#include "models/store/transaction.h"
#include "models/sync/synclinkrepository.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;
namespace outbox = store::outbox;

// More would have to be read while nothing is on its way.
static constexpr int ClaimLimit = 400;
// The uploader wakes the row long before; this is for an uploader that died.
static constexpr qint64 ParkedMs = 3'600'000;

//! The same rows with the same content are the same request, also after a restart.
static QString requestKey(Entity entity, const QList<QString> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(entityName(entity).toUtf8());
    for (const QString &part : parts) {
        hash.addData(part.toUtf8());
        hash.addData("\n");
    }
    return QString::fromLatin1(hash.result().toHex());
}

Pusher::Pusher(store::Database &db, const Tools &tools, const syncing::RemoteSystem &system,
               Connector &connector, Checkpoint &checkpoint)
    : m_db(db), m_tools(tools), m_system(system), m_connector(connector), m_checkpoint(checkpoint)
{
}

Pusher::~Pusher()
{
    if (m_flight) {
        m_flight->answer.wait(); // it uses the connector
    }
}

base::Result<void> Pusher::run()
{
    while (true) {
        if (const auto passed = m_checkpoint.pass(); !passed) {
            return givenUp(passed.error());
        }
        const auto claimed = outbox::claim(m_db, m_system.id, ClaimLimit, m_tools.clock.nowMs());
        if (!claimed) {
            return givenUp(claimed.error());
        }
        const QList<outbox::Row> &rows = *claimed;
        if (rows.isEmpty() && m_flight) {
            if (const auto landed = land(); !landed) {
                return givenUp(landed.error());
            }
            continue; // its answer may have queued more
        }
        if (rows.isEmpty()) {
            // What moved over there waits for the next pull.
            return sawNewer() ? outbox::recover(m_db, m_system.id) : base::Result<void>();
        }
        point::reached(point::RowsClaimed);
        if (const auto pushed = pushClaimed(rows); !pushed) {
            return givenUp(pushed.error());
        }
    }
}

base::Result<void> Pusher::givenUp(const base::Error &why)
{
    if (m_flight) {
        m_flight->answer.wait(); // as if it had been lost on its way
        m_flight.reset();
    }
    m_again.clear();
    SD_TRY(outbox::recover(m_db, m_system.id));
    return why;
}

base::Result<void> Pusher::pushClaimed(const QList<outbox::Row> &rows)
{
    const auto entity = entityFromName(rows.constFirst().entity);
    const auto capability = entity ? m_connector.capability(*entity) : std::nullopt;
    if (!capability || !capability->push) {
        QList<base::Id> ids;
        for (const outbox::Row &row : rows) {
            ids.append(row.id);
        }
        return outbox::confirm(m_db, ids); // this system does not deal in it
    }
    if (m_flight && (m_flight->entity != *entity || isFlying(rows))) {
        SD_TRY(land()); // it may say what these depend on
    }
    SD_TRY_VALUE(const QList<outbox::Row> free, withoutConflict(*entity, rows));
    SD_TRY_VALUE(const QList<Parcel> parcels, pack(*entity, free));
    for (qsizetype from = 0; from < parcels.size();) {
        SD_TRY(m_checkpoint.pass());
        QList<Parcel> batch = batchAt(parcels, from, std::max(1, capability->batchSize));
        from += batch.size();
        if (*entity == Entity::Asset) {
            SD_TRY_VALUE(batch, withContent(batch));
        }
        batch.removeIf([this](const Parcel &parcel) { return m_moved.contains(parcel.row.id); });
        if (batch.isEmpty()) {
            continue;
        }
        SD_TRY(launch(*entity, batch));
        if (m_flight && batch.constFirst().isOldKey) {
            SD_TRY(land()); // before the new keys go
        }
    }
    return {};
}

bool Pusher::isFlying(const QList<outbox::Row> &rows) const
{
    QSet<base::Id> records;
    for (const Parcel &parcel : m_flight->parcels) {
        records.insert(parcel.row.record);
    }
    return std::ranges::any_of(
        rows, [&records](const outbox::Row &row) { return records.contains(row.record); });
}

QList<Pusher::Parcel> Pusher::batchAt(const QList<Parcel> &parcels, qsizetype from, qsizetype most)
{
    QSet<QString> keys;
    qsizetype to = from;
    while (to < parcels.size() && to - from < most
           && parcels.at(to).isOldKey == parcels.at(from).isOldKey
           && !keys.contains(parcels.at(to).item.key.toCaseFolded())) {
        keys.insert(parcels.at(to++).item.key.toCaseFolded());
    }
    return parcels.mid(from, to - from);
}

base::Result<QList<Pusher::Parcel>> Pusher::withContent(const QList<Parcel> &parcels)
{
    QList<Parcel> ready;
    QList<base::Id> waiting;
    for (const Parcel &parcel : parcels) {
        const auto *asset
            = parcel.item.payload ? std::get_if<media::Asset>(&*parcel.item.payload) : nullptr;
        if (!asset || m_tools.contents->isThere(m_system, asset->sha256)) {
            ready.append(parcel);
        } else {
            waiting.append(parcel.row.id);
        }
    }
    if (!waiting.isEmpty()) {
        SD_TRY(outbox::park(m_db, waiting, m_tools.clock.nowMs() + ParkedMs));
        m_tools.contents->tellWaiting();
    }
    return ready;
}

std::pair<QList<PushItem>, QString> Pusher::request(Entity entity, QList<Parcel> &parcels)
{
    QList<PushItem> items;
    QList<QString> parts;
    for (Parcel &parcel : parcels) {
        if (parcel.item.payload && parcel.item.record.isEmpty()) {
            parcel.item.record = json::toText(*parcel.item.payload);
        }
        items.append(parcel.item);
        parts.append(u"%1 %2 %3"_s.arg(parcel.row.idempotencyKey,
                                       QString::number(parcel.item.version), parcel.item.key));
    }
    return {items, requestKey(entity, parts)};
}

base::Result<void> Pusher::launch(Entity entity, QList<Parcel> parcels)
{
    if (!m_connector.worksBeside()) {
        SD_TRY(send(entity, parcels));
        return sendAgain(entity);
    }
    auto [items, key] = request(entity, parcels);
    std::optional<Flight> before = std::exchange(m_flight, {});
    std::optional<Answer> answer;
    if (before) {
        answer = before->answer.get();
        point::reached(point::BatchAnswered);
        if (!*answer) {
            SD_TRY(answered(before->entity, before->parcels, *answer));
            answer.reset();
        }
    }
    point::reached(point::BatchReady);
    m_flight = Flight{
        .entity = entity,
        .parcels = std::move(parcels),
        .answer = std::async(
            std::launch::async, [this, entity, items = std::move(items), key = std::move(key)] {
                return m_connector.push(entity, items, key, m_checkpoint.cancellation());
            })};
    return answer ? answered(before->entity, before->parcels, *answer) : base::Result<void>();
}

base::Result<void> Pusher::land()
{
    const Entity entity = m_flight->entity;
    {
        Flight flight = *std::exchange(m_flight, {});
        const Answer answer = flight.answer.get();
        point::reached(point::BatchAnswered);
        SD_TRY(answered(flight.entity, flight.parcels, answer));
    }
    return sendAgain(entity);
}

base::Result<void> Pusher::sendAgain(Entity entity)
{
    while (!m_again.isEmpty()) {
        SD_TRY(send(entity, std::exchange(m_again, {})));
    }
    return {};
}

base::Result<void> Pusher::send(Entity entity, QList<Parcel> parcels)
{
    const auto [items, key] = request(entity, parcels);
    point::reached(point::BatchReady);
    const Answer answer = m_connector.push(entity, items, key, m_checkpoint.cancellation());
    point::reached(point::BatchAnswered);
    return answered(entity, parcels, answer);
}

base::Result<void> Pusher::answered(Entity entity, const QList<Parcel> &parcels,
                                    const Answer &answer)
{
    if (answer) {
        if (answer->size() != parcels.size()) {
            return base::failure(
                base::ErrorCode::Net_BadAnswer,
                u"%1 results for %2 records"_s.arg(answer->size()).arg(parcels.size()),
                {.subject = m_system.name});
        }
        return settle(entity, parcels, *answer);
    }
    const base::Error &error = answer.error();
    const bool refused = error.code == base::ErrorCode::Net_Rejected;
    if (!refused) {
        return error;
    }
    if (parcels.size() == 1) {
        return refuse(parcels.constFirst(), error);
    }
    const qsizetype half = parcels.size() / 2;
    SD_TRY(m_checkpoint.pass());
    SD_TRY(send(entity, parcels.first(half)));
    SD_TRY(m_checkpoint.pass());
    return send(entity, parcels.sliced(half));
}

base::Result<void> Pusher::postponeNewer()
{
    const rest::RetryPolicy policy(m_tools.clock);
    for (auto row = m_moved.cbegin(); row != m_moved.cend(); ++row) {
        SD_TRY(outbox::postpone(m_db, row.key(), policy.nextAttemptMs(row.value() + 1, 0),
                                base::failure(base::ErrorCode::Store_Conflict,
                                              u"it changes there all the time"_s,
                                              {.subject = m_system.name})));
    }
    return {};
}

base::Result<void> Pusher::refuse(const Parcel &parcel, const base::Error &why)
{
    using Kind = rest::RetryPolicy::Kind;
    if (parcel.isOldKey) {
        return {}; // what it was called before stays over there; the record itself goes on
    }
    if (rest::RetryPolicy::kind(why.code) == Kind::Retry) {
        const rest::RetryPolicy policy(m_tools.clock);
        return outbox::postpone(
            m_db, parcel.row.id,
            policy.nextAttemptMs(parcel.row.attempts + 1, m_connector.quietUntilMs()), why);
    }
    m_checkpoint.moved(0, 1);
    return outbox::fail(m_db, parcel.row.id, why);
}

base::Result<void> Pusher::settle(Entity entity, const QList<Parcel> &parcels,
                                  const QList<PushResult> &results)
{
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    QList<base::Id> done;
    QList<syncing::SyncLink> links;
    for (qsizetype i = 0; i < parcels.size(); ++i) {
        const Parcel &parcel = parcels.at(i);
        const PushResult &result = results.at(i);
        switch (result.outcome) {
        case PushResult::Outcome::Rejected:
            SD_TRY(refuse(parcel,
                          result.error.value_or(base::failure(base::ErrorCode::Net_Rejected, {},
                                                              {.subject = parcel.item.key}))));
            continue;
        case PushResult::Outcome::Moved:
            m_moved.insert(parcel.row.id, parcel.row.attempts);
            m_newer.append({entity, parcel.item.key});
            continue;
        case PushResult::Outcome::Stale:
            // Only one engine sends: what it has sent before was another record of that key.
            if (result.storedVersion >= parcel.item.version && !parcel.isRepeated) {
                m_again.append(parcel);
                m_again.last().item.version = result.storedVersion + 1;
                m_again.last().isRepeated = true;
                continue;
            }
            break;
        case PushResult::Outcome::Accepted:
            break;
        }
        if (m_moved.contains(parcel.row.id)) {
            continue; // a rename waits as a whole
        }
        if (!parcel.isOldKey) {
            done.append(parcel.row.id);
        }
        SD_TRY(agreed(entity, parcel, result, links));
    }
    SD_TRY(outbox::confirm(m_db, done));
    SD_TRY(syncing::SyncLinkRepository(m_db).put(m_system.id, links, m_tools.clock.nowMs()));
    point::reached(point::AnswerWritten);
    SD_TRY(transaction.commit());
    point::reached(point::AnswerKept);
    m_checkpoint.moved(done.size(), 0);
    return {};
}

base::Result<void> Pusher::queueFollowers(Entity entity, base::Id record)
{
    if (entity == Entity::Product) {
        // Prices and stock go by SKU: they have to follow to the new one, or go as well.
        for (const QString &follower : {u"price"_s, u"stock"_s}) {
            SD_TRY(outbox::enqueue(m_db, m_tools.ids, m_system.id, follower, record,
                                   m_tools.clock.nowMs()));
        }
    }
    return {};
}

base::Result<void> Pusher::agreed(Entity entity, const Parcel &parcel, const PushResult &result,
                                  QList<syncing::SyncLink> &links)
{
    if (parcel.isOldKey || !parcel.item.payload) {
        SD_TRY(queueFollowers(entity, parcel.row.record));
    }
    if (parcel.isOldKey) {
        // From now on it is to be found under the new one only, whether that arrives or not.
        links.append({.entity = parcel.row.entity,
                      .record = parcel.row.record,
                      .remoteKey = parcel.newKey,
                      .remoteVersion = {},
                      .base = parcel.base});
        return {};
    }
    if (!parcel.item.payload) {
        return syncing::SyncLinkRepository(m_db).remove(m_system.id, parcel.row.entity,
                                                        parcel.row.record);
    }
    links.append({.entity = parcel.row.entity,
                  .record = parcel.row.record,
                  .remoteKey = parcel.item.key,
                  .remoteVersion = result.remoteVersion,
                  .remoteId = result.remoteId.isEmpty() ? parcel.item.remoteId : result.remoteId,
                  .base = toSnapshot(parcel.item.version, parcel.item.record)});
    SD_TRY_VALUE(const store::ChangeSet changes,
                 taughtBy(m_db, m_tools.writers, m_system, entity, parcel.row.record, result));
    if (!changes.isEmpty()) {
        SD_TRY(m_tools.log.commit(m_db, changes,
                                  {.user = {},
                                   .name = m_system.name,
                                   .origin = m_system.code,
                                   .originSystem = m_system.id}));
        m_checkpoint.applied(changes);
    }
    return {};
}

} // namespace engine

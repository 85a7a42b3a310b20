// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pusher.h"

#include "app/connectors/rest/retrypolicy.h"
#include "app/sync/incomingreader.h"
#include "app/sync/point.h"
#include "app/sync/snapshot.h"
#include "models/store/transaction.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/ownershiprepository.h"
#include "models/sync/synclinkrepository.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;
namespace outbox = store::outbox;

static constexpr int ClaimLimit = 1000;
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

//! Entities whose key is their own: a new key means that the old one has to go.
static bool ownsKey(Entity entity)
{
    return entity != Entity::OrderStatus;
}

Pusher::Pusher(store::Database &db, const Tools &tools, const syncing::RemoteSystem &system,
               Connector &connector, Checkpoint &checkpoint)
    : m_db(db), m_tools(tools), m_system(system), m_connector(connector), m_checkpoint(checkpoint)
{
}

base::Result<void> Pusher::run()
{
    while (true) {
        SD_TRY(m_checkpoint.pass());
        SD_TRY_VALUE(const QList<outbox::Row> rows,
                     outbox::claim(m_db, m_system.id, ClaimLimit, m_tools.clock.nowMs()));
        if (rows.isEmpty()) {
            // What moved over there waits for the next pull.
            return sawNewer() ? outbox::recover(m_db, m_system.id) : base::Result<void>();
        }
        point::reached(point::RowsClaimed);
        if (const auto pushed = pushClaimed(rows); !pushed) {
            SD_TRY(outbox::recover(m_db, m_system.id));
            return pushed.error();
        }
    }
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
    SD_TRY_VALUE(const QList<outbox::Row> free, withoutConflict(*entity, rows));
    SD_TRY_VALUE(const QList<Parcel> parcels, pack(*entity, free));
    for (qsizetype from = 0; from < parcels.size();) {
        SD_TRY(m_checkpoint.pass());
        QList<Parcel> batch = batchAt(parcels, from, std::max(1, capability->batchSize));
        from += batch.size();
        if (*entity == Entity::Media) {
            SD_TRY_VALUE(batch, withContent(batch));
        }
        if (!batch.isEmpty()) {
            SD_TRY(send(*entity, batch));
        }
    }
    return {};
}

QList<Pusher::Parcel> Pusher::batchAt(const QList<Parcel> &parcels, qsizetype from, qsizetype most)
{
    QSet<QString> keys;
    qsizetype to = from;
    while (to < parcels.size() && to - from < most
           && !keys.contains(parcels.at(to).item.key.toCaseFolded())) {
        keys.insert(parcels.at(to++).item.key.toCaseFolded());
    }
    return parcels.mid(from, to - from);
}

base::Result<QList<outbox::Row>> Pusher::withoutConflict(Entity entity,
                                                         const QList<outbox::Row> &rows)
{
    const syncing::ConflictRepository conflicts(m_db);
    SD_TRY_VALUE(const auto holding, conflicts.holding(m_system.id, entityName(entity)));
    if (holding.isEmpty()) {
        return rows;
    }
    QHash<base::Id, QString> held; // field in conflict
    for (const syncing::Conflict &one : holding) {
        const store::RecordWriter *writer = m_tools.writers.find(one.recordEntity);
        if (one.element.isEmpty() && one.field != store::ExistsField && writer) {
            SD_TRY_VALUE(const auto ours, writer->read(m_db, one.record, one.field));
            if (ours.value_or(QString()) == one.theirs.value_or(QString())) {
                // Somebody here wrote what the other side says.
                SD_TRY(conflicts.settle({one.id}, u"agreed"_s, m_tools.clock.nowMs()));
                continue;
            }
        }
        held.insert(one.record, one.field);
    }
    QList<outbox::Row> free;
    for (const outbox::Row &row : rows) {
        const auto field = held.constFind(row.record);
        if (field == held.cend()) {
            free.append(row);
            continue;
        }
        m_checkpoint.moved(0, 1);
        SD_TRY(outbox::fail(m_db, row.id,
                            base::failure(base::ErrorCode::Sync_Conflict, *field,
                                          {.subject = m_system.name, .field = *field})));
    }
    return free;
}

base::Result<QList<Pusher::Parcel>> Pusher::pack(Entity entity, const QList<outbox::Row> &rows)
{
    QList<base::Id> records;
    for (const outbox::Row &row : rows) {
        records.append(row.record);
    }
    SD_TRY_VALUE(const auto answer, PayloadReader(m_db, m_system).read(entity, records));
    SD_TRY_VALUE(
        const auto links,
        syncing::SyncLinkRepository(m_db).findAll(m_system.id, entityName(entity), records));
    const auto capability = m_connector.capability(entity);
    SD_TRY_VALUE(const auto owners, syncing::OwnershipRepository(m_db).of(m_system.id));
    // What the desk alone owns is not read back, so its version over there is not known. A customer
    // always is: its terms may be the system's while the rest is the desk's.
    const bool conditional = capability->isShared() && capability->conditional
        && (entity == Entity::Customer
            || syncing::isPulled(owners.value(IncomingReader::fieldGroup(entity))));
    const auto seen = [conditional](const syncing::SyncLink *link) {
        return !conditional                          ? QString()
            : !link || link->remoteVersion.isEmpty() ? u"0"_s
                                                     : link->remoteVersion;
    };
    // A portal hears of orders that were placed there, not of those from elsewhere.
    const bool placedThereOnly
        = entity == Entity::OrderStatus && m_system.kind == syncing::RemoteSystem::Kind::Portal;
    QHash<base::Id, syncing::SyncLink> placedThere;
    if (placedThereOnly) {
        SD_TRY_VALUE(placedThere,
                     syncing::SyncLinkRepository(m_db).findAll(m_system.id,
                                                               entityName(Entity::Order), records));
    }
    QList<Parcel> parcels;
    QList<base::Id> pointless;
    for (const outbox::Row &row : rows) {
        if (placedThereOnly && !placedThere.contains(row.record)) {
            pointless.append(row.id);
            continue;
        }
        const auto link = links.constFind(row.record);
        const auto found = answer.constFind(row.record);
        if (found == answer.cend()) {
            // Removed here; whoever never heard of it need not hear that it is gone.
            if (link == links.cend()) {
                pointless.append(row.id);
            } else {
                parcels.append({.row = row,
                                .item = {.key = link->remoteKey,
                                         .version = snapshotVersion(link->base) + 1,
                                         .payload = std::nullopt,
                                         .expected = seen(&*link)}});
            }
            continue;
        }
        if (!found->ok()) {
            SD_TRY(outbox::fail(m_db, row.id, found->error()));
            m_checkpoint.moved(0, 1);
            continue;
        }
        const Outgoing &outgoing = found->value();
        const QString key = keyOf(outgoing.payload);
        // A record made again under a key that was removed begins below what the system saw.
        const qint64 version
            = std::max(outgoing.version, link == links.cend() ? 0 : snapshotVersion(link->base));
        const bool renamed = link != links.cend() && link->remoteKey != key && ownsKey(entity);
        if (renamed) {
            parcels.append({.row = row,
                            .item = {.key = link->remoteKey,
                                     .version = version,
                                     .payload = std::nullopt,
                                     .expected = seen(&*link)},
                            .isOldKey = true});
        }
        parcels.append(
            {.row = row,
             .item = {.key = key,
                      .version = version,
                      .payload = outgoing.payload,
                      .expected = seen(link == links.cend() || renamed ? nullptr : &*link)}});
    }
    SD_TRY(outbox::confirm(m_db, pointless));
    return parcels;
}

base::Result<QList<Pusher::Parcel>> Pusher::withContent(const QList<Parcel> &parcels)
{
    QList<Parcel> ready;
    QList<base::Id> waiting;
    for (const Parcel &parcel : parcels) {
        const auto *medium
            = parcel.item.payload ? std::get_if<MediaPayload>(&*parcel.item.payload) : nullptr;
        if (!medium || m_tools.contents->isThere(m_system, medium->sha256)) {
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

base::Result<void> Pusher::send(Entity entity, const QList<Parcel> &parcels)
{
    QList<PushItem> items;
    QList<QString> parts;
    for (const Parcel &parcel : parcels) {
        items.append(parcel.item);
        parts.append(u"%1 %2 %3"_s.arg(parcel.row.idempotencyKey,
                                       QString::number(parcel.item.version), parcel.item.key));
    }
    point::reached(point::BatchReady);
    const auto results
        = m_connector.push(entity, items, requestKey(entity, parts), m_checkpoint.cancellation());
    point::reached(point::BatchAnswered);
    if (results) {
        if (results->size() != items.size()) {
            return base::failure(
                base::ErrorCode::Net_BadAnswer,
                u"%1 results for %2 records"_s.arg(results->size()).arg(items.size()),
                {.subject = m_system.name});
        }
        return settle(entity, parcels, *results);
    }
    const base::Error &error = results.error();
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
    QList<Parcel> again;
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
            m_moved.insert(parcel.row.id);
            continue;
        case PushResult::Outcome::Stale:
            // Only one engine sends: what it has sent before was another record of that key.
            if (result.storedVersion >= parcel.item.version && !parcel.isRepeated) {
                again.append(parcel);
                again.last().item.version = result.storedVersion + 1;
                again.last().isRepeated = true;
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
    return again.isEmpty() ? base::Result<void>() : send(entity, again);
}

base::Result<void> Pusher::agreed(Entity entity, const Parcel &parcel, const PushResult &result,
                                  QList<syncing::SyncLink> &links)
{
    if (entity == Entity::Product && (parcel.isOldKey || !parcel.item.payload)) {
        // Prices and stock go by SKU: they have to follow to the new one, or go as well.
        for (const QString &follower : {u"price"_s, u"stock"_s}) {
            SD_TRY(outbox::enqueue(m_db, m_tools.ids, m_system.id, follower, parcel.row.record,
                                   m_tools.clock.nowMs()));
        }
    }
    if (parcel.isOldKey) {
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
                  .base = toSnapshot(parcel.item.version, *parcel.item.payload)});
    if (entity == Entity::Order && !result.remoteKey.isEmpty()
        && m_system.kind == syncing::RemoteSystem::Kind::Erp) {
        return keepErpNumber(parcel.row.record, result.remoteKey);
    }
    return {};
}

base::Result<void> Pusher::keepErpNumber(base::Id order, const QString &erpNumber)
{
    const store::RecordWriter *writer = m_tools.writers.find(u"order"_s);
    if (!writer) {
        return {};
    }
    const QString field = u"erp_number"_s;
    SD_TRY_VALUE(const auto current, writer->read(m_db, order, field));
    if (current == erpNumber) {
        return {};
    }
    store::ChangeSet changes;
    changes.label = erpNumber;
    changes.add(u"order"_s, order, field, current, erpNumber);
    SD_TRY(m_tools.log.commit(
        m_db, changes,
        {.user = {}, .name = m_system.name, .origin = m_system.code, .originSystem = m_system.id}));
    m_checkpoint.applied(changes);
    return {};
}

} // namespace engine

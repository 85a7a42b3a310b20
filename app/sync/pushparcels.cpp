// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Pusher that makes parcels of rows.
#include "app/sync/pusher.h"
#include "app/sync/snapshot.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/synclinkrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;
namespace outbox = store::outbox;

//! Entities whose key is their own: a new key means that the old one has to go.
static bool ownsKey(Entity entity)
{
    return entity != Entity::OrderStatus;
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
    const syncing::SyncLinkRepository repository(m_db);
    SD_TRY_VALUE(const auto links, repository.findAll(m_system.id, entityName(entity), records));
    const auto capability = m_connector.capability(entity);
    // Also where the desk is the owner: what it overrules it has seen and noted.
    const bool conditional = capability->isShared() && capability->conditional;
    const auto seen = [conditional](const syncing::SyncLink *link) {
        return !conditional                          ? QString()
            : !link || link->remoteVersion.isEmpty() ? u"0"_s
                                                     : link->remoteVersion;
    };
    // A portal hears of orders that were placed there, not of those from elsewhere.
    const bool placedThereOnly = entity == Entity::OrderStatus && m_system.isSalesChannel();
    QHash<base::Id, syncing::SyncLink> placedThere;
    if (placedThereOnly) {
        SD_TRY_VALUE(placedThere,
                     syncing::SyncLinkRepository(m_db).findAll(m_system.id,
                                                               entityName(Entity::Order), records));
    }
    QList<Parcel> parcels;
    QList<base::Id> pointless;
    QList<syncing::SyncLink> sentFirst;
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
                continue;
            }
            SD_TRY_VALUE(const bool reused,
                         repository.isOthers(m_system.id, row.entity, link->remoteKey, row.record));
            if (reused) {
                SD_TRY(repository.remove(m_system.id, row.entity, row.record));
                SD_TRY(queueFollowers(entity, row.record)); // that one may never bring its own
                pointless.append(row.id);
            } else {
                parcels.append({.row = row,
                                .item = {.key = link->remoteKey,
                                         .version = snapshotVersion(link->base) + 1,
                                         .payload = std::nullopt,
                                         .expected = seen(&*link),
                                         .remoteId = link->remoteId}});
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
        if (link == links.cend()) {
            // When its answer is lost it may be there all the same, under this key.
            sentFirst.append({.entity = row.entity,
                              .record = row.record,
                              .remoteKey = key,
                              .remoteVersion = {},
                              .base = {}});
        }
        // Where the record has an id over there, its key is a field like any other.
        const bool hasNewKey = link != links.cend() && link->remoteKey != key && ownsKey(entity);
        const bool renamed = hasNewKey && link->remoteId.isEmpty();
        SD_TRY_VALUE(const bool reused,
                     renamed
                         ? repository.isOthers(m_system.id, row.entity, link->remoteKey, row.record)
                         : base::Result<bool>(false));
        if (reused || (hasNewKey && !renamed)) {
            SD_TRY(queueFollowers(entity, row.record)); // they go by the key
        } else if (renamed) {
            parcels.append({.row = row,
                            .item = {.key = link->remoteKey,
                                     .version = version,
                                     .payload = std::nullopt,
                                     .expected = seen(&*link)},
                            .isOldKey = true,
                            .newKey = key,
                            .base = link->base});
        }
        parcels.append(
            {.row = row,
             .item = {.key = key,
                      .version = version,
                      .payload = outgoing.payload,
                      .expected = seen(link == links.cend() || renamed ? nullptr : &*link),
                      .remoteId = link == links.cend() ? QString() : link->remoteId}});
    }
    // A new record may bear the key of one that goes: what goes has to go first.
    std::ranges::stable_sort(parcels, {}, [](const Parcel &parcel) {
        return parcel.isOldKey ? 0 : !parcel.item.payload ? 1 : 2;
    });
    SD_TRY(outbox::confirm(m_db, pointless));
    SD_TRY(repository.put(m_system.id, sentFirst, m_tools.clock.nowMs()));
    return parcels;
}

} // namespace engine

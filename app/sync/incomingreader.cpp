// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/incomingreader.h"

#include "app/connectors/json/payloadjson.h"
#include "app/sync/incomingdraft.h"
#include "app/sync/snapshot.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/stockrepository.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/recordtypes.h"
#include "models/sync/synclinkrepository.h"

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

IncomingReader::IncomingReader(store::Database &db, const store::RecordWriters &writers,
                               base::IdMaker &ids, const syncing::RemoteSystem &system,
                               QHash<QString, syncing::Owner> owners,
                               const QList<Capability> &capabilities)
    : m_db(db),
      m_writers(writers),
      m_ids(ids),
      m_system(system),
      m_owners(std::move(owners)),
      m_keys(db)
{
    for (const Capability &one : capabilities) {
        if (one.isShared()) {
            m_shared.insert(one.entity);
        }
    }
}

QString IncomingReader::label(QLatin1StringView code, const QString &key) const
{
    return store::editLabel(code, {key, m_system.name});
}

base::Result<void> IncomingReader::prepare(const QList<RemoteRecord> &records)
{
    QStringList skus;
    QHash<QString, QStringList> linked;
    QHash<QString, QStringList> ids;
    for (const RemoteRecord &record : records) {
        if (record.entity == Entity::Stock || record.entity == Entity::Price
            || record.entity == Entity::Product) {
            skus.append(record.key);
        }
        if (isShared(record.entity)) {
            linked[entityName(record.entity)].append(record.key);
            if (!record.remoteId.isEmpty()) {
                ids[entityName(record.entity)].append(record.remoteId);
            }
        }
    }
    SD_TRY(m_keys.learn(u"product"_s, skus));
    for (const QString &sku : std::as_const(skus)) {
        SD_TRY_VALUE(const base::Id there, m_keys.idIfThere(u"product"_s, sku));
        if (there.isNull()) {
            m_unheardOf.insert(sku);
        }
    }
    for (const auto &[entity, its] : ids.asKeyValueRange()) {
        SD_TRY(learnIds(entity, its));
    }
    const syncing::SyncLinkRepository links(m_db);
    for (auto entity = linked.cbegin(); entity != linked.cend(); ++entity) {
        SD_TRY_VALUE(const auto found, links.findAllByKey(m_system.id, entity.key(), *entity));
        for (const QString &key : *entity) {
            const auto link = found.constFind(key);
            m_links.insert({entity.key(), key},
                           link == found.cend() ? std::nullopt : std::optional(*link));
        }
    }
    return {};
}

base::Result<void> IncomingReader::learnIds(const QString &entity, const QStringList &ids)
{
    SD_TRY_VALUE(const auto found,
                 syncing::SyncLinkRepository(m_db).findAllById(m_system.id, entity, ids));
    for (const QString &id : ids) {
        const auto link = found.constFind(id);
        m_linksById.insert({entity, id},
                           link == found.cend() ? std::nullopt : std::optional(*link));
    }
    return {};
}

base::Result<std::optional<syncing::SyncLink>> IncomingReader::linkOf(const RemoteRecord &record)
{
    const syncing::SyncLinkRepository links(m_db);
    if (!record.remoteId.isEmpty()) {
        if (!m_linksById.contains({m_entity, record.remoteId})) {
            SD_TRY(learnIds(m_entity, {record.remoteId}));
        }
        if (const auto link = m_linksById.value({m_entity, record.remoteId})) {
            return link;
        }
    }
    for (const QString &key : {record.key, record.formerKey}) {
        if (key.isEmpty()) {
            continue;
        }
        const std::pair<QString, QString> place{m_entity, key};
        if (!m_links.contains(place)) {
            SD_TRY_VALUE(auto link, links.findByKey(m_system.id, m_entity, key));
            m_links.insert(place, std::move(link));
        }
        const auto &link = m_links[place];
        // Another id is another record, which bears the key that this one gave up.
        if (link && (record.remoteId.isEmpty() || link->remoteId.isEmpty())) {
            return link;
        }
    }
    return std::optional<syncing::SyncLink>();
}

base::Result<base::Id> IncomingReader::known(const QString &entity, base::Id byKey)
{
    if (!m_link) {
        return byKey;
    }
    SD_TRY_VALUE(const auto exists,
                 m_writers.find(entity)->read(m_db, m_link->record, store::ExistsField));
    return exists ? m_link->record : byKey;
}

void IncomingReader::forget()
{
    m_links.clear();
    m_linksById.clear();
    m_unheardOf.clear();
    m_open.reset();
    m_keys.forget();
}

base::Result<Incoming> IncomingReader::read(const RemoteRecord &record)
{
    m_entity = entityName(record.entity);
    m_link.reset();
    m_base.reset();
    if (isShared(record.entity)) {
        SD_TRY_VALUE(m_link, linkOf(record));
        if (m_link && !m_link->base.isEmpty()) {
            m_base = snapshotPayload(record.entity, m_link->base);
        }
    }
    if (!m_open) {
        SD_TRY_VALUE(m_open, syncing::ConflictRepository(m_db).open(m_system.id));
    }
    auto incoming = record.payload ? readPayload(record) : gone(record);
    if (incoming) {
        keepAgreement(record, *incoming);
    }
    return incoming;
}

//! What the system says now is the base of the next merge: it was taken over, or the desk's own
//! change on top of it is on its way, or a conflict keeps what it was before.
void IncomingReader::keepAgreement(const RemoteRecord &record, Incoming &incoming)
{
    for (syncing::Conflict &conflict : incoming.conflicts) {
        conflict.remoteKey = record.key;
    }
    if (!incoming.conflicts.isEmpty() || !incoming.agreed.isEmpty()) {
        m_open.reset(); // others from now on
    }
    if (incoming.record.isNull()) {
        return;
    }
    const bool shared = isShared(record.entity);
    if (!record.payload && incoming.conflicts.isEmpty() && !incoming.resend) {
        incoming.unlink = m_link.has_value();
        m_links.insert({m_entity, record.key}, std::nullopt);
        m_linksById.remove({m_entity, record.remoteId});
        return;
    }
    if (!shared && (incoming.changes.isEmpty() || !record.payload)) {
        return;
    }
    syncing::SyncLink link{.entity = m_entity,
                           .record = incoming.record,
                           .remoteKey = record.key,
                           .remoteVersion = record.remoteVersion,
                           .remoteId = record.remoteId.isEmpty() && m_link ? m_link->remoteId
                                                                           : record.remoteId,
                           .base = {}};
    if (shared && record.payload) {
        link.base = toSnapshot(m_link ? snapshotVersion(m_link->base) : 0,
                               record.text.isEmpty() ? json::toText(*record.payload) : record.text);
    }
    if (m_link && link == *m_link) {
        return;
    }
    for (const QString &formerKey :
         {record.formerKey, m_link ? m_link->remoteKey : record.formerKey}) {
        m_links.insert({m_entity, formerKey}, std::nullopt);
    }
    m_links.insert({m_entity, record.key}, link);
    if (!link.remoteId.isEmpty()) {
        m_linksById.insert({m_entity, link.remoteId}, link);
    }
    incoming.link = std::move(link);
}

base::Result<base::Id> IncomingReader::productIfThere(const QString &sku)
{
    return m_keys.idIfThere(u"product"_s, sku);
}

base::Result<base::Id> IncomingReader::product(const QString &sku)
{
    return referred(u"product"_s, sku);
}

base::Result<Incoming> IncomingReader::gone(const RemoteRecord &record)
{
    if (record.entity == Entity::Stock) {
        return gives(u"stock"_s) ? stockGone(record.key) : Incoming();
    }
    if (record.entity == Entity::Price) {
        return m_link ? prices({.sku = record.key, .lines = {}}) : Incoming();
    }
    const records::Type *type = syncing::recordType(m_entity);
    if (!type || type->removal() != records::Removal::Follows) {
        return Incoming();
    }
    SD_TRY_VALUE(const base::Id id, known(m_entity, {}));
    if (id.isNull()) {
        return Incoming();
    }
    Draft draft(*this, m_entity, id);
    const syncing::Owner owner = m_owners.value(type->group());
    SD_TRY(draft.setExists(true, false,
                           m_followsRemovals && isPulled(owner) ? syncing::Owner::Remote : owner));
    m_keys.forget();
    return draft.finish(label("pulled.removed"_L1, record.key));
}

Incoming IncomingReader::undecided(const RemoteRecord &record, const Incoming &removal) const
{
    Incoming incoming{.entity = removal.entity, .record = removal.record};
    incoming.conflicts.append({.id = {},
                               .system = m_system.id,
                               .entity = m_entity,
                               .remoteKey = record.key,
                               .recordEntity = removal.entity,
                               .record = removal.record,
                               .field = store::ExistsField,
                               .element = {},
                               .base = u"1"_s,
                               .ours = u"1"_s,
                               .theirs = std::nullopt,
                               .owner = syncing::Owner::Remote,
                               .outcome = {},
                               .notedAt = {},
                               .resolvedAt = {}});
    if (m_link) {
        incoming.link = m_link;
        incoming.link->remoteVersion = record.remoteVersion;
        incoming.link->base.clear();
    }
    return incoming;
}

base::Result<std::optional<Incoming>> IncomingReader::removedHere(const QString &entity,
                                                                  const QString &group)
{
    const syncing::Owner owner = m_owners.value(group);
    if (owner == syncing::Owner::Remote) {
        return std::optional<Incoming>(); // comes back
    }
    Draft draft(*this, entity, m_link->record);
    SD_TRY(draft.setExists(false, true, owner));
    return std::optional(draft.finish({}));
}

base::Result<Incoming> IncomingReader::readPayload(const RemoteRecord &record)
{
    return std::visit(
        [this]<typename T>(const T &payload) -> base::Result<Incoming> {
            if constexpr (std::is_same_v<T, StockPayload>) {
                return stock(payload);
            } else if constexpr (std::is_same_v<T, OrderPayload>) {
                return order(payload);
            } else if constexpr (std::is_same_v<T, OrderStatusPayload>) {
                return orderStatus(payload.number, payload.status, payload.erpNumber);
            } else if constexpr (std::is_same_v<T, PriceListPayload>) {
                return priceList(payload);
            } else if constexpr (std::is_same_v<T, PricePayload>) {
                return prices(payload);
            } else if constexpr (std::is_same_v<T, ProductPayload>) {
                return item(payload);
            } else {
                const records::TypeOf<T> &type = records::type<T>();
                if (!type.isTakenOver()) {
                    return Incoming(); // the desk describes what it sells
                }
                const std::optional<T> base = agreed<T>();
                return described(type, &payload, base ? &*base : nullptr);
            }
        },
        *record.payload);
}

base::Result<Incoming> IncomingReader::stock(const StockPayload &payload)
{
    if (!gives(u"stock"_s)) {
        return Incoming();
    }
    SD_TRY_VALUE(base::Id id, known(u"product"_s, {}));
    if (id.isNull()) {
        SD_TRY_VALUE(id, product(payload.sku));
    }
    SD_TRY_VALUE(const auto rows, catalog::ProductRepository(m_db).rows({id}, {}));
    SD_TRY_VALUE(const auto levels, catalog::StockRepository(m_db).levels({id}));
    Draft draft(*this, u"stock"_s, id);
    if (const auto base = agreed<StockPayload>()) {
        Fields before;
        for (const WarehouseStock &level : base->warehouses) {
            before.append({u"quantity:"_s + level.warehouse, level.quantity.toText()});
        }
        draft.setBase(before);
    }
    QMap<QString, QString> stored;
    for (const catalog::StockLevel &level : levels.value(id)) {
        stored.insert(u"quantity:"_s + level.warehouse, level.quantity.toText());
    }
    draft.know(stored);
    QStringList told;
    for (const WarehouseStock &level : payload.warehouses) {
        const QString unit = rows.value(id).stock.unit();
        if (level.quantity.unit() != unit && !unit.isEmpty()) {
            return base::failure(base::ErrorCode::Value_BadUnit, level.quantity.unit(),
                                 {.subject = payload.sku,
                                  .field = u"quantity:"_s + level.warehouse,
                                  .expected = unit});
        }
        told.append(level.warehouse);
        SD_TRY(draft.set(u"quantity:"_s + level.warehouse, level.quantity.toText()));
    }
    for (const catalog::StockLevel &level : levels.value(id)) {
        if (!told.contains(level.warehouse)) {
            SD_TRY(draft.set(u"quantity:"_s + level.warehouse, std::nullopt));
        }
    }
    return draft.finish(label("pulled.stock"_L1, payload.sku));
}

base::Result<Incoming> IncomingReader::stockGone(const QString &sku)
{
    SD_TRY_VALUE(const base::Id bySku, productIfThere(sku));
    SD_TRY_VALUE(const base::Id id, known(u"product"_s, bySku));
    return id.isNull() ? Incoming() : stock({.sku = sku, .warehouses = {}});
}

} // namespace engine

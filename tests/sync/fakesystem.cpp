// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/fakesystem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

using namespace connectors;

namespace {

class FakeConnector final : public Connector
{
public:
    explicit FakeConnector(FakeSystem &system) : m_system(system) { }

    [[nodiscard]] QList<Capability> capabilities() const override
    {
        QList<Capability> all;
        for (int entity = 0; entity <= int(Entity::Invoice); ++entity) {
            all.append({.entity = Entity(entity),
                        .push = true,
                        .pull = !m_system.feedless,
                        .list = m_system.feedless,
                        .fetch = true,
                        .conditional = m_system.conditional,
                        .batchSize = m_system.batchSize});
        }
        return all;
    }

    [[nodiscard]] base::Result<QList<PushResult>> push(Entity entity, const QList<PushItem> &items,
                                                       const QString &idempotencyKey,
                                                       const Cancellation &cancellation) override
    {
        ++m_system.pushRequests;
        m_system.pushedItems += int(items.size());
        m_system.idempotencyKeys.append(idempotencyKey);
        m_system.pushedEntities.append(entityName(entity));
        if (m_system.beforePush) {
            m_system.beforePush();
        }
        if (cancellation.isCancelled()) {
            return base::failure(base::ErrorCode::Net_Cancelled);
        }
        if (m_system.failPush) {
            return *m_system.failPush;
        }
        if (std::ranges::any_of(items, [this](const PushItem &item) {
                return m_system.poison.contains(item.key);
            })) {
            return base::failure(base::ErrorCode::Net_Rejected, u"bad request"_s);
        }
        QList<PushResult> results;
        for (const PushItem &item : items) {
            results.append(store(entity, item));
        }
        if (std::exchange(m_system.loseNextReply, false)) {
            return base::failure(base::ErrorCode::Net_Timeout);
        }
        return results;
    }

    [[nodiscard]] base::Result<RemotePage> pull(const QString &cursor,
                                                const Cancellation &) override
    {
        ++m_system.pullRequests;
        if (const auto before = m_system.beforePull) {
            before();
        }
        if (m_system.failPull) {
            return *m_system.failPull;
        }
        const qsizetype from = cursor.toLongLong();
        RemotePage page;
        page.records = m_system.feed.mid(from, m_system.pageSize);
        page.next = QString::number(from + page.records.size());
        page.more = from + page.records.size() < m_system.feed.size();
        return page;
    }

    [[nodiscard]] base::Result<RemotePage> list(Entity entity, const QString &cursor,
                                                const Cancellation &) override
    {
        ++m_system.listRequests;
        if (m_system.beforeList) {
            m_system.beforeList(entity);
        }
        QList<RemoteRecord> all;
        for (auto record = m_system.records.cbegin(); record != m_system.records.cend(); ++record) {
            if (record.key().first == entity) {
                all.append({.entity = entity,
                            .key = record.key().second,
                            .remoteVersion = m_system.revisions.value(record.key()),
                            .remoteId = m_system.ids.value(record.key()),
                            .payload = record->payload});
            }
        }
        const qsizetype from = cursor.toLongLong();
        RemotePage page;
        page.records = all.mid(from, m_system.pageSize);
        page.more = from + page.records.size() < all.size();
        page.next = QString::number(from + page.records.size());
        return page;
    }

    [[nodiscard]] base::Result<RemoteRecord> fetch(Entity entity, const QString &key,
                                                   const Cancellation &) override
    {
        for (auto record = m_system.feed.crbegin(); record != m_system.feed.crend(); ++record) {
            if (record->entity == entity && record->key == key) {
                return *record;
            }
        }
        return RemoteRecord{.entity = entity, .key = key};
    }

    [[nodiscard]] base::Result<bool> hasMedia(const QString &sha256, const Cancellation &) override
    {
        return m_system.contents.contains(sha256);
    }

    [[nodiscard]] base::Result<void> uploadMedia(const media::Asset &media, const QString &,
                                                 const UploadControl &control,
                                                 const Cancellation &cancellation) override
    {
        ++m_system.uploads;
        if (m_system.duringUpload) {
            m_system.duringUpload(control, cancellation);
        }
        if (cancellation.isCancelled()) {
            return base::failure(base::ErrorCode::Net_Cancelled);
        }
        if (m_system.failUpload.contains(media.sha256)) {
            return m_system.failUpload.value(media.sha256);
        }
        m_system.contents.insert(media.sha256);
        return {};
    }

    [[nodiscard]] base::Result<void> agree(const Cancellation &) override
    {
        ++m_system.agreements;
        return m_system.disagrees ? base::Result<void>(*m_system.disagrees) : base::Result<void>();
    }
    [[nodiscard]] base::Result<ServerInfo> check(const Cancellation &) override
    {
        return ServerInfo{.product = u"fake"_s, .version = u"1"_s};
    }

private:
    PushResult store(Entity entity, const PushItem &item)
    {
        PushResult result{.key = item.key};
        if (m_system.refused.contains(item.key)) {
            result.outcome = PushResult::Outcome::Rejected;
            result.error = m_system.refused.value(item.key);
            return result;
        }
        const FakeSystem::Key key{entity, item.key};
        if (m_system.conditional && !item.expected.isEmpty()
            && m_system.changedAt.value(key) > item.expected.toLongLong()) {
            result.outcome = PushResult::Outcome::Moved;
            return result;
        }
        m_system.changedAt.remove(key); // the desk wrote last
        if (m_system.hasIds && !item.remoteId.isEmpty()) {
            takeKey(m_system.ids.key(item.remoteId), key);
        }
        const auto stored = m_system.records.constFind(key);
        if (stored != m_system.records.cend() && stored->version > item.version) {
            result.outcome = PushResult::Outcome::Stale;
            result.storedVersion = stored->version;
            return result;
        }
        if (!item.payload) {
            m_system.applied += int(m_system.records.remove(key));
            m_system.ids.remove(key);
            return result;
        }
        if (stored == m_system.records.cend() || !(stored->payload == *item.payload)) {
            ++m_system.applied;
        }
        m_system.records.insert(key, {item.version, *item.payload});
        if (m_system.hasIds) {
            QString &id = m_system.ids[key];
            id = id.isEmpty() ? u"id-%1"_s.arg(m_system.ids.size()) : id;
            result.remoteId = id;
        }
        if (entity == Entity::Order && !m_system.erpNumberPrefix.isEmpty()) {
            result.remoteKey = m_system.erpNumberPrefix + item.key;
        }
        return result;
    }

    //! The record called \a before is called \a now.
    void takeKey(const FakeSystem::Key &before, const FakeSystem::Key &now)
    {
        if (before != now && m_system.records.contains(before)) {
            m_system.records.insert(now, m_system.records.take(before));
            m_system.ids.insert(now, m_system.ids.take(before));
        }
    }

    FakeSystem &m_system;
};

} // namespace

std::unique_ptr<Connector> FakeSystem::connector()
{
    return std::make_unique<FakeConnector>(*this);
}

void FakeSystem::give(const Payload &payload, bool own)
{
    if (!own) {
        changedAt.insert({entityOf(payload), keyOf(payload)}, feed.size() + 1);
    }
    feed.append({.entity = entityOf(payload),
                 .key = keyOf(payload),
                 .remoteVersion = QString::number(feed.size() + 1),
                 .remoteId = ids.value({entityOf(payload), keyOf(payload)}),
                 .own = own,
                 .payload = payload});
}

void FakeSystem::forget(Entity entity, const QString &key)
{
    feed.append({.entity = entity, .key = key, .remoteVersion = QString::number(feed.size() + 1)});
}

void FakeSystem::rename(const Payload &payload, const QString &formerKey)
{
    give(payload);
    feed.last().formerKey = formerKey;
}

void FakeSystem::resetCounts()
{
    pushRequests = 0;
    pushedItems = 0;
    pullRequests = 0;
    applied = 0;
    idempotencyKeys.clear();
    pushedEntities.clear();
}

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Puller that compares what has no feed.
#include "app/sync/puller.h"
#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "models/sync/recordtypes.h"
#include "models/sync/removalholdrepository.h"
#include "models/sync/synccursorrepository.h"
#include "models/sync/synclinkrepository.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

static constexpr qint64 CompareEveryMs = 5 * 60'000;

base::Result<qint64> Puller::compareLists()
{
    const syncing::SyncCursorRepository cursors(m_db);
    qint64 changed = 0;
    const auto capabilities = m_connector.capabilities();
    for (const Capability &one : capabilities) {
        if (!one.isCompared()
            || !isPulled(m_owners.value(syncing::groupTakenOver(entityName(one.entity))))) {
            continue;
        }
        const QString feed = cursors.comparisonOf(entityName(one.entity));
        const qint64 now = m_tools.clock.nowMs();
        SD_TRY_VALUE(const QString last, cursors.position(m_system.id, feed));
        if (last.isEmpty() || now - last.toLongLong() >= CompareEveryMs) {
            SD_TRY_VALUE(const qint64 found, compareList(one.entity));
            changed += found;
            // Unless a person has decided meanwhile about what is missing: then at once again.
            SD_TRY(cursors.moveFrom(m_system.id, feed, last, QString::number(now)));
        }
    }
    return changed;
}

base::Result<qint64> Puller::compareList(Entity entity)
{
    SD_TRY_VALUE(auto known,
                 syncing::SyncLinkRepository(m_db).versions(m_system.id, entityName(entity)));
    const qint64 linked = known.size();
    bool hasIds = false;
    qint64 changed = 0;
    QString cursor;
    bool more = true;
    while (more) {
        SD_TRY(m_checkpoint.pass());
        SD_TRY_VALUE(RemotePage page,
                     m_connector.list(entity, cursor, m_checkpoint.cancellation()));
        more = page.more;
        if (more && page.next == cursor) {
            return base::failure(base::ErrorCode::Net_BadAnswer, u"a list that does not move on"_s,
                                 {.subject = m_system.name});
        }
        cursor = page.next;
        page.records.removeIf([&known](const RemoteRecord &record) {
            const auto version = known.constFind(record.key);
            const bool same = version != known.cend() && !version->isEmpty()
                && *version == record.remoteVersion;
            known.remove(record.key);
            return same;
        });
        for (RemoteRecord &record : page.records) {
            hasIds = hasIds || !record.remoteId.isEmpty();
            record.own = false; // whoever wrote it: the desk has not seen it
        }
        SD_TRY_VALUE(const qint64 applied, applyPage(page.records, std::nullopt));
        changed += applied;
    }
    if (hasIds) { // what has another key by now is not missing
        SD_TRY_VALUE(const auto still,
                     syncing::SyncLinkRepository(m_db).versions(m_system.id, entityName(entity)));
        known.removeIf([&still](const auto &link) { return !still.contains(link.key()); });
    }
    SD_TRY_VALUE(const qint64 removed, removeMissing(entity, known.keys(), linked));
    return changed + removed;
}

//! Stands for these keys, in this order.
static QString digestOf(const QStringList &keys)
{
    const QByteArray text = keys.join(u'\n').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

base::Result<qint64> Puller::removeMissing(Entity entity, QStringList missing, qint64 linked)
{
    const syncing::RemovalHoldRepository holds(m_db);
    missing.sort();
    const bool needsPerson = syncing::exceedsRemovalCeiling(linked, missing.size());
    if (needsPerson) {
        const syncing::RemovalHold hold{.system = m_system.id,
                                        .entity = entityName(entity),
                                        .missing = missing.size(),
                                        .linked = linked,
                                        .digest = digestOf(missing)};
        SD_TRY_VALUE(const auto asked, holds.find(m_system.id, hold.entity));
        if (!asked || asked->digest != hold.digest) {
            SD_TRY(holds.put(hold, m_tools.clock.nowMs()));
            return 0;
        }
        using Decision = syncing::RemovalHold::Decision;
        if (asked->decision == Decision::Open) {
            return 0;
        }
        if (asked->decision == Decision::Keep) {
            SD_TRY(keepMissing(entity, missing));
            missing.clear();
        }
    }
    QList<RemoteRecord> gone;
    for (const QString &key : std::as_const(missing)) {
        gone.append({.entity = entity, .key = key});
    }
    m_followsRemovals = needsPerson; // who agreed
    const auto removed = applyPage(gone, std::nullopt);
    m_followsRemovals = false;
    SD_TRY(removed);
    SD_TRY(holds.remove(m_system.id, entityName(entity)));
    return removed;
}

base::Result<void> Puller::keepMissing(Entity entity, const QStringList &missing)
{
    const QString name = entityName(entity);
    const syncing::SyncLinkRepository links(m_db);
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    SD_TRY_VALUE(const auto found, links.findAllByKey(m_system.id, name, missing));
    for (const syncing::SyncLink &link : found) {
        SD_TRY(links.remove(m_system.id, name, link.record));
        if (isPushed(m_owners.value(syncing::groupTakenOver(name)))) {
            SD_TRY(store::outbox::enqueue(m_db, m_tools.ids, m_system.id, name, link.record,
                                          m_tools.clock.nowMs()));
        }
    }
    return transaction.commit();
}

} // namespace engine

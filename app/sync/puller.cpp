// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/puller.h"

#include "app/connectors/json/payloadjson.h"
#include "app/sync/incomingreader.h"
#include "app/sync/point.h"
#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/inboxrepository.h"
#include "models/sync/ownershiprepository.h"
#include "models/sync/synccursorrepository.h"
#include "models/sync/synclinkrepository.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace engine {

using namespace connectors;

static constexpr int InboxLimit = 10'000;
static constexpr int RetriesPerRound = 50;
static constexpr qint64 FirstRetryMs = 60'000;
static constexpr qint64 GreatestRetryMs = 60 * 60'000;

static QString problemKey(const QString &entity, const QString &key)
{
    return entity + u'\n' + key;
}

//! Errors that the database has: they say nothing about the record.
static bool isStoreTrouble(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::Store_ConnectionLost:
    case base::ErrorCode::Store_Busy:
    case base::ErrorCode::Store_Damaged:
    case base::ErrorCode::Store_Full:
    case base::ErrorCode::Store_TransactionFailed:
    case base::ErrorCode::Store_Conflict:
        return true;
    default:
        return false;
    }
}

Puller::Puller(store::Database &db, const Tools &tools, const syncing::RemoteSystem &system,
               Connector &connector, Checkpoint &checkpoint)
    : m_db(db), m_tools(tools), m_system(system), m_connector(connector), m_checkpoint(checkpoint)
{
}

base::Result<IncomingReader> Puller::reader()
{
    IncomingReader incoming(m_db, m_tools.writers, m_tools.ids, m_system, m_owners,
                            m_connector.capabilities());
    if (m_followsRemovals) {
        incoming.followRemovals();
    }
    return incoming;
}

base::Result<void> Puller::begin()
{
    SD_TRY_VALUE(m_owners, syncing::OwnershipRepository(m_db).of(m_system.id));
    SD_TRY_VALUE(const auto known,
                 syncing::InboxRepository(m_db).due(m_system.id, InboxLimit,
                                                    std::numeric_limits<qint64>::max()));
    for (const syncing::InboxItem &item : known) {
        m_problems.insert(problemKey(item.entity, item.remoteKey), item.attempts);
    }
    return {};
}

base::Result<qint64> Puller::look(const QList<std::pair<Entity, QString>> &records)
{
    SD_TRY(begin());
    qint64 changed = 0;
    for (const auto &[entity, key] : records) {
        SD_TRY(m_checkpoint.pass());
        const auto capability = m_connector.capability(entity);
        if (!capability || !capability->fetch) {
            continue;
        }
        SD_TRY_VALUE(RemoteRecord record,
                     m_connector.fetch(entity, key, m_checkpoint.cancellation()));
        if (record.payload) {
            record.own = false;
            SD_TRY_VALUE(const qint64 applied, applyPage({record}, std::nullopt));
            changed += applied;
        }
    }
    return changed;
}

base::Result<qint64> Puller::run()
{
    SD_TRY(begin());
    SD_TRY_VALUE(qint64 changed, followFeed());
    SD_TRY_VALUE(const qint64 compared, compareLists());
    SD_TRY_VALUE(const qint64 settled, retryInbox());
    return changed + compared + settled;
}

//! A page with the texts that the next merges will stand on.
static base::Result<RemotePage> pageAfter(const QString &cursor, Connector &connector,
                                          const Cancellation &cancellation)
{
    SD_TRY_VALUE(RemotePage page, connector.pull(cursor, cancellation));
    const QList<Capability> capabilities = connector.capabilities();
    for (RemoteRecord &record : page.records) {
        const auto its = std::ranges::find(capabilities, record.entity, &Capability::entity);
        if (record.payload && !record.own && its != capabilities.cend() && its->isShared()) {
            record.text = json::toText(*record.payload);
        }
    }
    return page;
}

std::future<base::Result<RemotePage>> Puller::ask(const QString &cursor)
{
    // Else it is asked when somebody waits for it.
    const auto when = m_connector.worksBeside() ? std::launch::async : std::launch::deferred;
    return std::async(when, [this, cursor] {
        return pageAfter(cursor, m_connector, m_checkpoint.cancellation());
    });
}

base::Result<qint64> Puller::followFeed()
{
    if (std::ranges::none_of(m_connector.capabilities(), &Capability::pull)) {
        return 0;
    }
    qint64 changed = 0;
    SD_TRY(m_checkpoint.pass());
    SD_TRY_VALUE(QString cursor,
                 syncing::SyncCursorRepository(m_db).position(
                     m_system.id, syncing::SyncCursorRepository::Changes));
    auto asked = ask(cursor);
    for (bool more = true; more;) {
        SD_TRY_VALUE(const RemotePage page, asked.get());
        point::reached(point::PageReceived);
        more = page.more;
        if (more && page.next == cursor) {
            return base::failure(base::ErrorCode::Net_BadAnswer, u"a feed that does not move on"_s,
                                 {.subject = m_system.name});
        }
        if (more) {
            SD_TRY(m_checkpoint.pass());
            asked = ask(page.next); // on its way while this one is written
        }
        if (!page.records.isEmpty() || page.next != cursor) {
            SD_TRY_VALUE(const qint64 applied, applyPage(page.records, Step{cursor, page.next}));
            changed += applied;
        }
        cursor = page.next;
        more = more && !m_isRewound; // the next round begins anew
    }
    return changed;
}

base::Result<qint64> Puller::retryInbox()
{
    if (m_problems.isEmpty()) {
        return 0;
    }
    const syncing::InboxRepository inbox(m_db);
    SD_TRY_VALUE(const auto due, inbox.due(m_system.id, RetriesPerRound, m_tools.clock.nowMs()));
    SD_TRY_VALUE(IncomingReader incoming, reader());
    qint64 changed = 0;
    for (const syncing::InboxItem &item : due) {
        SD_TRY(m_checkpoint.pass());
        const auto entity = entityFromName(item.entity);
        if (!entity) {
            SD_TRY(inbox.settle(m_system.id, item.entity, item.remoteKey));
            continue;
        }
        const auto record = m_connector.fetch(*entity, item.remoteKey, m_checkpoint.cancellation());
        if (!record && record.error().code != base::ErrorCode::Net_NotFound) {
            return record.error();
        }
        if (record && record->problem) {
            SD_TRY(refuse(*record, *record->problem));
            continue;
        }
        if (!record || !record->payload) {
            SD_TRY(inbox.settle(m_system.id, item.entity, item.remoteKey)); // gone over there
            continue;
        }
        SD_TRY_VALUE(const Written written, writeAlone(incoming, *record));
        changed += written == Written::Changed ? 1 : 0;
    }
    return changed;
}

base::Result<qint64> Puller::applyPage(const QList<RemoteRecord> &records,
                                       const std::optional<Step> &step)
{
    m_written.clear();
    if (records.isEmpty() && !step) {
        return 0;
    }
    auto together = applyTogether(records, step);
    if (together || together.error().code == base::ErrorCode::Store_ConnectionLost
        || together.error().code == base::ErrorCode::Store_Busy
        || together.error().code == base::ErrorCode::Store_Full
        || together.error().code == base::ErrorCode::Store_Damaged) {
        return together;
    }
    m_written.clear();
    return applyOneByOne(records, step);
}

base::Result<qint64> Puller::applyTogether(const QList<RemoteRecord> &records,
                                           const std::optional<Step> &step)
{
    m_links.clear();
    m_new.clear();
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    SD_TRY_VALUE(IncomingReader incoming, reader());
    SD_TRY(incoming.prepare(records));
    qint64 changed = 0;
    for (const RemoteRecord &record : records) {
        if (record.own) {
            continue;
        }
        const bool isUnheardOf = incoming.isUnheardOf(record);
        if (!isUnheardOf) {
            SD_TRY(writeNew()); // it may be about one of these
        }
        SD_TRY_VALUE(const Written written, write(incoming, record, isUnheardOf));
        changed += written == Written::Changed ? 1 : 0;
    }
    SD_TRY(writeNew());
    SD_TRY(keepLinks());
    SD_TRY(moveCursor(step));
    point::reached(point::PageWritten);
    SD_TRY(transaction.commit());
    point::reached(point::PageKept);
    announce();
    return changed;
}

base::Result<qint64> Puller::applyOneByOne(const QList<RemoteRecord> &records,
                                           const std::optional<Step> &step)
{
    SD_TRY_VALUE(IncomingReader incoming, reader());
    qint64 changed = 0;
    for (const RemoteRecord &record : records) {
        if (!record.own) {
            SD_TRY_VALUE(const Written written, writeAlone(incoming, record));
            changed += written == Written::Changed ? 1 : 0;
        }
    }
    SD_TRY(moveCursor(step));
    return changed;
}

base::Result<Puller::Written> Puller::writeAlone(IncomingReader &incoming,
                                                 const RemoteRecord &record)
{
    m_written.clear();
    m_links.clear();
    base::Error why;
    {
        SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
        const auto written = write(incoming, record, false);
        if (written) {
            SD_TRY(keepLinks());
            SD_TRY(transaction.commit());
            announce();
            return written;
        }
        why = written.error();
    }
    incoming.forget();
    if (isStoreTrouble(why.code)) {
        return why;
    }
    if (!record.payload) {
        // The desk still needs what was removed there: a person decides.
        SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
        SD_TRY_VALUE(const Incoming removal, incoming.read(record));
        SD_TRY(keep(incoming.undecided(record, removal), entityName(record.entity)));
        SD_TRY(keepLinks());
        SD_TRY(transaction.commit());
        incoming.forget();
        return Written::Refused;
    }
    SD_TRY(refuse(record, why));
    return Written::Refused;
}

store::Author Puller::author() const
{
    return {
        .user = {}, .name = m_system.name, .origin = m_system.code, .originSystem = m_system.id};
}

base::Result<void> Puller::writeNew()
{
    const QList<store::ChangeSet> made = std::exchange(m_new, {});
    return made.isEmpty() ? base::Result<void>() : m_tools.log.commitNew(m_db, made, author());
}

base::Result<Puller::Written> Puller::write(IncomingReader &incoming, const RemoteRecord &record,
                                            bool isUnheardOf)
{
    if (record.problem) {
        SD_TRY(refuse(record, *record.problem));
        return Written::Refused;
    }
    const auto read = incoming.read(record);
    if (!read) {
        if (isStoreTrouble(read.error().code)
            || read.error().code == base::ErrorCode::Store_StatementFailed) {
            return read.error();
        }
        SD_TRY(refuse(record, read.error()));
        return Written::Refused;
    }
    const bool changes = !read->changes.isEmpty();
    if (changes && isUnheardOf) {
        m_new.append(read->changes);
        m_written.append(read->changes);
    } else if (changes) {
        SD_TRY(m_tools.log.commit(m_db, read->changes, author()));
        m_written.append(read->changes);
    }
    SD_TRY(keep(*read, entityName(record.entity)));
    if (m_problems.remove(problemKey(entityName(record.entity), record.key))) {
        SD_TRY(syncing::InboxRepository(m_db).settle(m_system.id, entityName(record.entity),
                                                     record.key));
    }
    return changes ? Written::Changed : Written::Same;
}

base::Result<void> Puller::keep(const Incoming &incoming, const QString &entity)
{
    const qint64 now = m_tools.clock.nowMs();
    const syncing::ConflictRepository conflicts(m_db);
    if (!incoming.conflicts.isEmpty()) {
        SD_TRY(conflicts.note(m_tools.ids, incoming.conflicts, now));
    }
    if (!incoming.agreed.isEmpty()) {
        SD_TRY(conflicts.settle(incoming.agreed, u"agreed"_s, now));
    }
    if (incoming.unlink) {
        SD_TRY(syncing::SyncLinkRepository(m_db).remove(m_system.id, entity, incoming.record));
    } else if (incoming.link) {
        m_links.append(*incoming.link);
    }
    if (incoming.resend || !incoming.agreed.isEmpty()) {
        SD_TRY(
            store::outbox::enqueue(m_db, m_tools.ids, m_system.id, entity, incoming.record, now));
    }
    return {};
}

base::Result<void> Puller::keepLinks()
{
    return syncing::SyncLinkRepository(m_db).put(m_system.id, std::exchange(m_links, {}),
                                                 m_tools.clock.nowMs());
}

base::Result<void> Puller::refuse(const RemoteRecord &record, const base::Error &why)
{
    const QString entity = entityName(record.entity);
    int &attempts = m_problems[problemKey(entity, record.key)];
    const qint64 delay = std::min(FirstRetryMs << std::min(attempts, 10), GreatestRetryMs);
    ++attempts;
    const qint64 now = m_tools.clock.nowMs();
    m_checkpoint.moved(0, 1);
    return syncing::InboxRepository(m_db).note(m_tools.ids, m_system.id, entity, record.key, why,
                                               now, now + delay);
}

base::Result<void> Puller::moveCursor(const std::optional<Step> &step)
{
    if (!step) {
        return {};
    }
    // Whoever changes the owners wants all of it read under the new ones, from the beginning.
    SD_TRY_VALUE(const auto owners, syncing::OwnershipRepository(m_db).of(m_system.id));
    const syncing::SyncCursorRepository cursors(m_db);
    m_isRewound = owners != m_owners;
    if (!m_isRewound) {
        SD_TRY_VALUE(const bool moved,
                     cursors.moveFrom(m_system.id, cursors.Changes, step->from, step->to));
        m_isRewound = !moved;
    }
    return {};
}

void Puller::announce()
{
    for (const store::ChangeSet &changes : std::as_const(m_written)) {
        m_checkpoint.applied(changes);
    }
    m_written.clear();
}

} // namespace engine

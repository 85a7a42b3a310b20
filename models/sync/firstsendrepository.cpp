// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/firstsendrepository.h"

#include "models/store/outbox.h"
#include "models/store/transaction.h"
#include "models/sync/recordtypes.h"
#include "models/sync/synccursorrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

const QString Feed = u"first_send"_s; // of sync_cursor: has this been done?

//! Which rows r of a table a system gets to hear of; {system} is the system's id. Nothing = none.
std::optional<QString> condition(records::Audience audience, bool isPortal)
{
    using records::Audience;
    const QString published = u" AND p.portal_id = {system} AND p.state IN ('published', "
                              "'withdrawn'))"_s;
    switch (audience) {
    case Audience::All:
        break;
    case Audience::Published:
        if (isPortal) {
            return u"EXISTS (SELECT 1 FROM publication p WHERE p.product_id = r.id"_s + published;
        }
        break;
    case Audience::UsedByPublished:
        return isPortal ? std::optional(u"EXISTS (SELECT 1 FROM product_asset m JOIN publication p "
                                        "ON p.product_id = m.product_id WHERE m.asset_id = r.id"_s
                                        + published)
                        : std::nullopt;
    case Audience::PlacedThere:
        return isPortal ? std::optional(u"r.portal_id = {system}"_s) : std::nullopt;
    }
    return u"1 = 1"_s;
}

} // namespace

base::Result<qint64> FirstSendRepository::queueMissing(base::IdMaker &ids,
                                                       const RemoteSystem &system,
                                                       const QHash<QString, Owner> &owners,
                                                       qint64 nowMs) const
{
    const SyncCursorRepository cursors(m_db);
    SD_TRY_VALUE(const QString done, cursors.position(system.id, Feed));
    if (!done.isEmpty()) {
        return 0;
    }
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    const bool isPortal = system.isSalesChannel();
    qint64 queued = 0;
    const auto queue = [&](const QString &entity, const QString &group, const QString &table,
                           records::Audience audience) -> base::Result<void> {
        const auto where = condition(audience, isPortal);
        if (where && isPushed(owners.value(group))) {
            SD_TRY_VALUE(const qint64 count,
                         queueEntity(ids, system, entity,
                                     u"FROM %1 r WHERE %2"_s.arg(table, *where), nowMs));
            queued += count;
        }
        return {};
    };
    for (const records::Type *type : recordTypes()) {
        SD_TRY(queue(type->entity(), type->group(), type->table(), type->audience()));
        for (const records::Apart &part : type->apart()) { // owned under its own name
            SD_TRY(queue(part.entity, part.entity, type->table(), part.audience));
        }
    }
    SD_TRY(cursors.move(system.id, Feed, QString::number(nowMs)));
    SD_TRY(transaction.commit());
    return queued;
}

base::Result<qint64> FirstSendRepository::queueEntity(base::IdMaker &ids,
                                                      const RemoteSystem &system,
                                                      const QString &entity, const QString &query,
                                                      qint64 nowMs) const
{
    const QString id = system.id.toString();
    const QString sql = u"SELECT r.id "_s + QString(query).replace("{system}"_L1, id)
        + u" AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entity = ? AND o.record_id = r.id "
          "AND o.system_id = ?) AND NOT EXISTS (SELECT 1 FROM sync_link l WHERE l.system_id = ? "
          "AND l.entity = ? AND l.record_id = r.id) ORDER BY r.id"_s;
    QList<QVariantList> rows;
    {
        SD_TRY_VALUE(store::Rows found,
                     m_db.select(sql, store::args(entity, system.id, system.id, entity)));
        while (found.next()) {
            rows.append(store::args(
                ids.next(), system.id, entity, found.id(0), store::outbox::sendRank(entity),
                store::outbox::stateName(store::outbox::State::Pending), nowMs, nowMs));
        }
    }
    SD_TRY(m_db.insertMany(u"outbox"_s,
                           {u"id"_s, u"system_id"_s, u"entity"_s, u"record_id"_s, u"send_rank"_s,
                            u"state"_s, u"queued_at"_s, u"changed_at"_s},
                           rows));
    return rows.size();
}

} // namespace syncing

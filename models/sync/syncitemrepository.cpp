// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncitemrepository.h"

#include "models/store/reading.h"
#include "models/sync/recordlabelrepository.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

QString stateOf(SyncItemFilter filter)
{
    switch (filter) {
    case SyncItemFilter::All:
        return {};
    case SyncItemFilter::Queued:
        return u"pending"_s;
    case SyncItemFilter::InProgress:
        return u"sending"_s;
    case SyncItemFilter::Failed:
        return u"failed"_s;
    case SyncItemFilter::Skipped:
        return u"skipped"_s;
    }
    return {};
}

std::optional<base::Error> errorFrom(const QString &code, const QString &detail,
                                     const base::ErrorContext &context)
{
    if (code.isEmpty()) {
        return std::nullopt;
    }
    bool known = false;
    const int value = QMetaEnum::fromType<base::ErrorCode>().keyToValue(code.toLatin1(), &known);
    return base::failure(known ? base::ErrorCode(value) : base::ErrorCode::Net_BadAnswer, detail,
                         context);
}

} // namespace

base::Result<QList<base::Id>> SyncItemRepository::ids(SyncItemFilter filter, base::Id system,
                                                      qint64 limit) const
{
    QList<base::Id> found;
    if (filter == SyncItemFilter::All || filter == SyncItemFilter::Failed) {
        const QString where = system.isNull() ? QString() : u"WHERE system_id = ? "_s;
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT id FROM inbox %1ORDER BY id LIMIT ?"_s.arg(where),
                        system.isNull() ? store::args(limit) : store::args(system, limit)));
        while (rows.next()) {
            found.append(rows.id(0));
        }
    }
    QStringList conditions;
    QVariantList values;
    if (const QString state = stateOf(filter); !state.isEmpty()) {
        conditions += u"state = ?"_s;
        values += store::args(state);
    }
    if (!system.isNull()) {
        conditions += u"system_id = ?"_s;
        values += store::args(system);
    }
    const QString where
        = conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(" AND "_L1);
    values += store::args(limit - found.size());
    SD_TRY_VALUE(
        store::Rows rows,
        m_db.select(u"SELECT id FROM outbox %1 ORDER BY send_rank, id LIMIT ?"_s.arg(where),
                    values));
    while (rows.next()) {
        found.append(rows.id(0));
    }
    return found;
}

base::Result<QHash<base::Id, SyncItem>> SyncItemRepository::byIds(const QList<base::Id> &ids) const
{
    QHash<base::Id, SyncItem> items;
    SD_TRY(readOutbox(ids, items));
    if (items.size() < ids.size()) {
        SD_TRY(readInbox(ids, items));
    }
    SD_TRY(nameRecords(items));
    return items;
}

base::Result<void> SyncItemRepository::readOutbox(const QList<base::Id> &ids,
                                                  QHash<base::Id, SyncItem> &items) const
{
    return store::forEachPortion(
        ids,
        [this, &items](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(
                store::Rows rows,
                m_db.select(u"SELECT o.id, o.system_id, s.name, o.entity, o.record_id, "
                            "o.state, o.attempts, o.not_before, o.queued_at, o.error_code, "
                            "o.error_detail, o.error_field FROM outbox o JOIN remote_system s "
                            "ON s.id = o.system_id WHERE o.id IN (%1)"_s.arg(marks),
                            values));
            while (rows.next()) {
                items.insert(
                    rows.id(0),
                    {.id = rows.id(0),
                     .way = SyncItem::Way::ToSystem,
                     .system = rows.id(1),
                     .systemName = rows.text(2),
                     .entity = rows.text(3),
                     .record = rows.id(4),
                     .key = rows.id(4).toString(),
                     .title = {},
                     .state = rows.text(5),
                     .attempts = int(rows.integer(6)),
                     .notBefore = rows.instant(7),
                     .queuedAt = rows.instant(8),
                     .error = errorFrom(rows.text(9), rows.text(10), {.field = rows.text(11)})});
            }
            return {};
        });
}

base::Result<void> SyncItemRepository::readInbox(const QList<base::Id> &ids,
                                                 QHash<base::Id, SyncItem> &items) const
{
    return store::forEachPortion(
        ids,
        [this, &items](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT i.id, i.system_id, s.name, i.entity, i.remote_key, "
                                     "i.attempts, i.not_before, i.seen_at, i.error_code, "
                                     "i.error_detail FROM inbox i JOIN remote_system s "
                                     "ON s.id = i.system_id WHERE i.id IN (%1)"_s.arg(marks),
                                     values));
            while (rows.next()) {
                items.insert(
                    rows.id(0),
                    {.id = rows.id(0),
                     .way = SyncItem::Way::FromSystem,
                     .system = rows.id(1),
                     .systemName = rows.text(2),
                     .entity = rows.text(3),
                     .record = {},
                     .key = rows.text(4),
                     .title = {},
                     .state = u"failed"_s,
                     .attempts = int(rows.integer(5)),
                     .notBefore = rows.instant(6),
                     .queuedAt = rows.instant(7),
                     .error = errorFrom(rows.text(8), rows.text(9), {.subject = rows.text(4)})});
            }
            return {};
        });
}

//! Who an error is about: what the network says is about the system.
static QString subjectOf(const SyncItem &item)
{
    return item.error->codeName().startsWith("Net_"_L1) ? item.systemName : item.key;
}

base::Result<void> SyncItemRepository::nameRecords(QHash<base::Id, SyncItem> &items) const
{
    QHash<QString, QMultiHash<base::Id, base::Id>> byEntity; // entity -> record -> item
    for (const SyncItem &item : std::as_const(items)) {
        if (!item.record.isNull()) {
            byEntity[item.entity].insert(item.record, item.id);
        }
    }
    for (auto entity = byEntity.cbegin(); entity != byEntity.cend(); ++entity) {
        SD_TRY_VALUE(const auto labels, recordLabels(m_db, entity.key(), entity->uniqueKeys()));
        for (auto label = labels.cbegin(); label != labels.cend(); ++label) {
            for (const base::Id id : entity->values(label.key())) {
                SyncItem &item = items[id];
                item.key = label->key;
                item.title = label->title;
                if (item.error) {
                    item.error->context.subject = subjectOf(item);
                }
            }
        }
    }
    return {};
}

base::Result<QList<base::Id>> SyncItemRepository::failedLike(const SyncItem &item,
                                                             qint64 limit) const
{
    const QString code = item.error ? item.error->codeName() : QString();
    const bool outgoing = item.way == SyncItem::Way::ToSystem;
    return store::idsOf(
        m_db.select((outgoing ? u"SELECT id FROM outbox WHERE state = 'failed' AND "_s
                              : u"SELECT id FROM inbox WHERE "_s)
                        + u"system_id = ? AND entity = ? AND error_code = ? "
                          "ORDER BY id LIMIT ?"_s,
                    store::args(item.system, item.entity, code, limit)));
}

} // namespace syncing

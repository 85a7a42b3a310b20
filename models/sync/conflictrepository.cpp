// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/conflictrepository.h"

#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString ConflictColumns
    = u"SELECT id, system_id, entity, remote_key, record_entity, record_id, field, element, "
      "base_value, ours_value, theirs_value, owner, outcome, noted_at, resolved_at "
      "FROM sync_conflict "_s;

static Conflict conflictFrom(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .system = rows.id(1),
            .entity = rows.text(2),
            .remoteKey = rows.text(3),
            .recordEntity = rows.text(4),
            .record = rows.id(5),
            .field = rows.text(6),
            .element = rows.text(7),
            .base = rows.optionalText(8),
            .ours = rows.optionalText(9),
            .theirs = rows.optionalText(10),
            .owner = ownerFromWord(rows.text(11)).value_or(Owner::Both),
            .outcome = rows.text(12),
            .notedAt = rows.instant(13),
            .resolvedAt = rows.isNull(14) ? QDateTime() : rows.instant(14)};
}

base::Result<QList<Conflict>> ConflictRepository::select(const QString &condition,
                                                         const QVariantList &values) const
{
    return store::listOf(m_db.select(ConflictColumns + condition, values), conflictFrom);
}

base::Result<QList<Conflict>> ConflictRepository::open(base::Id system) const
{
    return select(u"WHERE outcome = '' AND system_id = ? ORDER BY id"_s, store::args(system));
}

base::Result<qint64> ConflictRepository::countOpen(base::Id system) const
{
    const QString all = u"SELECT count(*) FROM sync_conflict WHERE outcome = ''"_s;
    SD_TRY_VALUE(store::Rows rows,
                 system.isNull() ? m_db.select(all)
                                 : m_db.select(all + u" AND system_id = ?"_s, store::args(system)));
    return rows.next() ? rows.integer(0) : 0;
}

base::Result<QList<Conflict>> ConflictRepository::holding(base::Id system,
                                                          const QString &entity) const
{
    return select(u"WHERE outcome = '' AND system_id = ? AND entity = ? ORDER BY id"_s,
                  store::args(system, entity));
}

base::Result<QList<base::Id>> ConflictRepository::ids(bool onlyOpen, qint64 limit) const
{
    const QString condition = onlyOpen ? u"WHERE outcome = '' "_s : QString();
    return store::idsOf(
        m_db.select(u"SELECT id FROM sync_conflict %1ORDER BY id DESC LIMIT ?"_s.arg(condition),
                    store::args(limit)));
}

base::Result<QHash<base::Id, Conflict>> ConflictRepository::byIds(const QList<base::Id> &ids) const
{
    QHash<base::Id, Conflict> found;
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(const QList<Conflict> part,
                         select(u"WHERE id IN (%1)"_s.arg(marks), values));
            for (const Conflict &one : part) {
                found.insert(one.id, one);
            }
            return {};
        }));
    return found;
}

base::Result<void> ConflictRepository::note(base::IdMaker &ids, const QList<Conflict> &conflicts,
                                            qint64 nowMs) const
{
    for (const Conflict &one : conflicts) {
        const QString outcome = one.outcome;
        SD_TRY_VALUE(
            const qint64 known,
            m_db.run(u"UPDATE sync_conflict SET ours_value = ?, theirs_value = ?, "
                     "owner = ?, outcome = ?, resolved_at = ?, remote_key = ?, "
                     "version = version + 1 WHERE outcome = '' AND system_id = ? "
                     "AND entity = ? AND record_id = ? AND field = ? AND element = ?"_s,
                     store::args(one.ours, one.theirs, ownerWord(one.owner), outcome,
                                 one.isOpen() ? std::nullopt : std::optional(nowMs), one.remoteKey,
                                 one.system, one.entity, one.record, one.field, one.element)));
        if (known > 0) {
            continue;
        }
        SD_TRY(m_db.run(
            u"INSERT INTO sync_conflict (id, system_id, entity, remote_key, record_entity, "
            "record_id, field, element, base_value, ours_value, theirs_value, owner, outcome, "
            "noted_at, resolved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            store::args(ids.next(), one.system, one.entity, one.remoteKey, one.recordEntity,
                        one.record, one.field, one.element, one.base, one.ours, one.theirs,
                        ownerWord(one.owner), outcome, nowMs,
                        one.isOpen() ? std::nullopt : std::optional(nowMs))));
    }
    return {};
}

base::Result<void> ConflictRepository::settle(const QList<base::Id> &ids, const QString &outcome,
                                              qint64 nowMs) const
{
    for (const base::Id id : ids) {
        SD_TRY(m_db.run(u"UPDATE sync_conflict SET outcome = ?, resolved_at = ?, "
                        "version = version + 1 WHERE id = ? AND outcome = ''"_s,
                        store::args(outcome, nowMs, id)));
    }
    return {};
}

base::Result<void> ConflictRepository::trim(qint64 kept) const
{
    SD_TRY(m_db.run(u"DELETE FROM sync_conflict WHERE outcome <> '' AND id NOT IN (SELECT id FROM "
                    "(SELECT id FROM sync_conflict WHERE outcome <> '' ORDER BY id DESC "
                    "LIMIT ?) newest)"_s,
                    store::args(kept)));
    return {};
}

} // namespace syncing

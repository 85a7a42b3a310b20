// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/removalholdrepository.h"

#include "models/sync/synccursorrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString Columns
    = u"SELECT system_id, entity, missing, linked, digest, decision FROM removal_hold "_s;

static RemovalHold holdFrom(const store::Rows &rows)
{
    return {.system = rows.id(0),
            .entity = rows.text(1),
            .missing = rows.integer(2),
            .linked = rows.integer(3),
            .digest = rows.text(4),
            .decision = decisionFromWord(rows.text(5)).value_or(RemovalHold::Decision::Open)};
}

base::Result<QList<RemovalHold>> RemovalHoldRepository::all() const
{
    SD_TRY_VALUE(store::Rows rows, m_db.select(Columns + u"ORDER BY system_id, entity"_s));
    QList<RemovalHold> holds;
    while (rows.next()) {
        holds.append(holdFrom(rows));
    }
    return holds;
}

base::Result<std::optional<RemovalHold>> RemovalHoldRepository::find(base::Id system,
                                                                     const QString &entity) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(Columns + u"WHERE system_id = ? AND entity = ?"_s,
                             store::args(system, entity)));
    return rows.next() ? std::optional(holdFrom(rows)) : std::nullopt;
}

base::Result<void> RemovalHoldRepository::put(const RemovalHold &hold, qint64 nowMs) const
{
    return m_db.insertMany(u"removal_hold"_s,
                           {u"system_id"_s, u"entity"_s, u"missing"_s, u"linked"_s, u"digest"_s,
                            u"decision"_s, u"noted_at"_s},
                           {store::args(hold.system, hold.entity, hold.missing, hold.linked,
                                        hold.digest, decisionWord(hold.decision), nowMs)},
                           store::Database::OnDuplicate::Replace, 2);
}

base::Result<void> RemovalHoldRepository::decide(const RemovalHold &hold,
                                                 RemovalHold::Decision decision) const
{
    SD_TRY_VALUE(
        const qint64 decided,
        m_db.run(u"UPDATE removal_hold SET decision = ? WHERE system_id = ? "
                 "AND entity = ? AND digest = ?"_s,
                 store::args(decisionWord(decision), hold.system, hold.entity, hold.digest)));
    if (decided == 0) {
        return base::failure(base::ErrorCode::Store_Conflict, {});
    }
    const SyncCursorRepository cursors(m_db);
    return cursors.move(hold.system, cursors.comparisonOf(hold.entity), {});
}

base::Result<void> RemovalHoldRepository::remove(base::Id system, const QString &entity) const
{
    SD_TRY(m_db.run(u"DELETE FROM removal_hold WHERE system_id = ? AND entity = ?"_s,
                    store::args(system, entity)));
    return {};
}

} // namespace syncing

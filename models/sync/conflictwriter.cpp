// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/conflictwriter.h"

#include "models/store/outbox.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/inboxrepository.h"
#include "models/sync/synclinkrepository.h"

using namespace Qt::StringLiterals;

namespace syncing {

static const QString OutcomeField = u"outcome"_s;

QString ConflictWriter::entity() const
{
    return u"sync_conflict"_s;
}

QString ConflictWriter::table() const
{
    return u"sync_conflict"_s;
}

QString ConflictWriter::fieldGroup(const QString &) const
{
    return {};
}

base::Result<std::optional<QString>> ConflictWriter::read(store::Database &db, base::Id record,
                                                          const QString &field) const
{
    if (field != OutcomeField) {
        return base::failure(base::ErrorCode::Store_UnknownField, {}, {.field = field});
    }
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT outcome FROM sync_conflict WHERE id = ?"_s, store::args(record)));
    if (!rows.next() || rows.text(0).isEmpty()) {
        return std::optional<QString>();
    }
    return std::optional(rows.text(0));
}

base::Result<void> ConflictWriter::write(store::Database &db, base::Id record, const QString &field,
                                         const std::optional<QString> &value) const
{
    if (field != OutcomeField) {
        return base::failure(base::ErrorCode::Store_UnknownField, {}, {.field = field});
    }
    const QString outcome = value.value_or(QString());
    if (!QStringList{{}, u"ours"_s, u"theirs"_s, u"other"_s, u"owner"_s, u"agreed"_s}.contains(
            outcome)) {
        return base::failure(base::ErrorCode::Value_BadFormat, outcome.left(100),
                             {.field = field, .expected = u"ours, theirs, other"_s});
    }
    const auto settled = outcome.isEmpty() ? std::nullopt : std::optional(m_clock.nowMs());
    SD_TRY_VALUE(const qint64 found,
                 db.run(u"UPDATE sync_conflict SET outcome = ?, resolved_at = ? WHERE id = ?"_s,
                        store::args(outcome, settled, record)));
    if (found == 0) {
        return base::failure(base::ErrorCode::Store_NotFound, u"sync_conflict"_s);
    }
    return {};
}

base::Result<void> ConflictWriter::finish(store::Database &db, base::Id record,
                                          const QSet<QString> &, qint64 nowMs) const
{
    SD_TRY_VALUE(const auto found, ConflictRepository(db).byIds({record}));
    const auto conflict = found.constFind(record);
    if (conflict == found.cend()) {
        return {};
    }
    if (conflict->field == store::ExistsField && conflict->outcome == "theirs"_L1
        && conflict->theirs) {
        // Removed here, and it shall come back: taken over as if it had never been here.
        SD_TRY(SyncLinkRepository(db).remove(conflict->system, conflict->entity, conflict->record));
        return InboxRepository(db).note(
            m_ids, conflict->system, conflict->entity, conflict->remoteKey,
            base::failure(base::ErrorCode::Sync_Conflict, {}, {.subject = conflict->remoteKey}),
            nowMs, 0);
    }
    // Also when it was opened again: the engine then finds the record held, and says so.
    return store::outbox::enqueue(db, m_ids, conflict->system, conflict->entity, conflict->record,
                                  nowMs);
}

} // namespace syncing

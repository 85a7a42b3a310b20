// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/store/recordwriter.h"

namespace syncing {

//! What a person decided about a conflict, as field "outcome" of entity "sync_conflict": nothing =
//! open, else "ours", "theirs" or "other". Written in one change set with the field the decision
//! changes, so that both are one step in journal and undo; opening it again holds the record again.
//! When nothing keeps the record from its system any more, it is queued for it.
class ConflictWriter final : public store::RecordWriter
{
public:
    //! \a ids makes the ids of outbox and inbox rows.
    ConflictWriter(base::IdMaker &ids, const base::Clock &clock) : m_ids(ids), m_clock(clock) { }

    [[nodiscard]] QString entity() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] store::Permission permission(const store::FieldChange &) const override
    {
        return {.feature = QStringLiteral("sync")};
    }
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    //! Value_BadFormat for another word, Store_NotFound for a conflict that is gone.
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;

private:
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
};

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"
#include "models/store/database.h"

namespace store {

//! Collects what edits change, and writes it down. A record that is made or removed is one row with
//! all its values: of ExistsField, with a list of fields and values as JSON in the place of "1".
//! Any other change is a row of its own.
class JournalRows
{
public:
    explicit JournalRows(base::IdMaker &ids) : m_ids(ids) { }

    //! \a before: what the field held.
    void addChange(base::Id edit, const FieldChange &change, const std::optional<QString> &before);
    void addEdit(base::Id edit, qint64 nowMs, const Author &author, const ChangeSet &changes,
                 base::Id undoes);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty() && m_run.isEmpty(); }
    [[nodiscard]] base::Result<void> write(Database &db);

private:
    void endRun();
    void addRow(const FieldChange &change);

    base::IdMaker &m_ids;
    QList<QVariantList> m_edits;
    QList<QVariantList> m_rows;
    // Changes of one record that may become one row: all that follow its making, or all that
    // precede its removal.
    QList<FieldChange> m_run;
    base::Id m_edit;
};

//! The changes that a row of the journal stands for, in the order in which they were made.
[[nodiscard]] QList<FieldChange> changesOfRow(const FieldChange &row);

} // namespace store

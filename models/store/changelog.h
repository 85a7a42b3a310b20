// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"
#include "models/store/recordwriter.h"

#include <QList>

namespace store {

//! One step in the history.
struct EditInfo
{
    base::Id id;
    QDateTime at;
    QString userName;
    QString origin;
    QString label;
    QString reason;
    base::Id undoes; //!< the edit this one takes back, if any
};

//! One changed field in the history of a record.
struct JournalEntry
{
    EditInfo edit;
    FieldChange change;
};

//! The only way a record changes: writes the rows, the journal and the outbox in one transaction.
//! Stateless besides its collaborators; used on the thread of the Database it is given.
class ChangeLog
{
public:
    ChangeLog(const RecordWriters &writers, base::IdMaker &ids, const base::Clock &clock);

    //! Writes \a changes. A record that moved on since it was read is merged field by field when
    //! the fields differ; otherwise Store_Conflict (ask clashes()). Returns the id of the edit.
    //! Joins a running transaction, or makes its own.
    [[nodiscard]] base::Result<base::Id> commit(Database &db, const ChangeSet &changes,
                                                const Author &author) const;
    //! Writes \a sets, each an edit of its own that makes one record of the same entity with an id
    //! that nobody had before: as commit() of one after the other, with few statements. The errors
    //! of RecordWriter::makeAll(); nothing is written then.
    [[nodiscard]] base::Result<void> commitNew(Database &db, const QList<ChangeSet> &sets,
                                               const Author &author) const;
    //! What a person's role has to allow for \a changes; Store_UnknownField for
    //! an entity that nobody writes.
    [[nodiscard]] base::Result<QList<Permission>> permissions(const ChangeSet &changes) const;
    //! The fields of \a changes that somebody else changed meanwhile.
    [[nodiscard]] base::Result<QList<FieldClash>> clashes(Database &db,
                                                          const ChangeSet &changes) const;

    //! Takes \a edit back as a new edit; Store_Conflict when a field has moved on since.
    [[nodiscard]] base::Result<base::Id> undo(Database &db, base::Id edit,
                                              const Author &author) const;
    [[nodiscard]] base::Result<ChangeSet> changesOf(Database &db, base::Id edit) const;
    //! Newest first.
    [[nodiscard]] base::Result<QList<JournalEntry>> history(Database &db, const QString &entity,
                                                            base::Id record, int limit) const;

private:
    [[nodiscard]] base::Result<base::Id> write(Database &db, const ChangeSet &changes,
                                               const Author &author, base::Id undoes) const;
    const RecordWriters &m_writers;
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
};

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changelog.h"

#include "models/store/journal.h"
#include "models/store/outgoingchanges.h"
#include "models/store/transaction.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using RecordKey = std::pair<QString, base::Id>;

//! Moves the version of a record, which also locks its row until the transaction ends. Is there
//! one?
base::Result<bool> touch(Database &db, const RecordWriter &writer, base::Id record, int step = 1)
{
    SD_TRY_VALUE(const qint64 found,
                 db.run(u"UPDATE %1 SET version = version + ? WHERE id = ?"_s.arg(writer.table()),
                        args(step, record)));
    return found > 0;
}

base::Error unknown(const FieldChange &change)
{
    return base::failure(base::ErrorCode::Store_UnknownField, change.entity,
                         {.subject = change.record.toString(), .field = change.field});
}

//! The records of a change set with what their fields hold, read once for each.
class Records
{
public:
    struct Touched
    {
        RecordKey key;
        const RecordWriter *writer = nullptr;
        QStringList fields; // of the change set
        FieldValues values; // as they are stored
        bool isMade = false; // by the change set: nothing is stored yet
        QSet<QString> written;
    };

    //! Store_UnknownField for an entity that nobody writes.
    static base::Result<Records> of(const RecordWriters &writers, const ChangeSet &changes)
    {
        Records records;
        for (const FieldChange &change : changes.changes) {
            const RecordKey key{change.entity, change.record};
            auto place = records.m_places.constFind(key);
            if (place == records.m_places.cend()) {
                const RecordWriter *writer = writers.find(change.entity);
                if (!writer) {
                    return unknown(change);
                }
                place = records.m_places.insert(key, records.m_touched.size());
                records.m_touched.append({.key = key,
                                          .writer = writer,
                                          .isMade = change.field == ExistsField && !change.before});
            }
            Touched &touched = records.m_touched[*place];
            if (!touched.fields.contains(change.field)) {
                touched.fields.append(change.field);
            }
        }
        return records;
    }

    //! In the order of the change set.
    [[nodiscard]] const QList<Touched> &all() const { return m_touched; }
    [[nodiscard]] Touched &of(const FieldChange &change)
    {
        return m_touched[m_places.value({change.entity, change.record})];
    }

    //! Raises the versions, and with it locks the rows until the transaction ends.
    base::Result<void> lock(Database &db)
    {
        for (const Touched &touched : std::as_const(m_touched)) {
            if (touched.isMade) {
                SD_TRY_VALUE(const auto exists,
                             touched.writer->read(db, touched.key.second, ExistsField));
                if (!exists) {
                    continue; // there is nothing to lock
                }
            }
            SD_TRY_VALUE(const bool there, touch(db, *touched.writer, touched.key.second));
            if (there) {
                m_there.insert(rowOf(touched));
            }
        }
        return {};
    }
    base::Result<void> read(Database &db)
    {
        for (Touched &touched : m_touched) {
            SD_TRY_VALUE(touched.values,
                         touched.writer->readAll(db, touched.key.second,
                                                 touched.isMade ? QStringList{ExistsField}
                                                                : touched.fields));
        }
        return {};
    }
    //! What a field holds now.
    base::Result<std::optional<QString>> value(Database &db, const Touched &touched,
                                               const QString &field)
    {
        if (const auto known = touched.values.constFind(field); known != touched.values.cend()) {
            return *known;
        }
        if (m_makes && m_freshOf == &touched && !touched.written.contains(field)) {
            return std::optional<QString>(); // it is not even made
        }
        SD_TRY(writeFresh(db));
        return touched.writer->read(db, touched.key.second, field);
    }
    //! \a current is what the field holds. Store_NotFound where there is no record to write to.
    base::Result<void> write(Database &db, Touched &touched, const FieldChange &change,
                             const std::optional<QString> &current)
    {
        const std::pair<QString, base::Id> row = rowOf(touched);
        const bool isFresh = change.field != ExistsField && change.after && !current;
        if (!isFresh || m_freshOf != &touched) {
            SD_TRY(writeFresh(db));
        }
        if (change.field == ExistsField) {
            if (change.after) {
                m_freshOf = &touched; // made with the fields that follow
                m_makes = true;
                m_there.insert(row);
            } else {
                SD_TRY(touched.writer->write(db, change.record, change.field, change.after));
                m_there.remove(row);
            }
            touched.values.clear(); // all of them are others now
        } else {
            if (!m_there.contains(row)) {
                return base::failure(base::ErrorCode::Store_NotFound, change.entity,
                                     {.subject = change.record.toString(), .field = change.field});
            }
            if (isFresh) {
                m_freshOf = &touched;
                m_fresh.append({change.field, *change.after});
            } else {
                SD_TRY(touched.writer->write(db, change.record, change.field, change.after));
            }
            touched.values.remove(change.field);
        }
        touched.written.insert(change.field);
        return {};
    }
    //! What was only noted until now: neighbouring new fields of one record are stored together.
    base::Result<void> writeFresh(Database &db)
    {
        const NewValues fresh = std::exchange(m_fresh, {});
        const Touched *of = std::exchange(m_freshOf, nullptr);
        const bool makes = std::exchange(m_makes, false);
        if (!of) {
            return {};
        }
        return makes ? of->writer->make(db, of->key.second, fresh)
                     : of->writer->writeNew(db, of->key.second, fresh);
    }

private:
    //! Two entities may be parts of one row, as a product and its stock.
    static std::pair<QString, base::Id> rowOf(const Touched &touched)
    {
        return {touched.writer->table(), touched.key.second};
    }

    QList<Touched> m_touched;
    QHash<RecordKey, qsizetype> m_places;
    QSet<std::pair<QString, base::Id>> m_there;
    const Touched *m_freshOf = nullptr;
    bool m_makes = false; // the record itself is new too
    NewValues m_fresh;
};

//! The fields of \a changes that hold neither what they held when somebody read them nor what they
//! are to hold.
QList<FieldClash> clashesOf(Records &records, const ChangeSet &changes)
{
    QList<FieldClash> found;
    QSet<std::pair<RecordKey, QString>> seen;
    QSet<RecordKey> made; // by an earlier change of this set
    for (const FieldChange &change : changes.changes) {
        // Of several changes to one field only the first builds on what is stored.
        const std::pair<RecordKey, QString> key{{change.entity, change.record}, change.field};
        if (seen.contains(key)) {
            continue;
        }
        seen.insert(key);
        if (change.field == ExistsField && !change.before) {
            made.insert(key.first);
        } else if (made.contains(key.first)) {
            continue; // nobody can have changed what is made only now
        }
        const Records::Touched &touched = records.of(change);
        const auto current = touched.values.value(change.field);
        if (touched.writer->isPosition(change.field)) {
            continue;
        }
        if (current != change.before && current != change.after) {
            found += FieldClash{change.entity, change.record, change.field,
                                change.before, change.after,  current};
        }
    }
    return found;
}

} // namespace

ChangeLog::ChangeLog(const RecordWriters &writers, base::IdMaker &ids, const base::Clock &clock)
    : m_writers(writers), m_ids(ids), m_clock(clock)
{
}

base::Result<base::Id> ChangeLog::commit(Database &db, const ChangeSet &changes,
                                         const Author &author) const
{
    return write(db, changes, author, {});
}

base::Result<base::Id> ChangeLog::write(Database &db, const ChangeSet &changes,
                                        const Author &author, base::Id undoes) const
{
    SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
    const qint64 now = m_clock.nowMs();

    // Lock and raise every record first, so that nobody changes a field between check and write.
    SD_TRY_VALUE(Records records, Records::of(m_writers, changes));
    SD_TRY(records.lock(db));
    SD_TRY(records.read(db));
    const QList<FieldClash> clashing = clashesOf(records, changes);
    if (!clashing.isEmpty()) {
        return base::failure(base::ErrorCode::Store_Conflict, {},
                             {.subject = clashing.constFirst().record.toString(),
                              .field = clashing.constFirst().field});
    }

    JournalRows entries(m_ids);
    OutgoingChanges outgoing(m_writers, m_ids);
    const base::Id edit = m_ids.next();
    for (const FieldChange &change : changes.changes) {
        Records::Touched &touched = records.of(change);
        SD_TRY_VALUE(const auto current, records.value(db, touched, change.field));
        if (current == change.after) {
            continue; // somebody made the very same change
        }
        if (!current && change.before && touched.writer->isPosition(change.field)) {
            continue; // what was to be moved is gone
        }
        SD_TRY(records.write(db, touched, change, current));
        entries.addChange(edit, change, current);
        outgoing.note(change);
    }
    SD_TRY(records.writeFresh(db));
    for (const Records::Touched &touched : records.all()) {
        const base::Id record = touched.key.second;
        if (touched.written.isEmpty()) {
            SD_TRY(touch(db, *touched.writer, record, -1)); // as if nobody had asked
        } else {
            SD_TRY(touched.writer->finish(db, record, touched.written, now));
        }
    }
    if (entries.isEmpty()) {
        SD_TRY(transaction.commit()); // no edit; an outer transaction goes on
        return base::Id();
    }
    entries.addEdit(edit, now, author, changes, undoes);
    SD_TRY(entries.write(db));
    SD_TRY(outgoing.queue(db, author, now));
    SD_TRY(transaction.commit());
    return edit;
}

base::Result<void> ChangeLog::commitNew(Database &db, const QList<ChangeSet> &sets,
                                        const Author &author) const
{
    SD_TRY_VALUE(Transaction transaction, Transaction::begin(db));
    const qint64 now = m_clock.nowMs();
    const RecordWriter *writer = nullptr;
    QList<NewRecord> records;
    JournalRows entries(m_ids);
    OutgoingChanges outgoing(m_writers, m_ids);
    for (const ChangeSet &changes : sets) {
        const base::Id edit = m_ids.next();
        for (const FieldChange &change : changes.changes) {
            Q_ASSERT(!change.before && (!writer || writer->entity() == change.entity));
            writer = writer ? writer : m_writers.find(change.entity);
            if (!writer) {
                return unknown(change);
            }
            if (!change.after) {
                continue; // it holds nothing anyway
            }
            if (change.field == ExistsField) {
                records.append({.id = change.record, .values = {}});
            } else if (!records.isEmpty() && records.constLast().id == change.record) {
                records.last().values.append({change.field, *change.after});
            } else {
                return base::failure(base::ErrorCode::Store_NotFound, change.entity,
                                     {.subject = change.record.toString(), .field = change.field});
            }
            entries.addChange(edit, change, std::nullopt);
            outgoing.note(change);
        }
        entries.addEdit(edit, now, author, changes, {});
    }
    if (!writer) {
        return transaction.commit();
    }
    SD_TRY(writer->makeAll(db, records, now));
    SD_TRY(entries.write(db));
    SD_TRY(outgoing.queue(db, author, now));
    return transaction.commit();
}

base::Result<QList<Permission>> ChangeLog::permissions(const ChangeSet &changes) const
{
    QList<Permission> needed;
    for (const FieldChange &change : changes.changes) {
        const RecordWriter *writer = m_writers.find(change.entity);
        if (!writer) {
            return unknown(change);
        }
        const Permission permission = writer->permission(change);
        if (!needed.contains(permission)) {
            needed += permission;
        }
    }
    return needed;
}

base::Result<QList<FieldClash>> ChangeLog::clashes(Database &db, const ChangeSet &changes) const
{
    SD_TRY_VALUE(Records records, Records::of(m_writers, changes));
    SD_TRY(records.read(db));
    return clashesOf(records, changes);
}

base::Result<base::Id> ChangeLog::undo(Database &db, base::Id edit, const Author &author) const
{
    SD_TRY_VALUE(const ChangeSet changes, changesOf(db, edit));
    if (changes.isEmpty()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"edit"_s,
                             {.subject = edit.toString()});
    }
    return write(db, changes.inverse(), author, edit);
}

base::Result<ChangeSet> ChangeLog::changesOf(Database &db, base::Id edit) const
{
    ChangeSet changes;
    SD_TRY_VALUE(Rows rows,
                 db.select(u"SELECT j.entity, j.record_id, j.field, j.before_value, j.after_value, "
                           "e.label, e.reason FROM journal j JOIN edit e ON e.id = j.edit_id "
                           "WHERE j.edit_id = ? ORDER BY j.id"_s,
                           args(edit)));
    while (rows.next()) {
        changes.changes += changesOfRow(
            {rows.text(0), rows.id(1), rows.text(2), rows.optionalText(3), rows.optionalText(4)});
        changes.label = rows.text(5);
        changes.reason = rows.text(6);
    }
    return changes;
}

base::Result<QList<JournalEntry>> ChangeLog::history(Database &db, const QString &entity,
                                                     base::Id record, int limit) const
{
    QList<JournalEntry> entries;
    SD_TRY_VALUE(
        Rows rows,
        db.select(u"SELECT e.id, e.at, e.user_name, e.origin, e.label, e.reason, e.undoes, "
                  "j.field, j.before_value, j.after_value FROM journal j "
                  "JOIN edit e ON e.id = j.edit_id WHERE j.entity = ? AND j.record_id = ? "
                  "ORDER BY j.id DESC LIMIT ?"_s,
                  args(entity, record, limit)));
    while (rows.next()) {
        const EditInfo edit{rows.id(0),   rows.instant(1), rows.text(2), rows.text(3),
                            rows.text(4), rows.text(5),    rows.id(6)};
        const QList<FieldChange> changes = changesOfRow(
            {entity, record, rows.text(7), rows.optionalText(8), rows.optionalText(9)});
        for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
            entries += JournalEntry{edit, *change};
        }
    }
    return entries;
}

} // namespace store

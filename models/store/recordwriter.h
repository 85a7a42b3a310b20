// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change.h"
#include "models/store/database.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace store {

//! Fields of one record as they are stored, by name; nothing = not set.
using FieldValues = QHash<QString, std::optional<QString>>;

//! Fields that held nothing, and what they are to hold.
using NewValues = QList<std::pair<QString, QString>>;

//! A record that nobody knows yet.
struct NewRecord
{
    base::Id id;
    NewValues values;
};

//! Reads and writes the fields of one kind of record on behalf of the change log. One per entity,
//! beside its repository; stateless, used on the thread of the Database it is given.
class RecordWriter
{
public:
    virtual ~RecordWriter() = default;

    //! Name of the entity in journal and outbox.
    [[nodiscard]] virtual QString entity() const = 0;
    //! Table with columns id and version, for the optimistic lock.
    [[nodiscard]] virtual QString table() const = 0;
    //! The unit of ownership and sending a field belongs to: "text", "price", "assets", "stock",
    //! "customer", "terms", "order" …; empty = never sent anywhere.
    [[nodiscard]] virtual QString fieldGroup(const QString &field) const = 0;
    //! Whose job \a change is. A change and the one that takes it back ask for the same.
    [[nodiscard]] virtual Permission permission(const FieldChange &change) const = 0;
    //! Is \a field nothing but a place in an order? Two who move things never clash: the later one
    //! wins, and what is gone by then stays gone.
    [[nodiscard]] virtual bool isPosition(const QString &field) const
    {
        Q_UNUSED(field)
        return false;
    }
    //! What the outbox queues when \a field changes; normally the record itself. A product's
    //! prices for instance queue "price", and its publication everything a portal needs of it.
    [[nodiscard]] virtual QStringList outboxEntities(const QString &field) const
    {
        Q_UNUSED(field)
        return {entity()};
    }
    //! May a change of this record be sent to \a system now? Asked after the
    //! writing, for each system that the ownership table names (e.g. a draft product is not sent to
    //! a portal).
    [[nodiscard]] virtual base::Result<bool> isSentTo(Database &db, base::Id record,
                                                      base::Id system) const;
    //! The field as it is stored; nothing = not set (or the record does not exist).
    [[nodiscard]] virtual base::Result<std::optional<QString>> read(Database &db, base::Id record,
                                                                    const QString &field) const = 0;
    //! Each of \a fields as read() tells it. Overridden where the database can tell several at
    //! once.
    [[nodiscard]] virtual base::Result<FieldValues> readAll(Database &db, base::Id record,
                                                            const QStringList &fields) const;
    //! Stores one field after checking it. Value_… errors name the field. For ExistsField the
    //! record is made with empty fields or removed; other fields follow or went before. Only asked
    //! for a record that exists, or is made by ExistsField.
    [[nodiscard]] virtual base::Result<void> write(Database &db, base::Id record,
                                                   const QString &field,
                                                   const std::optional<QString> &value) const = 0;
    //! The same of fields that hold nothing yet, in this order. Overridden where several can be
    //! stored at once without looking for them.
    [[nodiscard]] virtual base::Result<void> writeNew(Database &db, base::Id record,
                                                      const NewValues &values) const;
    //! Makes a record with what it is to hold: ExistsField and writeNew() in one. Overridden where
    //! that takes one statement.
    [[nodiscard]] virtual base::Result<void> make(Database &db, base::Id record,
                                                  const NewValues &values) const;
    //! make() and finish() of one record after the other. Overridden where that takes few
    //! statements.
    [[nodiscard]] virtual base::Result<void> makeAll(Database &db, const QList<NewRecord> &records,
                                                     qint64 nowMs) const;
    //! Called once per touched record after all its \a fields are written: whole-record rules
    //! (required fields, completeness, changed_at). Version is raised by the change log.
    [[nodiscard]] virtual base::Result<void>
    finish(Database &db, base::Id record, const QSet<QString> &fields, qint64 nowMs) const;
};

//! The writers of all entities; filled once at program start, read-only afterwards.
class RecordWriters
{
public:
    void add(std::unique_ptr<RecordWriter> writer);
    //! Null when the entity is unknown.
    [[nodiscard]] const RecordWriter *find(const QString &entity) const;

private:
    std::vector<std::unique_ptr<RecordWriter>> m_writers;
};

} // namespace store

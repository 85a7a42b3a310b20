// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/typewriter.h"

#include "models/records/partrepository.h"
#include "models/records/tablerepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

using store::args;
using store::ExistsField;

QString TypeWriter::fieldGroup(const QString &field) const
{
    const Field *known = m_type.find(field);
    if (!known) {
        const std::optional<Part> part = Part::parse(m_type, field);
        known = part ? part->field : nullptr;
    }
    return known ? m_type.groupOf(*known) : m_type.group();
}

bool TypeWriter::isPosition(const QString &field) const
{
    const std::optional<Part> part = Part::parse(m_type, field);
    return part && part->field && part->field->name == "position"_L1;
}

base::Result<bool> TypeWriter::exists(store::Database &db, base::Id record) const
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table()), args(record)));
    return rows.next();
}

base::Result<std::optional<QString>> TypeWriter::read(store::Database &db, base::Id record,
                                                      const QString &field) const
{
    if (field == ExistsField) {
        SD_TRY_VALUE(const bool there, exists(db, record));
        return there ? std::optional(u"1"_s) : std::nullopt;
    }
    const Field *known = m_type.find(field);
    if (!known) {
        const std::optional<Part> part = Part::parse(m_type, field);
        return part
            ? PartRepository(db, m_type).read(record, *part)
            : base::failure(base::ErrorCode::Store_UnknownField, entity(), {.field = field});
    }
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(known->column, table()), args(record)));
    return rows.next() ? toText(*known, rows.value(0), record) : std::optional<QString>();
}

base::Result<store::FieldValues> TypeWriter::readAll(store::Database &db, base::Id record,
                                                     const QStringList &fields) const
{
    store::FieldValues values;
    QStringList columns;
    QList<const Field *> known;
    for (const QString &name : fields) {
        if (const Field *field = m_type.find(name)) {
            columns += field->column;
            known += field;
            values.insert(name, std::nullopt);
        } else {
            SD_TRY_VALUE(auto value, read(db, record, name));
            values.insert(name, std::move(value));
        }
    }
    if (known.isEmpty()) {
        return values;
    }
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(columns.join(u", "_s), table()),
                           args(record)));
    if (rows.next()) {
        for (int i = 0; i < int(known.size()); ++i) {
            values[known.at(i)->name] = toText(*known.at(i), rows.value(i), record);
        }
    }
    return values;
}

base::Result<void> TypeWriter::remove(store::Database &db, base::Id record) const
{
    SD_TRY_VALUE(QString user, TableRepository(db, m_type).usedBy(record));
    if (user.isEmpty()) {
        SD_TRY_VALUE(user, PartRepository(db, m_type).anyOf(record));
    }
    if (!user.isEmpty()) {
        return base::failure(base::ErrorCode::Store_InUse, user, {.field = ExistsField});
    }
    SD_TRY(db.run(u"DELETE FROM %1 WHERE id = ?"_s.arg(table()), args(record)));
    return {};
}

base::Result<void> TypeWriter::write(store::Database &db, base::Id record, const QString &name,
                                     const std::optional<QString> &value) const
{
    if (name == ExistsField) {
        if (!value) {
            return remove(db, record);
        }
        const bool later = std::ranges::any_of(m_type.fields(), &Field::makesRow);
        return later ? base::Result<void>() : insertRow(db, record, {});
    }
    const Field *field = m_type.find(name);
    if (!field) {
        const std::optional<Part> part = Part::parse(m_type, name);
        return part ? PartRepository(db, m_type).write(record, *part, value)
                    : base::failure(base::ErrorCode::Store_UnknownField, entity(), {.field = name});
    }
    SD_TRY_VALUE(QVariant stored, toStored(*field, value));
    if ((!value || value->isEmpty()) && field->isOwnId()) {
        stored = record.toString(); // undo of new records must not make two alike on the way
    }
    if (field->makesRow) {
        if (stored.isNull()) {
            return {}; // undo of a new record: the row itself goes next
        }
        SD_TRY_VALUE(const bool there, exists(db, record));
        if (!there) {
            return insertRow(db, record, {{field, stored}});
        }
    }
    const auto touched = db.run(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table(), field->column),
                                QVariantList{stored} + args(record));
    if (!touched) {
        return duplicateOf(touched.error(), {{name, value.value_or(QString())}});
    }
    if (*touched == 0) {
        return base::failure(base::ErrorCode::Store_NotFound, entity(),
                             {.subject = record.toString(), .field = name});
    }
    return {};
}

base::Error TypeWriter::duplicateOf(const base::Error &why, const store::NewValues &values) const
{
    if (why.code != base::ErrorCode::Store_Duplicate || values.isEmpty()) {
        return why;
    }
    for (const auto &[name, value] : values) {
        // As SQLite and PostgreSQL name the key.
        const QString &column = m_type.find(name)->column;
        if (values.size() == 1 || why.detail.contains(table() + u'.' + column)
            || why.detail.contains(table() + u'_' + column + u"_key"_s)) {
            return base::failure(base::ErrorCode::Value_NotUnique, value.left(200),
                                 {.field = name});
        }
    }
    return why;
}

base::Result<TypeWriter::Stored> TypeWriter::storedForms(const store::NewValues &values) const
{
    Stored stored;
    for (const auto &[name, value] : values) {
        const Field *field = m_type.find(name);
        SD_TRY_VALUE(stored[field], toStored(*field, value));
    }
    return stored;
}

base::Result<void> TypeWriter::insert(store::Database &db, base::Id record,
                                      const store::NewValues &columns) const
{
    SD_TRY_VALUE(const Stored known, storedForms(columns));
    const auto inserted = insertRow(db, record, known);
    return inserted ? inserted : duplicateOf(inserted.error(), columns);
}

//! What a column of a new record holds; invalid = what the table says.
static QVariant initialOf(const Field &field, base::Id record)
{
    return field.isOwnId() ? QVariant(record.toString()) : field.initial;
}

base::Result<void> TypeWriter::insertRow(store::Database &db, base::Id record,
                                         const Stored &known) const
{
    QStringList names{u"id"_s};
    QVariantList values = args(record);
    for (const Field &field : m_type.fields()) {
        const QVariant value = known.value(&field, initialOf(field, record));
        if (value.isValid()) {
            names += field.column;
            values += value;
        }
    }
    if (m_type.isStamped()) {
        names += u"changed_at"_s;
        values += store::toDb(qint64(0));
    }
    return db.insertMany(table(), names, {values});
}

base::Result<void> TypeWriter::insertAll(store::Database &db,
                                         const QList<store::NewRecord> &records,
                                         const Derived &derived, qint64 nowMs) const
{
    QList<Stored> known;
    QSet<const Field *> named;
    for (const store::NewRecord &record : records) {
        SD_TRY_VALUE(Stored stored, storedForms(record.values));
        named.unite({stored.keyBegin(), stored.keyEnd()});
        known.append(std::move(stored));
    }
    QStringList names{u"id"_s};
    QList<const Field *> fields;
    for (const Field &field : m_type.fields()) {
        if (named.contains(&field) || field.initial.isValid()) {
            names += field.column;
            fields += &field;
        }
    }
    names += derived.column;
    if (m_type.isStamped()) {
        names += u"changed_at"_s;
    }
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const base::Id id = records.at(i).id;
        QVariantList row = args(id);
        for (const Field *field : std::as_const(fields)) {
            QVariant value = known.at(i).value(field, initialOf(*field, id));
            if (!value.isValid()) {
                SD_TRY_VALUE(value, toStored(*field, std::nullopt));
            }
            row += value;
        }
        row += derived.values.at(i);
        if (m_type.isStamped()) {
            row += store::toDb(nowMs);
        }
        rows += row;
    }
    return db.insertMany(table(), names, rows);
}

base::Result<void> TypeWriter::finish(store::Database &db, base::Id record,
                                      const QSet<QString> &fields, qint64 nowMs) const
{
    const bool made = fields.contains(ExistsField);
    if (made) {
        SD_TRY_VALUE(const bool there, exists(db, record));
        if (!there) {
            return {};
        }
    }
    QStringList required;
    for (const Field &field : m_type.fields()) {
        if (field.required && (made || fields.contains(field.name))) {
            required += field.name;
        }
    }
    SD_TRY_VALUE(const store::FieldValues values, readAll(db, record, required));
    for (const QString &field : std::as_const(required)) {
        if (!values.value(field)) {
            return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field});
        }
    }
    if (m_type.isStamped()) {
        SD_TRY(db.run(u"UPDATE %1 SET changed_at = ? WHERE id = ?"_s.arg(table()),
                      args(nowMs, record)));
    }
    if (!m_type.hasRules()) {
        return {};
    }
    const std::shared_ptr<void> value = m_type.make();
    bool there = false;
    SD_TRY(TableRepository(db, m_type).where(u"id"_s, store::toDb(record), [&] {
        there = true;
        return value.get();
    }));
    return there ? m_type.check(db, value.get()) : base::Result<void>();
}

} // namespace records

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/columnwriter.h"

#include "models/base/decimal.h"
#include "models/store/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Kind = ColumnWriter::Kind;

int placesOf(Kind kind)
{
    switch (kind) {
    case Kind::Money:
        return base::Money::Places;
    case Kind::Quantity:
        return base::Quantity::Places;
    case Kind::Rate:
        return base::Rate::Places;
    case Kind::Integer:
    case Kind::Text:
    case Kind::Word:
    case Kind::Reference:
    case Kind::Flag:
    case Kind::Instant:
    case Kind::Date:
        break;
    }
    return 0;
}

bool isText(Kind kind)
{
    return kind == Kind::Text || kind == Kind::Word || kind == Kind::Date;
}

//! NULL of the type that the column's values have.
QVariant nothing(Kind kind)
{
    return QVariant(isText(kind) ? QMetaType::fromType<QString>() : QMetaType::fromType<qint64>());
}

base::Error bad(base::ErrorCode code, const QString &field, const QString &text,
                const QString &expected = {})
{
    return base::failure(code, text.left(200), {.field = field, .expected = expected});
}

base::Result<QVariant> storedNumber(const ColumnWriter::Column &column, const QString &text)
{
    const int places = placesOf(column.kind);
    auto count = base::decimal::parse(text, places);
    if (!count) {
        return bad(count.error().code, column.field, text, count.error().context.expected);
    }
    if (*count < column.min) {
        return bad(base::ErrorCode::Value_OutOfRange, column.field, text,
                   base::decimal::toText(column.min, places));
    }
    if (column.max > 0 && *count > column.max) {
        return bad(base::ErrorCode::Value_OutOfRange, column.field, text,
                   base::decimal::toText(column.max, places));
    }
    return QVariant(*count);
}

//! Does a new record hold its id there?
bool isOwnId(const ColumnWriter::Column &column)
{
    return column.initial == "#"_L1;
}

//! What a field's column holds, as text.
std::optional<QString> toText(const Rows &rows, int at, const ColumnWriter::Column &column,
                              base::Id record)
{
    if (rows.isNull(at)) {
        return std::nullopt;
    }
    QString value;
    switch (column.kind) {
    case Kind::Text:
    case Kind::Word:
    case Kind::Date:
        value = rows.text(at);
        break;
    case Kind::Reference:
        value = rows.id(at).toString();
        break;
    case Kind::Flag:
        value = rows.flag(at) ? u"1"_s : u"0"_s;
        break;
    case Kind::Instant:
        value = rows.instant(at).toString(Qt::ISODateWithMs);
        break;
    case Kind::Money:
    case Kind::Quantity:
    case Kind::Rate:
    case Kind::Integer:
        value = base::decimal::toText(rows.integer(at), placesOf(column.kind));
        break;
    }
    // What a new record holds before anybody wrote it is nothing.
    const bool notNull = column.kind == Kind::Instant && column.initial.isValid();
    if (value.isEmpty() || (notNull && rows.integer(at) == 0)
        || (isOwnId(column) && value == record.toString())) {
        return std::nullopt;
    }
    return value;
}

} // namespace

ColumnWriter::ColumnWriter(QString entity, QString table, QList<Column> columns, bool stamped)
    : m_entity(std::move(entity)),
      m_table(std::move(table)),
      m_columns(std::move(columns)),
      m_stamped(stamped)
{
}

const ColumnWriter::Column *ColumnWriter::find(const QString &field) const
{
    for (const Column &column : m_columns) {
        if (column.field == field) {
            return &column;
        }
    }
    return nullptr;
}

base::Result<QVariant> ColumnWriter::toStored(const Column &column,
                                              const std::optional<QString> &value)
{
    if (!value || value->isEmpty()) {
        // Texts say "not set" with an empty one, unless NULL is what a new record holds.
        return column.kind == Kind::Text ? QVariant(u""_s)
            : column.initial.isValid()   ? column.initial
                                         : nothing(column.kind);
    }
    switch (column.kind) {
    case Kind::Text:
        if (column.max > 0 && value->size() > column.max) {
            return bad(base::ErrorCode::Value_TooLong, column.field, *value,
                       QString::number(column.max));
        }
        return QVariant(*value);
    case Kind::Word:
        if (!column.words.contains(*value)) {
            return bad(base::ErrorCode::Value_BadFormat, column.field, *value,
                       column.words.join(u", "_s));
        }
        return QVariant(*value);
    case Kind::Reference: {
        const base::Id id = base::Id::parse(*value);
        if (id.isNull()) {
            return bad(base::ErrorCode::Value_BadFormat, column.field, *value);
        }
        return toDb(id);
    }
    case Kind::Flag:
        if (*value != "1"_L1 && *value != "0"_L1) {
            return bad(base::ErrorCode::Value_BadFormat, column.field, *value, u"1, 0"_s);
        }
        return toDb(*value == "1"_L1);
    case Kind::Instant: {
        const QDateTime instant = QDateTime::fromString(*value, Qt::ISODateWithMs);
        if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime) {
            return bad(base::ErrorCode::Value_BadFormat, column.field, *value,
                       u"2026-01-31T23:00:00Z"_s);
        }
        return toDb(instant);
    }
    case Kind::Date: {
        const QDate date = QDate::fromString(*value, Qt::ISODate);
        if (!date.isValid()) {
            return bad(base::ErrorCode::Value_BadFormat, column.field, *value, u"2026-01-31"_s);
        }
        return toDb(date);
    }
    case Kind::Money:
    case Kind::Quantity:
    case Kind::Rate:
    case Kind::Integer:
        break;
    }
    return storedNumber(column, *value);
}

base::Result<bool> ColumnWriter::exists(Database &db, base::Id record) const
{
    SD_TRY_VALUE(Rows rows,
                 db.select(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(m_table), args(record)));
    return rows.next();
}

base::Result<std::optional<QString>> ColumnWriter::read(Database &db, base::Id record,
                                                        const QString &field) const
{
    if (field == ExistsField) {
        SD_TRY_VALUE(const bool there, exists(db, record));
        return there ? std::optional(u"1"_s) : std::nullopt;
    }
    const Column *column = find(field);
    if (!column) {
        return base::failure(base::ErrorCode::Store_UnknownField, m_entity, {.field = field});
    }
    SD_TRY_VALUE(
        Rows rows,
        db.select(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column->name(), m_table), args(record)));
    return rows.next() ? toText(rows, 0, *column, record) : std::optional<QString>();
}

base::Result<FieldValues> ColumnWriter::readAll(Database &db, base::Id record,
                                                const QStringList &fields) const
{
    FieldValues values;
    QStringList names;
    QList<const Column *> columns;
    for (const QString &field : fields) {
        if (const Column *column = find(field)) {
            names += column->name();
            columns += column;
            values.insert(field, std::nullopt);
        } else {
            SD_TRY_VALUE(auto value, read(db, record, field));
            values.insert(field, std::move(value));
        }
    }
    if (columns.isEmpty()) {
        return values;
    }
    SD_TRY_VALUE(Rows rows,
                 db.select(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(names.join(u", "_s), m_table),
                           args(record)));
    if (rows.next()) {
        for (int i = 0; i < int(columns.size()); ++i) {
            values[columns.at(i)->field] = toText(rows, i, *columns.at(i), record);
        }
    }
    return values;
}

base::Result<void> ColumnWriter::write(Database &db, base::Id record, const QString &field,
                                       const std::optional<QString> &value) const
{
    if (field == ExistsField) {
        if (!value) {
            SD_TRY(db.run(u"DELETE FROM %1 WHERE id = ?"_s.arg(m_table), args(record)));
            return {};
        }
        const bool later = std::any_of(m_columns.cbegin(), m_columns.cend(),
                                       [](const Column &column) { return column.makesRow; });
        return later ? base::Result<void>() : insertRow(db, record, {});
    }
    const Column *column = find(field);
    if (!column) {
        return base::failure(base::ErrorCode::Store_UnknownField, m_entity, {.field = field});
    }
    SD_TRY_VALUE(QVariant stored, toStored(*column, value));
    if ((!value || value->isEmpty()) && isOwnId(*column)) {
        stored = record.toString(); // undo of new records must not make two alike on the way
    }
    if (column->makesRow) {
        if (stored.isNull()) {
            return {}; // undo of a new record: the row itself goes next
        }
        SD_TRY_VALUE(const bool there, exists(db, record));
        if (!there) {
            return insertRow(db, record, {{column, stored}});
        }
    }
    const auto touched = db.run(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(m_table, column->name()),
                                QVariantList{stored} + args(record));
    if (!touched) {
        return duplicateOf(touched.error(), {{field, value.value_or(QString())}});
    }
    if (*touched == 0) {
        return base::failure(base::ErrorCode::Store_NotFound, m_entity,
                             {.subject = record.toString(), .field = field});
    }
    return {};
}

base::Error ColumnWriter::duplicateOf(const base::Error &why, const NewValues &values) const
{
    if (why.code != base::ErrorCode::Store_Duplicate || values.isEmpty()) {
        return why;
    }
    for (const auto &[field, value] : values) {
        // As SQLite and PostgreSQL name the key.
        const QString &name = find(field)->name();
        if (values.size() == 1 || why.detail.contains(m_table + u'.' + name)
            || why.detail.contains(m_table + u'_' + name + u"_key"_s)) {
            return bad(base::ErrorCode::Value_NotUnique, field, value);
        }
    }
    return why;
}

base::Result<ColumnWriter::Stored> ColumnWriter::storedForms(const NewValues &values) const
{
    Stored stored;
    for (const auto &[field, value] : values) {
        const Column *column = find(field);
        SD_TRY_VALUE(stored[column], toStored(*column, value));
    }
    return stored;
}

base::Result<void> ColumnWriter::insert(Database &db, base::Id record,
                                        const NewValues &columns) const
{
    SD_TRY_VALUE(const Stored known, storedForms(columns));
    const auto inserted = insertRow(db, record, known);
    return inserted ? inserted : duplicateOf(inserted.error(), columns);
}

//! What a column of a new record holds; invalid = what the table says.
static QVariant initialOf(const ColumnWriter::Column &column, base::Id record)
{
    return isOwnId(column) ? QVariant(record.toString()) : column.initial;
}

base::Result<void> ColumnWriter::insertRow(Database &db, base::Id record, const Stored &known) const
{
    QStringList names{u"id"_s};
    QVariantList values = args(record);
    for (const Column &column : m_columns) {
        const QVariant value = known.value(&column, initialOf(column, record));
        if (value.isValid()) {
            names += column.name();
            values += value;
        }
    }
    if (m_stamped) {
        names += u"changed_at"_s;
        values += toDb(qint64(0));
    }
    return db.insertMany(m_table, names, {values});
}

base::Result<void> ColumnWriter::insertAll(Database &db, const QList<NewRecord> &records,
                                           const Derived &derived, qint64 nowMs) const
{
    QList<Stored> known;
    QSet<const Column *> named;
    for (const NewRecord &record : records) {
        SD_TRY_VALUE(Stored stored, storedForms(record.values));
        named.unite({stored.keyBegin(), stored.keyEnd()});
        known.append(std::move(stored));
    }
    QStringList names{u"id"_s};
    QList<const Column *> columns;
    for (const Column &column : m_columns) {
        if (named.contains(&column) || column.initial.isValid()) {
            names += column.name();
            columns += &column;
        }
    }
    names += derived.column;
    if (m_stamped) {
        names += u"changed_at"_s;
    }
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const base::Id id = records.at(i).id;
        QVariantList row = args(id);
        for (const Column *column : std::as_const(columns)) {
            QVariant value = known.at(i).value(column, initialOf(*column, id));
            if (!value.isValid()) {
                SD_TRY_VALUE(value, toStored(*column, std::nullopt));
            }
            row += value;
        }
        row += derived.values.at(i);
        if (m_stamped) {
            row += toDb(nowMs);
        }
        rows += row;
    }
    return db.insertMany(m_table, names, rows);
}

base::Result<void> ColumnWriter::finish(Database &db, base::Id record, const QSet<QString> &fields,
                                        qint64 nowMs) const
{
    const bool made = fields.contains(ExistsField);
    if (made) {
        SD_TRY_VALUE(const bool there, exists(db, record));
        if (!there) {
            return {};
        }
    }
    QStringList required;
    for (const Column &column : m_columns) {
        if (column.required && (made || fields.contains(column.field))) {
            required += column.field;
        }
    }
    SD_TRY_VALUE(const FieldValues values, readAll(db, record, required));
    for (const QString &field : std::as_const(required)) {
        if (!values.value(field)) {
            return bad(base::ErrorCode::Value_Empty, field, {});
        }
    }
    if (m_stamped) {
        SD_TRY(db.run(u"UPDATE %1 SET changed_at = ? WHERE id = ?"_s.arg(m_table),
                      args(nowMs, record)));
    }
    return {};
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/keyedtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

using ColumnOf = std::pair<const Field *, QString>;

QStringList names(const QList<ColumnOf> &columns)
{
    QStringList names;
    for (const auto &[field, column] : columns) {
        names += column;
    }
    return names;
}

void restore(const QList<ColumnOf> &columns, void *record, const store::Rows &rows)
{
    int at = 0;
    for (const auto &[field, column] : columns) {
        if (field->access.ref) {
            field->access.ref(record) = Ref::byKey(rows.text(at++));
        } else {
            field->access.set(record, rows.value(at++));
        }
    }
}

QVariantList values(const QList<ColumnOf> &columns, const void *record)
{
    QVariantList values;
    for (const auto &[field, column] : columns) {
        if (field->access.key) {
            values += store::toDb(field->access.key(record));
        } else {
            const QVariant value = field->access.get(record);
            values += value.isNull() && field->initial.isValid() ? field->initial : value;
        }
    }
    return values;
}

} // namespace

KeyedTable::KeyedTable(const Type &type, QString table, const QStringList &fields,
                       const Columns &columns)
    : m_type(type), m_table(std::move(table))
{
    const auto add = [&](const Field &field) {
        m_columns.append({&field, columns.value(field.name, field.name)});
    };
    add(*type.key());
    for (const Field &field : type.fields()) {
        const bool wanted = fields.isEmpty() ? !field.isLocal : fields.contains(field.name);
        if (wanted && &field != type.key()) {
            add(field);
        }
    }
}

base::Result<bool> KeyedTable::load(store::Database &db, const QString &key, void *record) const
{
    SD_TRY_VALUE(
        store::Rows rows,
        db.select(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(names(m_columns).join(u", "_s), m_table,
                                                          m_columns.constFirst().second),
                  store::args(key)));
    if (!rows.next()) {
        return false;
    }
    restore(m_columns, record, rows);
    m_type.settle(record);
    return true;
}

base::Result<void> KeyedTable::save(store::Database &db, const void *record,
                                    const QList<Other> &others) const
{
    QStringList columns = names(m_columns);
    QVariantList values = records::values(m_columns, record);
    QStringList kept = columns.mid(0, 1);
    for (const Other &other : others) {
        columns += other.column;
        values += other.value;
        if (other.isForNewRow) {
            kept += other.column;
        }
    }
    QStringList updates;
    for (const QString &column : std::as_const(columns)) {
        if (!kept.contains(column)) {
            updates += column + u" = excluded."_s + column;
        }
    }
    const QString marks = QStringList(columns.size(), u"?"_s).join(u", "_s);
    SD_TRY(db.run(u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5"_s.arg(
                      m_table, columns.join(u", "_s), marks, m_columns.constFirst().second,
                      updates.join(u", "_s)),
                  values));
    return {};
}

base::Result<void> KeyedTable::remove(store::Database &db, const QString &key) const
{
    SD_TRY(db.run(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(m_table, m_columns.constFirst().second),
                  store::args(key)));
    return {};
}

PartsTable::PartsTable(const Type &type, const QString &name, QString table, QString parent,
                       const KeyedTable::Columns &columns, QString number)
    : m_type(type),
      m_parts(*std::ranges::find(type.children(), name, &Children::name)),
      m_table(std::move(table)),
      m_parent(std::move(parent)),
      m_number(std::move(number))
{
    for (const Field &field : m_parts.type().fields()) {
        if (!field.isLocal) {
            m_columns.append({&field, columns.value(field.name, field.name)});
        }
    }
}

base::Result<void> PartsTable::load(store::Database &db, const QString &key, void *record,
                                    const QString &order) const
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT %1 FROM %2 WHERE %3 = ? ORDER BY %4"_s.arg(
                               names(m_columns).join(u", "_s), m_table, m_parent, order),
                           store::args(key)));
    while (rows.next()) {
        restore(m_columns, m_parts.append(record), rows);
    }
    m_type.settle(record);
    return {};
}

base::Result<void> PartsTable::replace(store::Database &db, const QString &key,
                                       const void *record) const
{
    SD_TRY(remove(db, key));
    QStringList columns = names(m_columns) << m_parent;
    if (!m_number.isEmpty()) {
        columns += m_number;
    }
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < m_parts.count(record); ++i) {
        QVariantList row = values(m_columns, m_parts.at(record, i)) << key;
        if (!m_number.isEmpty()) {
            row += i;
        }
        rows += row;
    }
    return db.insertMany(m_table, columns, rows);
}

base::Result<void> PartsTable::remove(store::Database &db, const QString &key) const
{
    SD_TRY(db.run(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(m_table, m_parent), store::args(key)));
    return {};
}

} // namespace records

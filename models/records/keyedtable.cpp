// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/keyedtable.h"

using namespace Qt::StringLiterals;

namespace records {

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

QStringList KeyedTable::names() const
{
    QStringList names;
    for (const auto &[field, column] : m_columns) {
        names += column;
    }
    return names;
}

base::Result<bool> KeyedTable::load(store::Database &db, const QString &key, void *record) const
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(names().join(u", "_s), m_table,
                                                                   m_columns.constFirst().second),
                           store::args(key)));
    if (!rows.next()) {
        return false;
    }
    int at = 0;
    for (const auto &[field, column] : m_columns) {
        if (field->access.ref) {
            field->access.ref(record) = Ref::byKey(rows.text(at++));
        } else {
            field->access.set(record, rows.value(at++));
        }
    }
    m_type.settle(record);
    return true;
}

base::Result<void> KeyedTable::save(store::Database &db, const void *record,
                                    const QList<Other> &others) const
{
    QStringList columns = names();
    QVariantList values;
    for (const auto &[field, column] : m_columns) {
        if (field->access.key) {
            values += store::toDb(field->access.key(record));
        } else {
            const QVariant value = field->access.get(record);
            values += value.isNull() && field->initial.isValid() ? field->initial : value;
        }
    }
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

} // namespace records

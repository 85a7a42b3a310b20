// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/tablerepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace records {

namespace {

base::Result<void> readAll(base::Result<store::Rows> selected, const Type &type,
                           const TableRepository::Place &place)
{
    SD_TRY_VALUE(store::Rows rows, std::move(selected));
    while (rows.next()) {
        type.restore(place(), rows);
    }
    return {};
}

} // namespace

QString TableRepository::select() const
{
    return u"SELECT %1 FROM %2"_s.arg(m_type.columns().join(u", "_s), m_type.table());
}

base::Result<void> TableRepository::where(const QString &column, const QVariant &value,
                                          const Place &place) const
{
    return readAll(m_db.select(select() + u" WHERE %1 = ? ORDER BY id"_s.arg(column), {value}),
                   m_type, place);
}

base::Result<void> TableRepository::all(const QString &order, const Place &place) const
{
    const QString by = !order.isEmpty() ? order : m_type.key() ? m_type.key()->column : u"id"_s;
    return readAll(m_db.select(select() + u" ORDER BY "_s + by), m_type, place);
}

base::Result<void> TableRepository::some(const QList<base::Id> &ids, const Place &place) const
{
    return store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            return readAll(m_db.select(select() + u" WHERE id IN (%1)"_s.arg(marks), values),
                           m_type, place);
        });
}

base::Result<void> TableRepository::insert(const QList<const void *> &records) const
{
    QList<QVariantList> rows;
    rows.reserve(records.size());
    for (const void *record : records) {
        rows += m_type.row(record);
    }
    return m_db.insertMany(m_type.table(), m_type.rowColumns(), rows);
}

base::Result<QHash<base::Id, QString>> TableRepository::keys(const QList<base::Id> &ids) const
{
    QHash<base::Id, QString> found;
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT id, %1 FROM %2 WHERE id IN (%3)"_s.arg(
                                         m_type.key()->column, m_type.table(), marks),
                                     values));
            while (rows.next()) {
                found.insert(rows.id(0), rows.text(1));
            }
            return {};
        }));
    return found;
}

base::Result<QHash<QString, base::Id>> TableRepository::idsOf(const QStringList &keys) const
{
    QHash<QString, base::Id> found;
    SD_TRY(store::forEachPortion(
        keys, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         m_db.select(u"SELECT id, %1 FROM %2 WHERE %1 IN (%3)"_s.arg(
                                         m_type.key()->column, m_type.table(), marks),
                                     values));
            while (rows.next()) {
                found.insert(rows.text(1), rows.id(0));
            }
            return {};
        }));
    return found;
}

base::Result<QHash<base::Id, QString>> TableRepository::allKeys() const
{
    QHash<base::Id, QString> found;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, %1 FROM %2"_s.arg(m_type.key()->column, m_type.table())));
    while (rows.next()) {
        found.insert(rows.id(0), rows.text(1));
    }
    return found;
}

base::Result<QString> TableRepository::usedBy(base::Id id) const
{
    for (const Use &use : m_type.uses()) {
        SD_TRY_VALUE(
            store::Rows rows,
            m_db.select(u"SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1"_s.arg(use.table, use.column),
                        store::args(id)));
        if (rows.next()) {
            return use.table;
        }
    }
    return QString();
}

} // namespace records

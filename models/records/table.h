// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/partrepository.h"
#include "models/records/tablerepository.h"

namespace records {

//! The records of T as stored. Used on the thread of its Database.
template <typename T>
class Table
{
public:
    explicit Table(store::Database &db) : m_rows(db, type<T>()), m_parts(db, type<T>()) { }

    //! The columns of T for a select of one's own that type<T>().restored() reads: "c.id, c.code
    //! …".
    [[nodiscard]] static QString columns(const QString &alias)
    {
        return alias + u'.' + type<T>().columns().join(QStringLiteral(", ") + alias + u'.');
    }
    [[nodiscard]] static int columnCount() { return int(type<T>().columns().size()); }

    //! Store_NotFound.
    [[nodiscard]] base::Result<T> byId(base::Id id) const
    {
        return one(QStringLiteral("id"), store::toDb(id));
    }
    //! By the natural key. Store_NotFound.
    [[nodiscard]] base::Result<T> byKey(const QString &key) const
    {
        return one(type<T>().key()->column, store::toDb(key));
    }
    //! Those whose \a column holds \a value, in order of id.
    [[nodiscard]] base::Result<QList<T>> where(const QString &column, const QVariant &value) const
    {
        QList<T> list;
        SD_TRY(m_rows.where(column, value, placeIn(list)));
        return list;
    }
    //! \a order: columns of an ORDER BY; by the natural key when empty.
    [[nodiscard]] base::Result<QList<T>> all(const QString &order = {}) const
    {
        QList<T> list;
        SD_TRY(m_rows.all(order, placeIn(list)));
        return list;
    }
    //! Missing ones are left out.
    [[nodiscard]] base::Result<QHash<base::Id, T>> some(const QList<base::Id> &ids) const
    {
        QList<T> list;
        SD_TRY(m_rows.some(ids, placeIn(list)));
        QHash<base::Id, T> found;
        for (T &one : list) {
            found.insert(one.id, std::move(one));
        }
        return found;
    }
    //! Gives \a values, which were read without, their parts (parts.h).
    [[nodiscard]] base::Result<void> addParts(QList<T> &values) const
    {
        QList<void *> records;
        for (T &value : values) {
            records += &value;
        }
        return m_parts.fill(records);
    }
    //! Bulk writing without journal, parts included, for demo data and tests. Joins a running
    //! transaction.
    [[nodiscard]] base::Result<void> insert(const QList<T> &values) const
    {
        QList<const void *> records;
        records.reserve(values.size());
        for (const T &value : values) {
            records += &value;
        }
        SD_TRY(m_rows.insert(records));
        return m_parts.insert(records);
    }

private:
    [[nodiscard]] static TableRepository::Place placeIn(QList<T> &list)
    {
        return [&list]() -> void * { return &list.emplaceBack(); };
    }
    [[nodiscard]] base::Result<T> one(const QString &column, const QVariant &value) const
    {
        SD_TRY_VALUE(const QList<T> found, where(column, value));
        if (found.isEmpty()) {
            return base::failure(base::ErrorCode::Store_NotFound, type<T>().entity(),
                                 {.subject = value.toString()});
        }
        return found.constFirst();
    }
    TableRepository m_rows;
    PartRepository m_parts;
};

} // namespace records

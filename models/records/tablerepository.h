// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"
#include "models/store/database.h"

namespace records {

//! Reads and writes the rows of any kind of record by its description; Table is its typed face.
//! Stateless besides its database; used on that one's thread.
class TableRepository
{
public:
    TableRepository(store::Database &db, const Type &type) : m_db(db), m_type(type) { }

    //! Where a row that was read goes: a fresh value to fill.
    using Place = std::function<void *()>;

    //! Records whose \a column holds \a value, in order of id.
    [[nodiscard]] base::Result<void> where(const QString &column, const QVariant &value,
                                           const Place &place) const;
    //! \a order: columns of an ORDER BY; by the natural key when empty.
    [[nodiscard]] base::Result<void> all(const QString &order, const Place &place) const;
    //! In any order; missing ones are left out.
    [[nodiscard]] base::Result<void> some(const QList<base::Id> &ids, const Place &place) const;
    //! Bulk writing without journal, for demo data and tests. Joins a running transaction.
    [[nodiscard]] base::Result<void> insert(const QList<const void *> &records) const;

    //! Natural keys by id, and the way back; missing ones are left out.
    [[nodiscard]] base::Result<QHash<base::Id, QString>> keys(const QList<base::Id> &ids) const;
    [[nodiscard]] base::Result<QHash<QString, base::Id>> idsOf(const QStringList &keys) const;
    [[nodiscard]] base::Result<QHash<base::Id, QString>> allKeys() const;
    //! Does one of the places that use a record hold \a id? The table that does, else nothing.
    [[nodiscard]] base::Result<QString> usedBy(base::Id id) const;

private:
    [[nodiscard]] QString select() const;
    store::Database &m_db;
    const Type &m_type;
};

} // namespace records

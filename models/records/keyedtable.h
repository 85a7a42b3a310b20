// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"
#include "models/store/database.h"

namespace records {

//! A table of records as systems tell each other about them: without ids and versions, references
//! are natural keys ('' = none). How the portal and the ERP sandbox keep what the desk describes.
//! May hold a part of the fields. Stateless; used on the thread of the database it is given.
class KeyedTable
{
public:
    //! Names of columns that are not those of the fields: field → column.
    using Columns = QHash<QString, QString>;

    //! \a fields: those the table has; all that are told when empty.
    KeyedTable(const Type &type, QString table, const QStringList &fields = {},
               const Columns &columns = {});

    //! Fills \a record with what stands there under a key; false when nothing does.
    [[nodiscard]] base::Result<bool> load(store::Database &db, const QString &key,
                                          void *record) const;
    //! A column that is no field of the record.
    struct Other
    {
        QString column;
        QVariant value;
        bool isForNewRow = false; //!< a row that is there keeps what it has
    };
    //! Inserts or replaces.
    [[nodiscard]] base::Result<void> save(store::Database &db, const void *record,
                                          const QList<Other> &others = {}) const;
    [[nodiscard]] base::Result<void> remove(store::Database &db, const QString &key) const;

private:
    const Type &m_type;
    const QString m_table;
    QList<std::pair<const Field *, QString>> m_columns; // the key first
};

//! A table of the parts of such records. Stateless; used on the thread of the database it is given.
class PartsTable
{
public:
    //! \a name: of the parts, in \a type. \a parent: the column with the record's key. \a number:
    //! a column that counts them from 0, where there is one.
    PartsTable(const Type &type, const QString &name, QString table, QString parent,
               const KeyedTable::Columns &columns = {}, QString number = {});

    //! Appends the parts of the record with \a key to \a record, in the order of the columns
    //! \a order.
    [[nodiscard]] base::Result<void> load(store::Database &db, const QString &key, void *record,
                                          const QString &order) const;
    //! The table has those of \a record afterwards.
    [[nodiscard]] base::Result<void> replace(store::Database &db, const QString &key,
                                             const void *record) const;
    [[nodiscard]] base::Result<void> remove(store::Database &db, const QString &key) const;

private:
    const Type &m_type;
    const Children &m_parts;
    const QString m_table;
    const QString m_parent;
    const QString m_number;
    QList<std::pair<const Field *, QString>> m_columns;
};

} // namespace records

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
    [[nodiscard]] QStringList names() const;
    const Type &m_type;
    const QString m_table;
    QList<std::pair<const Field *, QString>> m_columns; // the key first
};

} // namespace records

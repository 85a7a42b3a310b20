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

    //! \a fields: those the table has; all that are told when empty. \a hasId: it has a column id
    //! of its own.
    KeyedTable(const Type &type, QString table, const QStringList &fields = {},
               const Columns &columns = {}, bool hasId = false);

    //! Fills \a record with what stands there under a key; false when nothing does.
    [[nodiscard]] base::Result<bool> load(store::Database &db, const QString &key,
                                          void *record) const;
    //! Inserts or replaces. \a id of a new row, where the table has such.
    [[nodiscard]] base::Result<void> save(store::Database &db, const void *record,
                                          base::Id id = {}) const;
    [[nodiscard]] base::Result<void> remove(store::Database &db, const QString &key) const;

private:
    [[nodiscard]] QStringList names() const;
    const Type &m_type;
    const QString m_table;
    QList<std::pair<const Field *, QString>> m_columns; // the key first
    const bool m_hasId;
};

} // namespace records

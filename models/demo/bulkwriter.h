// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <vector>

namespace demo {

//! Collects rows of several tables and writes them table by table in bulk, in the order the tables
//! were declared – which is the order their references need. Used on the thread of its Database.
class BulkWriter
{
public:
    explicit BulkWriter(store::Database &db) : m_db(db) { }

    //! Declares a table; the number returned is what add() wants.
    [[nodiscard]] size_t table(const QString &name, const QStringList &columns);
    void add(size_t table, QVariantList values) { m_tables[table].rows.append(std::move(values)); }
    //! Writes everything collected; nothing stays behind.
    [[nodiscard]] base::Result<void> flush();

private:
    struct Table
    {
        QString name;
        QStringList columns;
        QList<QVariantList> rows;
    };
    store::Database &m_db;
    std::vector<Table> m_tables;
};

} // namespace demo

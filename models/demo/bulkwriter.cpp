// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/bulkwriter.h"

namespace demo {

size_t BulkWriter::table(const QString &name, const QStringList &columns)
{
    m_tables.push_back({name, columns, {}});
    return m_tables.size() - 1;
}

base::Result<void> BulkWriter::flush()
{
    for (Table &table : m_tables) {
        if (!table.rows.isEmpty()) {
            SD_TRY(m_db.insertMany(table.name, table.columns, table.rows));
            table.rows.clear();
        }
    }
    return {};
}

} // namespace demo

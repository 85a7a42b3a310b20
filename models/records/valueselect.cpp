// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/valueselect.h"

#include "models/store/values.h"

using namespace Qt::StringLiterals;

namespace records {

base::Result<QStringList> valuesOf(store::Database &db, const Type &type, const Field &field,
                                   int limit)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT DISTINCT %1 FROM %2 WHERE %1 <> '' ORDER BY %1 LIMIT ?"_s.arg(
                               field.column, type.table()),
                           store::args(limit)));
    QStringList values;
    while (rows.next()) {
        values += rows.text(0);
    }
    return values;
}

} // namespace records

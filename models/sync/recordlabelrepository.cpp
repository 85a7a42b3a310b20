// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/recordlabelrepository.h"

#include "models/store/idlist.h"
#include "models/sync/recordtypes.h"

using namespace Qt::StringLiterals;

namespace syncing {

//! Key and title as columns of the table.
static QString labelColumns(const records::Type &type)
{
    return type.label()->column + u", "_s + (type.title() ? type.title()->column : u"''"_s);
}

base::Result<QHash<base::Id, RecordLabel>> recordLabels(store::Database &db, const QString &entity,
                                                        const QList<base::Id> &ids)
{
    QHash<base::Id, RecordLabel> found;
    const records::Type *type = typeQueuedAs(entity);
    if (!type) {
        return found;
    }
    const QString select
        = u"SELECT id, %1 FROM %2 WHERE id IN (%3)"_s.arg(labelColumns(*type), type->table());
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows, db.select(select.arg(marks), values));
            while (rows.next()) {
                found.insert(rows.id(0), {.key = rows.text(1), .title = rows.text(2)});
            }
            return {};
        }));
    return found;
}

base::Result<base::Id> recordByKey(store::Database &db, const QString &entity, const QString &key)
{
    if (const records::Type *type = typeQueuedAs(entity)) {
        SD_TRY_VALUE(
            store::Rows rows,
            db.select(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(type->table(), type->label()->column),
                      store::args(key)));
        if (rows.next()) {
            return rows.id(0);
        }
    }
    return base::failure(base::ErrorCode::Store_NotFound, entity, {.subject = key});
}

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/recordlabelrepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

//! Key, name and table.
QString labelQuery(const QString &entity)
{
    static const QHash<QString, QString> queries{
        {u"category"_s, u"code, name FROM category"_s},
        {u"asset"_s, u"file_name, alt_text FROM asset"_s},
        {u"product"_s, u"sku, name FROM product"_s},
        {u"price"_s, u"sku, name FROM product"_s},
        {u"stock"_s, u"sku, name FROM product"_s},
        {u"price_list"_s, u"code, name FROM price_list"_s},
        {u"customer_group"_s, u"code, name FROM customer_group"_s},
        {u"payment_terms"_s, u"code, name FROM payment_terms"_s},
        {u"customer"_s, u"number, name FROM customer"_s},
        {u"discount"_s, u"code, name FROM discount"_s},
        {u"promotion"_s, u"code, name FROM promotion"_s},
        {u"order"_s, u"number, po_number FROM sales_order"_s},
        {u"order_status"_s, u"number, po_number FROM sales_order"_s},
        {u"invoice"_s, u"number, '' FROM invoice"_s},
    };
    return queries.value(entity);
}

} // namespace

base::Result<QHash<base::Id, RecordLabel>> recordLabels(store::Database &db, const QString &entity,
                                                        const QList<base::Id> &ids)
{
    QHash<base::Id, RecordLabel> found;
    const QString labels = labelQuery(entity);
    if (labels.isEmpty()) {
        return found;
    }
    SD_TRY(store::forEachPortion(
        ids, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(store::Rows rows,
                         db.select(u"SELECT id, %1 WHERE id IN (%2)"_s.arg(labels, marks), values));
            while (rows.next()) {
                found.insert(rows.id(0), {.key = rows.text(1), .title = rows.text(2)});
            }
            return {};
        }));
    return found;
}

base::Result<base::Id> recordByKey(store::Database &db, const QString &entity, const QString &key)
{
    const QString labels = labelQuery(entity);
    if (!labels.isEmpty()) {
        SD_TRY_VALUE(
            store::Rows rows,
            db.select(u"SELECT id, %1 WHERE %2 = ?"_s.arg(labels, labels.section(u',', 0, 0)),
                      store::args(key)));
        if (rows.next()) {
            return rows.id(0);
        }
    }
    return base::failure(base::ErrorCode::Store_NotFound, entity, {.subject = key});
}

} // namespace syncing

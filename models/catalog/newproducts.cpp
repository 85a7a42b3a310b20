// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProductWriter that makes products.
#include "models/catalog/completeness.h"
#include "models/catalog/familyrepository.h"
#include "models/catalog/productfield.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productwriter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<void> ProductWriter::make(store::Database &db, base::Id record,
                                       const store::NewValues &values) const
{
    store::NewValues columns;
    store::NewValues others; // stand in other tables and refer to the row
    for (const auto &[field, value] : values) {
        if (isColumn(field)) {
            SD_TRY_VALUE(QString text, columnText(db, record, field, value));
            columns.append({field, std::move(text)});
        } else {
            others.append({field, value});
        }
    }
    SD_TRY(insert(db, record, columns));
    return writeNew(db, record, others);
}

//! What completeness looks at of a product that has nothing but columns.
static Product described(const QMap<QString, QString> &texts)
{
    Product product;
    records::setTexts(records::type<Product>(), &product, texts);
    return product;
}

base::Result<void> ProductWriter::makeAll(store::Database &db,
                                          const QList<store::NewRecord> &records,
                                          qint64 nowMs) const
{
    for (const store::NewRecord &record : records) {
        for (const auto &[field, value] : record.values) {
            if (!isColumn(field)) {
                return TypeWriter::makeAll(db, records, nowMs);
            }
        }
    }
    QList<store::NewRecord> products;
    QStringList skus;
    Derived shares{.column = u"completeness"_s, .values = {}};
    QHash<base::Id, Family> families;
    for (const store::NewRecord &record : records) {
        store::NewRecord product{.id = record.id, .values = {}};
        QMap<QString, QString> texts;
        for (const auto &[field, value] : record.values) {
            SD_TRY_VALUE(QString text, records::normalized(type(), field, value));
            texts.insert(field, text);
            product.values.append({field, std::move(text)});
        }
        for (const QString &field : {u"sku"_s, u"name"_s, u"unit"_s}) {
            if (texts.value(field).isEmpty()) {
                return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field});
            }
        }
        const Product seen = described(texts);
        if (!families.contains(seen.family)) {
            SD_TRY_VALUE(families[seen.family], FamilyRepository(db).find(seen.family));
        }
        shares.values += store::toDb(completeness::percent(seen, families[seen.family]));
        skus += texts.value(u"sku"_s);
        products.append(std::move(product));
    }
    SD_TRY(checkFree(db, skus));
    return insertAll(db, products, shares, nowMs);
}

base::Result<void> ProductWriter::checkFree(store::Database &db, const QStringList &skus)
{
    SD_TRY_VALUE(QString taken, ProductRepository(db).firstTaken(skus));
    QSet<QString> seen;
    for (const QString &sku : skus) {
        if (taken.isEmpty() && seen.contains(sku.toCaseFolded())) {
            taken = sku;
        }
        seen.insert(sku.toCaseFolded());
    }
    return taken.isEmpty() ? base::Result<void>()
                           : base::failure(base::ErrorCode::Value_NotUnique, {},
                                           {.subject = taken, .field = u"sku"_s});
}

} // namespace catalog

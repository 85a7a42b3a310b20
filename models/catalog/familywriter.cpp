// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familywriter.h"

using namespace Qt::StringLiterals;

namespace catalog {

base::Result<void> recountCompleteness(store::Database &db, base::Id family)
{
    qint64 required = 0;
    {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT COUNT(*) FROM family_attribute "
                               "WHERE family_id = ? AND required = 1"_s,
                               store::args(family)));
        required = rows.next() ? rows.integer(0) : 0;
    }
    // The general fields that completeness.cpp counts.
    constexpr qint64 General = 6;
    const auto filled = [](const QString &column) {
        return u"CASE WHEN TRIM(%1) <> '' THEN 1 ELSE 0 END"_s.arg(column);
    };
    const QStringList terms{
        filled(u"name"_s),
        filled(u"summary"_s),
        filled(u"description"_s),
        filled(u"unit"_s),
        u"CASE WHEN category_id IS NOT NULL THEN 1 ELSE 0 END"_s,
        u"CASE WHEN EXISTS (SELECT 1 FROM product_asset m WHERE m.product_id = product.id) "
        "THEN 1 ELSE 0 END"_s,
        u"(SELECT COUNT(*) FROM family_attribute fa JOIN product_value v "
        "ON v.attribute_id = fa.attribute_id AND v.product_id = product.id "
        "WHERE fa.family_id = product.family_id AND fa.required = 1 AND TRIM(v.value) <> '')"_s};
    SD_TRY(db.run(u"UPDATE product SET completeness = (%1) * 100 / %2 WHERE family_id = ?"_s
                      .arg(terms.join(u" + "_s))
                      .arg(General + required),
                  store::args(family)));
    return {};
}

FamilyWriter::FamilyWriter() : TypeWriter(records::type<Family>()) { }

base::Result<void> FamilyWriter::finish(store::Database &db, base::Id record,
                                        const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(TypeWriter::finish(db, record, fields, nowMs));
    return recountCompleteness(db, record);
}

} // namespace catalog

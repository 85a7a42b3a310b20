// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/familywriter.h"

#include "models/catalog/familyrepository.h"
#include "models/records/tablerepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

const QString AttributesField = u"attributes"_s;

base::Result<void> writeAttributes(store::Database &db, base::Id family, const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    QList<QVariantList> rows;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        const base::Id attribute = base::Id::parse(value[u"attribute"_s].toString());
        if (attribute.isNull()) {
            return base::failure(base::ErrorCode::Value_BadFormat, json.left(200),
                                 {.field = AttributesField});
        }
        rows += store::args(family, attribute, qint64(rows.size()), value[u"required"_s].toBool());
    }
    if (!document.isArray()) {
        return base::failure(base::ErrorCode::Value_BadFormat, json.left(200),
                             {.field = AttributesField});
    }
    SD_TRY(db.run(u"DELETE FROM family_attribute WHERE family_id = ?"_s, store::args(family)));
    return db.insertMany(u"family_attribute"_s,
                         {u"family_id"_s, u"attribute_id"_s, u"position"_s, u"required"_s}, rows);
}

} // namespace

QString attributesToJson(const QList<FamilyAttribute> &attributes)
{
    QJsonArray array;
    for (const FamilyAttribute &each : attributes) {
        array += QJsonObject{{u"attribute"_s, each.attribute.id.toString()},
                             {u"required"_s, each.required}};
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

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

base::Result<std::optional<QString>> FamilyWriter::read(store::Database &db, base::Id record,
                                                        const QString &field) const
{
    if (field != AttributesField) {
        return TypeWriter::read(db, record, field);
    }
    SD_TRY_VALUE(const bool there, exists(db, record));
    if (!there) {
        return std::optional<QString>();
    }
    SD_TRY_VALUE(const Family family, FamilyRepository(db).find(record));
    return family.attributes.isEmpty() ? std::optional<QString>()
                                       : std::optional(attributesToJson(family.attributes));
}

base::Result<void> FamilyWriter::write(store::Database &db, base::Id record, const QString &field,
                                       const std::optional<QString> &value) const
{
    if (field == AttributesField) {
        return writeAttributes(db, record, value.value_or(u"[]"_s));
    }
    if (field == store::ExistsField && !value) {
        SD_TRY_VALUE(const QString user, records::TableRepository(db, type()).usedBy(record));
        if (!user.isEmpty()) {
            return base::failure(base::ErrorCode::Store_InUse, user, {.field = field});
        }
        SD_TRY(db.run(u"DELETE FROM family_attribute WHERE family_id = ?"_s, store::args(record)));
    }
    return TypeWriter::write(db, record, field, value);
}

base::Result<void> FamilyWriter::finish(store::Database &db, base::Id record,
                                        const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(TypeWriter::finish(db, record, fields, nowMs));
    return recountCompleteness(db, record);
}

} // namespace catalog

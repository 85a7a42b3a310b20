// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/attributewriter.h"

#include "models/catalog/attribute.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

base::Error inUse(const QString &field, const QString &detail)
{
    return base::failure(base::ErrorCode::Store_InUse, detail, {.field = field});
}

base::Result<QStringList> choicesInUse(store::Database &db, base::Id record)
{
    QStringList used;
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT DISTINCT value FROM product_value WHERE attribute_id = ?"_s,
                           store::args(record)));
    while (rows.next()) {
        used += rows.text(0);
    }
    return used;
}

} // namespace

AttributeWriter::AttributeWriter() : TypeWriter(records::type<Attribute>()) { }

base::Result<void> AttributeWriter::write(store::Database &db, base::Id record,
                                          const QString &field,
                                          const std::optional<QString> &value) const
{
    if (field == "kind"_L1) {
        SD_TRY_VALUE(store::Rows rows,
                     db.select(u"SELECT 1 FROM product_value WHERE attribute_id = ? LIMIT 1"_s,
                               store::args(record)));
        if (rows.next()) {
            return inUse(field, u"product values"_s);
        }
    }
    if (field == "choices"_L1) {
        SD_TRY_VALUE(const auto kind, read(db, record, u"kind"_s));
        if (kind && kindFromWord(*kind) == Attribute::Kind::Choice) {
            const QStringList offered = value.value_or(QString()).split(u'|', Qt::SkipEmptyParts);
            SD_TRY_VALUE(const QStringList used, choicesInUse(db, record));
            for (const QString &choice : used) {
                if (!offered.contains(choice)) {
                    return inUse(field, choice);
                }
            }
        }
    }
    return TypeWriter::write(db, record, field, value);
}

base::Result<void> AttributeWriter::finish(store::Database &db, base::Id record,
                                           const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(TypeWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const auto kind, read(db, record, u"kind"_s));
    SD_TRY_VALUE(const auto choices, read(db, record, u"choices"_s));
    if (kind && kindFromWord(*kind) == Attribute::Kind::Choice && !choices) {
        return base::failure(base::ErrorCode::Value_Empty, {}, {.field = u"choices"_s});
    }
    return {};
}

} // namespace catalog

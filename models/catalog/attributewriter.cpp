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

base::Result<bool> any(store::Database &db, const QString &sql, const QVariantList &values)
{
    SD_TRY_VALUE(store::Rows rows, db.select(sql, values));
    return rows.next();
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

AttributeWriter::AttributeWriter()
    : ColumnWriter(u"attribute"_s, u"attribute"_s,
                   {{.field = u"code"_s, .required = true, .max = 64, .initial = u"#"_s},
                    {.field = u"name"_s, .required = true, .max = 200, .initial = u""_s},
                    {.field = u"kind"_s,
                     .kind = Kind::Word,
                     .words = {u"text"_s, u"number"_s, u"flag"_s, u"choice"_s},
                     .initial = u"text"_s},
                    {.field = u"unit"_s, .max = 8},
                    {.field = u"choices"_s, .max = 4000}},
                   false)
{
}

QString AttributeWriter::fieldGroup(const QString &) const
{
    return {};
}

base::Result<void> AttributeWriter::write(store::Database &db, base::Id record,
                                          const QString &field,
                                          const std::optional<QString> &value) const
{
    const bool goes = field == store::ExistsField && !value;
    if (goes || field == "kind"_L1) {
        SD_TRY_VALUE(const bool holds,
                     any(db, u"SELECT 1 FROM product_value WHERE attribute_id = ? LIMIT 1"_s,
                         store::args(record)));
        if (holds) {
            return inUse(field, u"product values"_s);
        }
    }
    if (goes) {
        SD_TRY_VALUE(const bool belongs,
                     any(db, u"SELECT 1 FROM family_attribute WHERE attribute_id = ? LIMIT 1"_s,
                         store::args(record)));
        if (belongs) {
            return inUse(field, u"families"_s);
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
    return ColumnWriter::write(db, record, field, value);
}

base::Result<void> AttributeWriter::finish(store::Database &db, base::Id record,
                                           const QSet<QString> &fields, qint64 nowMs) const
{
    SD_TRY(ColumnWriter::finish(db, record, fields, nowMs));
    SD_TRY_VALUE(const auto kind, read(db, record, u"kind"_s));
    SD_TRY_VALUE(const auto choices, read(db, record, u"choices"_s));
    if (kind && kindFromWord(*kind) == Attribute::Kind::Choice && !choices) {
        return base::failure(base::ErrorCode::Value_Empty, {}, {.field = u"choices"_s});
    }
    return {};
}

} // namespace catalog

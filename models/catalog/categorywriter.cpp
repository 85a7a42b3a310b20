// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categorywriter.h"

#include "models/catalog/categoryrepository.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qint64 MaxCodeLength = 64;
constexpr qint64 MaxNameLength = 200;

base::Result<bool> isEmpty(store::Database &db, base::Id record)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT 1 FROM category WHERE parent_id = ? UNION ALL "
                           "SELECT 1 FROM product WHERE category_id = ? LIMIT 1"_s,
                           store::args(record, record)));
    return !rows.next();
}

} // namespace

CategoryWriter::CategoryWriter()
    : ColumnWriter(u"category"_s, u"category"_s,
                   {{.field = u"code"_s, .required = true, .max = MaxCodeLength, .initial = u"#"_s},
                    {.field = u"name"_s, .required = true, .max = MaxNameLength, .initial = u""_s},
                    {.field = u"parent"_s, .kind = Kind::Reference, .column = u"parent_id"_s},
                    {.field = u"position"_s, .kind = Kind::Integer, .initial = qint64(0)}},
                   false)
{
}

QString CategoryWriter::fieldGroup(const QString &) const
{
    return u"category"_s;
}

base::Result<void> CategoryWriter::write(store::Database &db, base::Id record, const QString &field,
                                         const std::optional<QString> &value) const
{
    if (field == store::ExistsField && !value) {
        SD_TRY_VALUE(const bool empty, isEmpty(db, record));
        if (!empty) {
            return base::failure(base::ErrorCode::Store_InUse, u"category is not empty"_s,
                                 {.subject = record.toString(), .field = field});
        }
    }
    if (field == "parent"_L1 && value) {
        SD_TRY_VALUE(const QList<Category> all, CategoryRepository(db).all());
        if (subtree(all, record).contains(base::Id::parse(*value))) {
            return base::failure(base::ErrorCode::Value_BadFormat, u"category below itself"_s,
                                 {.subject = record.toString(), .field = field});
        }
    }
    return ColumnWriter::write(db, record, field, value);
}

} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categorywriter.h"

#include "models/catalog/categoryrepository.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr int MaxCodeLength = 64;
constexpr int MaxNameLength = 200;

base::Error refused(base::ErrorCode code, const QString &field, const QString &expected = {})
{
    return base::failure(code, {}, {.field = field, .expected = expected});
}

//! What a new category is called until its code is written; codes are unique.
QString provisionalCode(base::Id record)
{
    return u"#"_s + record.toString();
}

base::Result<void> remove(store::Database &db, base::Id record)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT 1 FROM category WHERE parent_id = ? UNION ALL "
                           "SELECT 1 FROM product WHERE category_id = ? LIMIT 1"_s,
                           store::args(record, record)));
    if (rows.next()) {
        return base::failure(base::ErrorCode::Value_BadFormat, u"category is not empty"_s,
                             {.subject = record.toString(), .field = store::ExistsField});
    }
    SD_TRY(db.run(u"DELETE FROM category WHERE id = ?"_s, store::args(record)));
    return {};
}

base::Result<void> writeParent(store::Database &db, base::Id record, const QString &text)
{
    const base::Id parent = base::Id::parse(text);
    if (!parent.isNull()) {
        SD_TRY_VALUE(const QList<Category> all, CategoryRepository(db).all());
        if (subtree(all, record).contains(parent)) {
            return refused(base::ErrorCode::Value_BadFormat, u"parent"_s);
        }
    }
    SD_TRY(
        db.run(u"UPDATE category SET parent_id = ? WHERE id = ?"_s, store::args(parent, record)));
    return {};
}

base::Result<void> writeText(store::Database &db, base::Id record, const QString &field,
                             const QString &text, int maxLength)
{
    if (text.size() > maxLength) {
        return refused(base::ErrorCode::Value_TooLong, field, QString::number(maxLength));
    }
    SD_TRY(
        db.run(u"UPDATE category SET %1 = ? WHERE id = ?"_s.arg(field), store::args(text, record)));
    return {};
}

} // namespace

QString CategoryWriter::entity() const
{
    return u"category"_s;
}

QString CategoryWriter::table() const
{
    return u"category"_s;
}

QString CategoryWriter::fieldGroup(const QString &) const
{
    return u"category"_s;
}

base::Result<std::optional<QString>> CategoryWriter::read(store::Database &db, base::Id record,
                                                          const QString &field) const
{
    const auto found = CategoryRepository(db).find(record);
    if (!found) {
        if (found.error().code == base::ErrorCode::Store_NotFound) {
            return std::optional<QString>();
        }
        return found.error();
    }
    QString text;
    if (field == store::ExistsField) {
        text = u"1"_s;
    } else if (field == "code"_L1) {
        text = found->code == provisionalCode(record) ? QString() : found->code;
    } else if (field == "name"_L1) {
        text = found->name;
    } else if (field == "parent"_L1) {
        text = found->parent.isNull() ? QString() : found->parent.toString();
    } else if (field == "position"_L1) {
        text = found->position == 0 ? QString() : QString::number(found->position);
    } else {
        return refused(base::ErrorCode::Store_UnknownField, field);
    }
    return text.isEmpty() ? std::optional<QString>() : std::optional(text);
}

base::Result<void> CategoryWriter::write(store::Database &db, base::Id record, const QString &field,
                                         const std::optional<QString> &value) const
{
    const QString text = value.value_or(QString()).trimmed();
    if (field == store::ExistsField) {
        if (!value) {
            return remove(db, record);
        }
        return db.insertMany(u"category"_s, {u"id"_s, u"code"_s, u"name"_s},
                             {store::args(record, provisionalCode(record), QString())});
    }
    if (field == "code"_L1) {
        return writeText(db, record, field, text.isEmpty() ? provisionalCode(record) : text,
                         MaxCodeLength);
    }
    if (field == "name"_L1) {
        return writeText(db, record, field, text, MaxNameLength);
    }
    if (field == "parent"_L1) {
        return writeParent(db, record, text);
    }
    if (field == "position"_L1) {
        bool ok = text.isEmpty();
        const int position = ok ? 0 : text.toInt(&ok);
        if (!ok) {
            return refused(base::ErrorCode::Value_NotANumber, field);
        }
        SD_TRY(db.run(u"UPDATE category SET position = ? WHERE id = ?"_s,
                      store::args(position, record)));
        return {};
    }
    return refused(base::ErrorCode::Store_UnknownField, field);
}

} // namespace catalog

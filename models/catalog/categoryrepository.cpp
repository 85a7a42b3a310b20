// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categoryrepository.h"

#include "models/store/idlist.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

const QString Columns = u"SELECT id, parent_id, code, name, position, version FROM category "_s;

Category fromRow(const store::Rows &rows)
{
    return {.id = rows.id(0),
            .parent = rows.id(1),
            .code = rows.text(2),
            .name = rows.text(3),
            .position = int(rows.integer(4)),
            .version = rows.integer(5)};
}

//! Appends the children of \a parent, each followed by its own.
void appendBelow(const QMultiMap<base::Id, Category> &children, base::Id parent,
                 QList<Category> &result)
{
    // QMultiMap::values() gives the last inserted first; the select was in reading order.
    const QList<Category> below = children.values(parent);
    for (auto it = below.crbegin(); it != below.crend(); ++it) {
        result += *it;
        appendBelow(children, it->id, result);
    }
}

} // namespace

base::Result<QList<Category>> CategoryRepository::all() const
{
    QMultiMap<base::Id, Category> children;
    SD_TRY_VALUE(store::Rows rows, m_db.select(Columns + u"ORDER BY position, name, id"_s));
    while (rows.next()) {
        const Category category = fromRow(rows);
        children.insert(category.parent, category);
    }
    QList<Category> result;
    result.reserve(children.size());
    appendBelow(children, {}, result);
    return result;
}

base::Result<Category> CategoryRepository::find(base::Id id) const
{
    SD_TRY_VALUE(store::Rows rows, m_db.select(Columns + u"WHERE id = ?"_s, store::args(id)));
    if (!rows.next()) {
        return base::failure(base::ErrorCode::Store_NotFound, u"category"_s,
                             {.subject = id.toString()});
    }
    return fromRow(rows);
}

base::Result<QHash<QString, base::Id>>
CategoryRepository::idsOfCodes(const QStringList &codes) const
{
    QHash<QString, base::Id> result;
    SD_TRY(store::forEachPortion(
        codes, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(
                store::Rows rows,
                m_db.select(u"SELECT code, id FROM category WHERE code IN (%1)"_s.arg(marks),
                            values));
            while (rows.next()) {
                result.insert(rows.text(0), rows.id(1));
            }
            return {};
        }));
    return result;
}

base::Result<QHash<base::Id, qint64>> CategoryRepository::productCounts() const
{
    QHash<base::Id, qint64> result;
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT category_id, count(*) FROM product "
                             "WHERE category_id IS NOT NULL GROUP BY category_id"_s));
    while (rows.next()) {
        result.insert(rows.id(0), rows.integer(1));
    }
    return result;
}

} // namespace catalog

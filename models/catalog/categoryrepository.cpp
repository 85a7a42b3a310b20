// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/categoryrepository.h"

#include "models/records/table.h"

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

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
    SD_TRY_VALUE(const QList<Category> inOrder,
                 records::Table<Category>(m_db).all(u"position, name, id"_s));
    QMultiMap<base::Id, Category> children;
    for (const Category &category : inOrder) {
        children.insert(category.parent, category);
    }
    QList<Category> result;
    result.reserve(children.size());
    appendBelow(children, {}, result);
    return result;
}

base::Result<Category> CategoryRepository::find(base::Id id) const
{
    return records::Table<Category>(m_db).byId(id);
}

base::Result<QHash<QString, base::Id>>
CategoryRepository::idsOfCodes(const QStringList &codes) const
{
    return records::TableRepository(m_db, records::type<Category>()).idsOf(codes);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/category.h"

#include "models/records/table.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace catalog {

QList<base::Id> subtree(const QList<Category> &categories, base::Id root)
{
    QMultiHash<base::Id, base::Id> children;
    for (const Category &category : categories) {
        children.insert(category.parent, category.id);
    }
    QList<base::Id> result = {root};
    QSet<base::Id> seen = {root}; // a damaged tree with a ring must not hang us
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QList<base::Id> below = children.values(result.at(i));
        for (const base::Id child : below) {
            if (!seen.contains(child)) {
                seen.insert(child);
                result += child;
            }
        }
    }
    return result;
}

QStringList pathNames(const QList<Category> &categories, base::Id id)
{
    QHash<base::Id, const Category *> byId;
    for (const Category &category : categories) {
        byId.insert(category.id, &category);
    }
    QStringList path;
    const Category *at = byId.value(id, nullptr);
    while (at && path.size() < categories.size()) {
        path.prepend(at->name);
        at = byId.value(at->parent, nullptr);
    }
    return path;
}

//! A category does not lie below itself.
static base::Result<void> noRing(store::Database &db, const Category &category)
{
    QSet<base::Id> below{category.id};
    base::Id parent = category.parent;
    while (!parent.isNull()) {
        if (below.contains(parent)) {
            return base::failure(base::ErrorCode::Value_BadFormat, u"category below itself"_s,
                                 {.subject = category.code, .field = u"parent"_s});
        }
        below.insert(parent);
        const auto above = records::Table<Category>(db).byId(parent);
        if (!above && above.error().code != base::ErrorCode::Store_NotFound) {
            return above.error();
        }
        parent = above ? base::Id(above->parent) : base::Id();
    }
    return {};
}

} // namespace catalog

namespace records {

using namespace catalog;

template <>
const TypeOf<Category> &type()
{
    static const auto described
        = TypeOf<Category>(u"category"_s)
              .key(&Category::code, u"code"_s)
              .field(&Category::name, u"name"_s, {.required = true, .max = 400})
              .field(&Category::parent, u"parent"_s, {.refersTo = u"category"_s})
              .field(&Category::position, u"position"_s, {.max = 1'000'000})
              .guardedBy(u"catalog"_s)
              .ownedAs(u"category"_s)
              .usedIn(u"category"_s, u"parent_id"_s)
              .usedIn(u"product"_s, u"category_id"_s)
              .usedIn(u"discount"_s, u"category_id"_s)
              .usedIn(u"promotion"_s, u"category_id"_s)
              .rule(&noRing);
    return described;
}

} // namespace records

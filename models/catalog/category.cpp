// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/category.h"

#include <QHash>
#include <QSet>

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

} // namespace catalog

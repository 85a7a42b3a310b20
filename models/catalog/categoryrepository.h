// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/category.h"
#include "models/store/database.h"

#include <QHash>

namespace catalog {

//! Reads the category tree. Cheap to make; used on the thread of its Database.
class CategoryRepository
{
public:
    explicit CategoryRepository(store::Database &db) : m_db(db) { }

    //! All categories, siblings in order, parents before their children.
    [[nodiscard]] base::Result<QList<Category>> all() const;
    //! One category, or Store_NotFound.
    [[nodiscard]] base::Result<Category> find(base::Id id) const;
    //! Ids by code; unknown codes are left out.
    [[nodiscard]] base::Result<QHash<QString, base::Id>> idsOfCodes(const QStringList &codes) const;
    //! How many products lie directly in each category; categories without are left out.
    [[nodiscard]] base::Result<QHash<base::Id, qint64>> productCounts() const;

private:
    store::Database &m_db;
};

} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/store/database.h"

namespace catalog {

//! Reads families and attributes. Cheap to make; used on the thread of its Database.
class FamilyRepository
{
public:
    explicit FamilyRepository(store::Database &db) : m_db(db) { }

    //! How many products a family has, and how many of them lack nothing.
    struct Reach
    {
        qint64 products = 0;
        qint64 complete = 0;
    };
    //! Of the families that have products.
    [[nodiscard]] base::Result<QHash<base::Id, Reach>> reach() const;
    //! All attributes by name.
    [[nodiscard]] base::Result<QList<Attribute>> attributes() const;
    //! All families by name, each with its attributes in order.
    [[nodiscard]] base::Result<QList<Family>> all() const;
    //! One family with its attributes, or Store_NotFound. A null id is a family without any.
    [[nodiscard]] base::Result<Family> find(base::Id id) const;

private:
    //! In their order.
    [[nodiscard]] base::Result<void> addAttributes(QList<Family> &families) const;
    store::Database &m_db;
};

} // namespace catalog

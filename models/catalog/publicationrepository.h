// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/product.h"
#include "models/store/database.h"

namespace catalog {

//! A portal that products are published on.
struct Portal
{
    base::Id id;
    QString code;
    QString name;

    bool operator==(const Portal &) const = default;
};

//! Reads where products are published. Cheap to make; used on the thread of its Database.
class PublicationRepository
{
public:
    explicit PublicationRepository(store::Database &db) : m_db(db) { }

    //! Enabled portals, oldest first.
    [[nodiscard]] base::Result<QList<Portal>> portals() const;
    //! State of some products on one portal; a product without a row is a draft and left out.
    [[nodiscard]] base::Result<QHash<base::Id, PublicationState>>
    states(base::Id portal, const QList<base::Id> &products) const;
    //! Ids of the products a portal knows of (published or withdrawn).
    [[nodiscard]] base::Result<QList<base::Id>> productsOn(base::Id portal) const;

private:
    store::Database &m_db;
};

} // namespace catalog

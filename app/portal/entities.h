// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"
#include "models/store/database.h"

namespace portal {

//! One kind of record that the desk sends: what it looks like, and how it is laid out in the
//! tables that the site searches and computes with. Stateless.
struct Entity
{
    QString name; //!< as in the change feed: "product", "price_list" …
    QString path; //!< of the resource: "products"
    QString keyField; //!< natural key: "sku", "code", "number", "sha256"
    const contractserver::Shape *shape = nullptr;
    //! Brings the tables in line with an accepted document; \a id is used when the row is new.
    base::Result<void> (*project)(store::Database &db, base::Id id, const QJsonObject &document)
        = nullptr;
    base::Result<void> (*remove)(store::Database &db, const QString &key) = nullptr;
    bool readable = false; //!< has GET /path/{key}
    bool listed = false; //!< has GET /path
};

[[nodiscard]] const QList<Entity> &entities();

} // namespace portal

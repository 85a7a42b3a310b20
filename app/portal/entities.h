// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "app/contractserver/shape.h"
#include "models/store/database.h"

namespace portal {

//! Who changed a record, in the feed.
struct Origin
{
    static inline const QString Site = QStringLiteral("site");
    static inline const QString Desk = QStringLiteral("desk");
};

//! One kind of record that the desk sends: what it looks like, and how it is laid out in the
//! tables that the site searches and computes with. Stateless.
struct Entity
{
    //! Brings the tables in line with a record; \a id is used when the row is new.
    using Project = std::function<base::Result<void>(store::Database &db, base::Id id,
                                                     const connectors::Payload &,
                                                     const QJsonObject &document)>;

    connectors::Entity kind;
    QString name; //!< as in the change feed: "product", "price_list" …; its table
    QString path; //!< of the resource: "products"
    QString keyField; //!< natural key: "sku", "code", "number", "sha256"
    const contractserver::Shape *shape = nullptr;
    Project project; //!< empty: it has no table
    //! What goes with a record besides its row.
    base::Result<void> (*removeParts)(store::Database &db, const QString &key) = nullptr;
    bool readable = false; //!< has GET /path/{key}
    bool listed = false; //!< has GET /path

    //! Brings the tables in line with an accepted document.
    [[nodiscard]] base::Result<void> lay(store::Database &db, base::Id id,
                                         const QJsonObject &document) const;
    [[nodiscard]] base::Result<void> remove(store::Database &db, const QString &key) const;
};

[[nodiscard]] const QList<Entity> &entities();

} // namespace portal

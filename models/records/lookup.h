// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

#include <functional>

namespace records {

//! A record as it is offered and named.
struct LookupEntry
{
    base::Id id;
    QString code; //!< number, SKU or code; empty where people know only the name
    QString name; //!< behind those of the records above it: "Adhesives › Sealants"
    QString unit; //!< of a product: its base unit

    //! "4711 · Hexagon screw M8": as offered and as shown when chosen.
    [[nodiscard]] QString label() const
    {
        return code.isEmpty() || name.isEmpty() ? code + name : code + QStringLiteral(" · ") + name;
    }
    bool operator==(const LookupEntry &) const = default;
};

//! How records of a kind are found by what people type, and named. Both run on the thread of the
//! Database.
struct Lookup
{
    QString kind; //!< under which the records chosen last are remembered
    //! The best match first; at most \a limit. Nothing typed finds the first ones.
    std::function<base::Result<QList<LookupEntry>>(store::Database &db, const QString &text,
                                                   int limit)>
        find;
    //! Unknown ids are left out.
    std::function<base::Result<QHash<base::Id, LookupEntry>>(store::Database &db,
                                                             const QList<base::Id> &ids)>
        byIds;
};

} // namespace records

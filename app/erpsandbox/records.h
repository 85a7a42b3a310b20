// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"
#include "app/erpsandbox/changefeed.h"
#include "models/store/database.h"

namespace erpsandbox {

using Rejection = contractserver::Rejection;

//! The tables of one kind of record. Stateless; used on the database's thread.
class Records
{
public:
    using Loaded = base::Result<std::optional<connectors::Payload>>;
    using Problem = base::Result<std::optional<Rejection>>;
    enum class Removal {
        Removed,
        Changed, //!< stays, in another state: inactive, blocked
        Refused, //!< is in use
    };
    virtual ~Records() = default;

    //! Nothing when there is no such record.
    [[nodiscard]] virtual Loaded load(store::Database &db, const QString &key) const = 0;
    //! At most \a limit keys after \a after, in order.
    [[nodiscard]] virtual base::Result<QStringList> keys(store::Database &db, const QString &after,
                                                         int limit) const = 0;
    //! Why the record cannot be stored; nothing when it can.
    [[nodiscard]] virtual Problem problem(store::Database &, const connectors::Payload &) const
    {
        return std::optional<Rejection>();
    }
    //! Inserts or replaces.
    [[nodiscard]] virtual base::Result<void> save(store::Database &db,
                                                  const connectors::Payload &payload) const = 0;
    //! Records that change with it are told to \a feed.
    [[nodiscard]] virtual base::Result<Removal> remove(store::Database &, ChangeFeed &,
                                                       const QString &) const
    {
        return Removal::Refused;
    }
};

//! The records of an entity; null for those an ERP does not have.
[[nodiscard]] const Records *recordsOf(connectors::Entity entity);

//! Keys of \a table after a key.
[[nodiscard]] base::Result<QStringList> keysOf(store::Database &db, const QString &table,
                                               const QString &column, const QString &after,
                                               int limit);
//! Is there a row of \a table whose \a column is \a value?
[[nodiscard]] base::Result<bool> exists(store::Database &db, const QString &table,
                                        const QString &column, const QString &value);

} // namespace erpsandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"
#include "app/erpsandbox/changefeed.h"
#include "models/store/database.h"

#include <memory>

namespace erpsandbox {

using Rejection = contractserver::Rejection;

//! The tables of one kind of record. Stateless; used on the database's thread.
class Records
{
public:
    virtual ~Records() = default;

    //! Nothing when there is no such record.
    [[nodiscard]] virtual base::Result<std::optional<connectors::Payload>>
    load(store::Database &db, const QString &key) const = 0;
    //! At most \a limit keys after \a after, in order.
    [[nodiscard]] virtual base::Result<QStringList> keys(store::Database &db, const QString &after,
                                                         int limit) const = 0;
    //! Why the record cannot be stored; nothing when it can.
    [[nodiscard]] virtual base::Result<std::optional<Rejection>>
    problem(store::Database &db, const connectors::Payload &payload) const = 0;
    //! Inserts or replaces.
    [[nodiscard]] virtual base::Result<void> save(store::Database &db,
                                                  const connectors::Payload &payload) const = 0;
    enum class Removal {
        Removed,
        Changed, //!< stays, in another state: inactive, blocked
        Refused, //!< is in use
    };
    //! Records that change with it are told to \a feed.
    [[nodiscard]] virtual base::Result<Removal> remove(store::Database &db, ChangeFeed &feed,
                                                       const QString &key) const = 0;
};

[[nodiscard]] std::unique_ptr<Records> itemRecords();
[[nodiscard]] std::unique_ptr<Records> priceListRecords();
[[nodiscard]] std::unique_ptr<Records> priceRecords();
[[nodiscard]] std::unique_ptr<Records> paymentTermsRecords();
[[nodiscard]] std::unique_ptr<Records> customerRecords();
[[nodiscard]] std::unique_ptr<Records> stockRecords();
[[nodiscard]] std::unique_ptr<Records> orderRecords();
[[nodiscard]] std::unique_ptr<Records> orderStatusRecords();
[[nodiscard]] std::unique_ptr<Records> invoiceRecords();

//! The records of an entity; null for those an ERP does not have.
[[nodiscard]] const Records *recordsOf(connectors::Entity entity);

//! Records the desk only reads: what a push would do is never asked of them.
class ReadOnlyRecords : public Records
{
public:
    [[nodiscard]] base::Result<std::optional<Rejection>>
    problem(store::Database &, const connectors::Payload &) const final
    {
        return std::optional<Rejection>();
    }
    [[nodiscard]] base::Result<Removal> remove(store::Database &, ChangeFeed &,
                                               const QString &) const final
    {
        return Removal::Refused;
    }
};

//! Keys of \a table after a key.
[[nodiscard]] base::Result<QStringList> keysOf(store::Database &db, const QString &table,
                                               const QString &column, const QString &after,
                                               int limit);
//! Is there a row of \a table whose \a column is \a value?
[[nodiscard]] base::Result<bool> exists(store::Database &db, const QString &table,
                                        const QString &column, const QString &value);

} // namespace erpsandbox

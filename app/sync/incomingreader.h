// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/sync/keylookup.h"
#include "models/store/change.h"
#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"

#include <QHash>

namespace store {
class RecordWriters;
}

namespace engine {

//! What a remote record changes on the desk.
struct Incoming
{
    QString entity; //!< of the journal
    base::Id record;
    store::ChangeSet changes; //!< empty = the desk says the same already, or owns the fields
};

//! Turns records of a remote system into change sets of the desk: finds the record by its natural
//! key, compares field by field, keeps the fields that the ownership table gives to the system.
//! Always let in: a customer's registration and new orders of a portal. Never taken over: removals
//! of anything but stock (people, orders and invoices end by their status). Used on the thread of
//! its Database, inside the transaction that writes the changes.
//!
//! Errors: Sync_Mapping (refers to something the desk does not have), Value_…, and store errors.
class IncomingReader
{
public:
    IncomingReader(store::Database &db, const store::RecordWriters &writers, base::IdMaker &ids,
                   const syncing::RemoteSystem &system, QHash<QString, syncing::Owner> owners);

    //! Looks up in one go what a page of records will ask for one by one.
    [[nodiscard]] base::Result<void> prepare(const QList<connectors::RemoteRecord> &records);
    [[nodiscard]] base::Result<Incoming> read(const connectors::RemoteRecord &record);

private:
    //! A record's fields, compared with what is stored.
    class Draft;

    [[nodiscard]] bool gives(const QString &fieldGroup) const
    {
        return m_owners.value(fieldGroup) == syncing::Owner::Remote;
    }
    [[nodiscard]] base::Result<base::Id> product(const QString &sku);
    //! Of the history, translated: \a text with the record's key and the system's name.
    [[nodiscard]] QString label(const char *text, const QString &key) const;

    [[nodiscard]] base::Result<Incoming> stock(const connectors::StockPayload &payload);
    [[nodiscard]] base::Result<Incoming> stockGone(const QString &sku);
    [[nodiscard]] base::Result<Incoming> terms(const connectors::PaymentTermsPayload &payload);
    [[nodiscard]] base::Result<Incoming> group(const connectors::CustomerGroupPayload &payload);
    [[nodiscard]] base::Result<Incoming> customer(const connectors::CustomerPayload &payload);
    [[nodiscard]] base::Result<Incoming> order(const connectors::OrderPayload &payload);
    [[nodiscard]] base::Result<Incoming> newOrder(const connectors::OrderPayload &payload);
    [[nodiscard]] base::Result<Incoming> orderStatus(const QString &number, const QString &status,
                                                     const QString &erpNumber);
    [[nodiscard]] base::Result<Incoming> invoice(const connectors::InvoicePayload &payload);
    [[nodiscard]] base::Result<Incoming> priceList(const connectors::PriceListPayload &payload);
    [[nodiscard]] base::Result<Incoming> prices(const connectors::PricePayload &payload);

    store::Database &m_db;
    const store::RecordWriters &m_writers;
    base::IdMaker &m_ids;
    const syncing::RemoteSystem &m_system;
    const QHash<QString, syncing::Owner> m_owners;
    KeyLookup m_keys;
    QHash<QString, base::Id> m_products;
};

} // namespace engine

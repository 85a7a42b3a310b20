// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/sync/keylookup.h"
#include "models/store/change.h"
#include "models/sync/conflict.h"
#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"
#include "models/sync/synclink.h"

#include <QHash>
#include <QSet>

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
    QList<syncing::Conflict> conflicts; //!< open, or settled by ownership; to be noted
    QList<base::Id> agreed; //!< open conflicts that are none any more
    bool resend = false; //!< the desk's values prevail over what the system says: queue the record
    bool unlink = false; //!< gone on both sides
    std::optional<syncing::SyncLink> link; //!< what is agreed on now; to be stored
};

//! Turns records of a remote system into change sets of the desk. Finds the record by the link of
//! its natural key (so that a rename on the desk is none there), else by the key itself; merges
//! each field three ways (syncing::judge) with what was agreed last. Always let in: a customer's
//! registration and new orders of a portal. A removal is followed where the system is the owner,
//! is a conflict where both sides may edit, and is answered by sending the record again where the
//! desk is the owner; orders and invoices end by their status instead. Used on the thread of its
//! Database, inside the transaction that writes the changes.
//!
//! Errors: Sync_Mapping (refers to something the desk does not have), Value_…, and store errors.
class IncomingReader
{
public:
    IncomingReader(store::Database &db, const store::RecordWriters &writers, base::IdMaker &ids,
                   const syncing::RemoteSystem &system, QHash<QString, syncing::Owner> owners,
                   const QList<connectors::Capability> &capabilities);

    //! Looks up in one go what a page of records will ask for one by one.
    [[nodiscard]] base::Result<void> prepare(const QList<connectors::RemoteRecord> &records);
    //! A product that neither the desk nor the page told of before, once it is prepared: reading it
    //! looks at nothing that another one like it changes.
    [[nodiscard]] bool isUnheardOf(const connectors::RemoteRecord &record) const;
    [[nodiscard]] base::Result<Incoming> read(const connectors::RemoteRecord &record);
    //! A person wants what is gone over there removed here, also where both may edit.
    void followRemovals() { m_followsRemovals = true; }
    //! What read() made of a record was not stored after all.
    void forget();
    //! A removal that the desk's database does not allow: other records need it. For a person.
    [[nodiscard]] Incoming undecided(const connectors::RemoteRecord &record,
                                     const Incoming &removal) const;

private:
    //! A record's fields, compared with what is stored.
    class Draft;
    //! Names and values as the journal has them; the same for every payload of an entity.
    using Fields = QList<std::pair<QString, std::optional<QString>>>;

    [[nodiscard]] bool gives(const QString &fieldGroup) const
    {
        return syncing::isPulled(m_owners.value(fieldGroup));
    }
    //! Taken over, or at least compared: what the system did to something the desk owns is noted as
    //! overruled before the desk's values go there again.
    [[nodiscard]] bool looksAt(const QString &fieldGroup) const
    {
        return gives(fieldGroup) || m_owners.value(fieldGroup) == syncing::Owner::Desk;
    }
    [[nodiscard]] bool isShared(connectors::Entity entity) const
    {
        return m_shared.contains(entity);
    }
    [[nodiscard]] base::Result<void> learnIds(const QString &entity, const QStringList &ids);
    [[nodiscard]] base::Result<std::optional<syncing::SyncLink>>
    linkOf(const connectors::RemoteRecord &record);
    //! The desk's record by its link, when the desk still has it; else what \a byKey finds.
    [[nodiscard]] base::Result<base::Id> known(const QString &entity, base::Id byKey);
    //! What was agreed on last about the record that is being read.
    template <typename T>
    [[nodiscard]] std::optional<T> agreed() const
    {
        const auto *payload = m_base ? std::get_if<T>(&*m_base) : nullptr;
        return payload ? std::optional(*payload) : std::nullopt;
    }
    //! Merges what \a fields makes of \a payload and of the base into \a draft.
    template <typename T, typename Map>
    [[nodiscard]] base::Result<void> merge(Draft &draft, const T &payload, Map fields);
    [[nodiscard]] base::Result<Incoming> readPayload(const connectors::RemoteRecord &record);
    [[nodiscard]] base::Result<Incoming> gone(const connectors::RemoteRecord &record);
    //! The linked record was removed here, and the system still tells of it. Nothing when it is to
    //! come back.
    [[nodiscard]] base::Result<std::optional<Incoming>> removedHere(const QString &entity,
                                                                    const QString &group);
    void keepAgreement(const connectors::RemoteRecord &record, Incoming &incoming);

    //! Sync_Mapping when there is none.
    [[nodiscard]] base::Result<base::Id> product(const QString &sku);
    //! Null when there is none.
    [[nodiscard]] base::Result<base::Id> productIfThere(const QString &sku);
    //! Of the history, translated: \a text with the record's key and the system's name.
    [[nodiscard]] QString label(QLatin1StringView code, const QString &key) const;

    [[nodiscard]] base::Result<Incoming> item(const connectors::ProductPayload &payload);
    [[nodiscard]] base::Result<Incoming> stock(const connectors::StockPayload &payload);
    [[nodiscard]] base::Result<Incoming> stockGone(const QString &sku);
    //! A record that its description says everything about. \a base: what was agreed on, or null.
    [[nodiscard]] base::Result<Incoming> described(const records::Type &type, const void *record,
                                                   const void *base);
    //! What \a record, a value of \a type, says as change sets would.
    [[nodiscard]] base::Result<Fields> fieldsOf(const records::Type &type, const void *record);
    [[nodiscard]] bool looksAtSomeOf(const records::Type &type) const;
    //! Sync_Mapping where nothing is referred to, too.
    [[nodiscard]] base::Result<base::Id> referred(const QString &entity, const QString &key);
    [[nodiscard]] base::Result<Incoming> order(const connectors::OrderPayload &payload);
    [[nodiscard]] base::Result<Incoming> newOrder(const connectors::OrderPayload &payload);
    [[nodiscard]] base::Result<Incoming> orderStatus(const QString &number, const QString &status,
                                                     const QString &erpNumber);
    [[nodiscard]] base::Result<Incoming> priceList(const connectors::PriceListPayload &payload);
    [[nodiscard]] base::Result<Incoming> prices(const connectors::PricePayload &payload);

    store::Database &m_db;
    const store::RecordWriters &m_writers;
    base::IdMaker &m_ids;
    const syncing::RemoteSystem &m_system;
    const QHash<QString, syncing::Owner> m_owners;
    QSet<connectors::Entity> m_shared;
    KeyLookup m_keys;
    QSet<QString> m_unheardOf; // SKUs that were looked up and are not there
    QHash<std::pair<QString, QString>, std::optional<syncing::SyncLink>> m_links; // entity, key
    QHash<std::pair<QString, QString>, std::optional<syncing::SyncLink>> m_linksById; // entity, id
    std::optional<QList<syncing::Conflict>> m_open; // conflicts of the system

    bool m_followsRemovals = false;

    // Of the record that is being read
    QString m_entity; // as in the outbox
    std::optional<syncing::SyncLink> m_link;
    std::optional<connectors::Payload> m_base;
};

} // namespace engine

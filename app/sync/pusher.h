// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/payloadreader.h"
#include "app/sync/tools.h"
#include "models/store/outbox.h"
#include "models/sync/synclink.h"

#include <QSet>

#include <future>

namespace engine {

//! Sends what waits in the outbox for one system, in dependency order and in batches, until it is
//! empty. Nothing is lost: a row goes only in the transaction that knows it was accepted, with the
//! base snapshot. Nothing doubles: a batch that is repeated carries the same idempotency key, and
//! records go by natural key and version. A record that is refused needs a person and holds up
//! nobody; a request that is refused as a whole is halved until the culprit is found. An asset is
//! told only when its content is there: until then its row is parked and MediaUploader works at it,
//! while products that show it go on (a portal shows a picture as soon as it has it).
//! Where the connector allows it, a batch is on its way while the answer to the one before is
//! written and the one after is made.
class Pusher
{
public:
    Pusher(store::Database &db, const Tools &tools, const syncing::RemoteSystem &system,
           connectors::Connector &connector, Checkpoint &checkpoint);
    ~Pusher(); //!< waits for what is under way

    //! An error is about the system, not about a record; what was under way is pending again.
    [[nodiscard]] base::Result<void> run();
    //! Did records move over there since they were pulled? They wait, pending: pull, then push.
    [[nodiscard]] bool sawNewer() const { return !m_moved.isEmpty(); }
    //! Their names over there.
    [[nodiscard]] QList<std::pair<connectors::Entity, QString>> newer() const { return m_newer; }
    //! They changed again and again: later, then.
    [[nodiscard]] base::Result<void> postponeNewer();

private:
    struct Parcel
    {
        store::outbox::Row row;
        connectors::PushItem item;
        bool isOldKey = false; //!< removes what the record was called before
        QString newKey = {}; //!< then
        QString base = {}; //!< then: what was agreed on last
        bool isRepeated = false; //!< sent once more above the version that the system has
    };
    using Answer = base::Result<QList<connectors::PushResult>>;
    //! A batch on its way.
    struct Flight
    {
        connectors::Entity entity;
        QList<Parcel> parcels;
        std::future<Answer> answer;
    };

    //! The rows whose records are not held by a conflict; the others need a person.
    [[nodiscard]] base::Result<QList<store::outbox::Row>>
    withoutConflict(connectors::Entity entity, const QList<store::outbox::Row> &rows);
    [[nodiscard]] base::Result<void> pushClaimed(const QList<store::outbox::Row> &rows);
    [[nodiscard]] base::Result<QList<Parcel>> pack(connectors::Entity entity,
                                                   const QList<store::outbox::Row> &rows);
    //! The next batch. A key stands in it once: a new record may bear the one that another gave up.
    [[nodiscard]] static QList<Parcel> batchAt(const QList<Parcel> &parcels, qsizetype from,
                                               qsizetype most);
    [[nodiscard]] base::Result<QList<Parcel>> withContent(const QList<Parcel> &parcels);
    //! Lets a batch go once the one before is answered; then writes that answer.
    [[nodiscard]] base::Result<void> launch(connectors::Entity entity, QList<Parcel> parcels);
    //! Waits until nothing is on its way, and sends what has to go once more.
    [[nodiscard]] base::Result<void> land();
    //! Records of \a rows are on their way.
    [[nodiscard]] bool isFlying(const QList<store::outbox::Row> &rows) const;
    //! What the parcels are pushed as, and the name of the request.
    [[nodiscard]] std::pair<QList<connectors::PushItem>, QString> request(connectors::Entity entity,
                                                                          QList<Parcel> &parcels);
    //! Above the version that the system has.
    [[nodiscard]] base::Result<void> sendAgain(connectors::Entity entity);
    //! Nothing is on its way any more, its rows are pending again.
    [[nodiscard]] base::Result<void> givenUp(const base::Error &why);
    [[nodiscard]] base::Result<void> send(connectors::Entity entity, QList<Parcel> parcels);
    [[nodiscard]] base::Result<void> answered(connectors::Entity entity,
                                              const QList<Parcel> &parcels, const Answer &answer);
    [[nodiscard]] base::Result<void> settle(connectors::Entity entity, const QList<Parcel> &parcels,
                                            const QList<connectors::PushResult> &results);
    [[nodiscard]] base::Result<void> agreed(connectors::Entity entity, const Parcel &parcel,
                                            const connectors::PushResult &result,
                                            QList<syncing::SyncLink> &links);
    //! What goes by the key of a record that is called otherwise now, or is gone.
    [[nodiscard]] base::Result<void> queueFollowers(connectors::Entity entity, base::Id record);
    [[nodiscard]] base::Result<void> refuse(const Parcel &parcel, const base::Error &why);

    store::Database &m_db;
    const Tools &m_tools;
    const syncing::RemoteSystem &m_system;
    connectors::Connector &m_connector;
    Checkpoint &m_checkpoint;
    QHash<base::Id, int> m_moved; // outbox rows and how often they were tried
    QList<std::pair<connectors::Entity, QString>> m_newer;
    std::optional<Flight> m_flight;
    QList<Parcel> m_again; // of the flight's entity, when nothing is on its way
};

} // namespace engine

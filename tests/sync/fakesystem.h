// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

#include <QMap>
#include <QSet>

namespace support {

//! A portal or ERP in memory that keeps the rules of the contracts: upsert by key, higher version
//! wins, one result per item. Counts what is asked of it and fails when told to.
class FakeSystem
{
public:
    using Key = std::pair<connectors::Entity, QString>;
    struct Record
    {
        qint64 version = 0;
        connectors::Payload payload;
    };

    QMap<Key, Record> records; //!< what was pushed
    QSet<QString> contents; //!< of media, by hash
    int uploads = 0; //!< that were asked for
    QMap<QString, base::Error> failUpload; //!< by hash
    //! Runs while a content is being uploaded, with what the engine wants to hear of it.
    std::function<void(const connectors::UploadControl &, const connectors::Cancellation &)>
        duringUpload;
    QList<connectors::RemoteRecord> feed; //!< what pull() gives, in order; the cursor counts them
    QMap<Key, connectors::RemoteRecord> ownRecords; //!< what fetch() finds besides
    int pageSize = 100;
    int batchSize = 100;
    bool feedless = false; //!< offers list() in place of pull()
    bool conditional = false; //!< refuses to overwrite what was given since the desk looked

    bool hasIds = false; //!< tells ids of its own, and finds records by them
    QMap<Key, QString> ids;

    QMap<Key, qint64> changedAt; //!< place in the feed where somebody else wrote last

    // What is to go wrong
    std::optional<base::Error> disagrees; //!< about the contract
    std::optional<base::Error> failPush; //!< every request of this kind
    std::optional<base::Error> failPull;
    QMap<QString, base::Error> refused; //!< single records, by key
    QSet<QString> poison; //!< keys whose mere presence makes the whole request be refused
    bool loseNextReply = false; //!< stores, but the answer never arrives
    QString erpNumberPrefix; //!< an ERP that numbers orders by itself
    std::function<void()> beforePush;
    std::function<void()> beforePull;
    std::function<void(connectors::Entity)> beforeList;

    QMap<Key, QString> revisions; //!< what list() tells as version

    // What was asked
    int listRequests = 0;
    int pushRequests = 0;
    int pushedItems = 0;
    int pullRequests = 0;
    int agreements = 0;
    int applied = 0; //!< records that were new or different
    QStringList idempotencyKeys;
    QStringList pushedEntities;

    [[nodiscard]] std::unique_ptr<connectors::Connector> connector();
    [[nodiscard]] bool has(connectors::Entity entity, const QString &key) const
    {
        return records.contains({entity, key});
    }
    template <typename T>
    [[nodiscard]] T payload(connectors::Entity entity, const QString &key) const
    {
        return std::get<T>(records.value({entity, key}).payload);
    }
    void give(const connectors::Payload &payload, bool own = false);
    //! A tombstone.
    void forget(connectors::Entity entity, const QString &key);
    //! The same record under another key.
    void rename(const connectors::Payload &payload, const QString &formerKey);
    void resetCounts();
};

} // namespace support

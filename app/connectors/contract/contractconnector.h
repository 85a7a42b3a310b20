// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/rest/client.h"
#include "models/sync/connectordescription.h"

#include <QJsonArray>

namespace contract {

//! Where an entity is found in a contract, and what can be done with it.
struct Route
{
    connectors::Capability capability;
    QString path; //!< "products" in /api/v1/products/batch
    QString versionMember; //!< what remoteVersion is read from: "version", "revision"
};

//! What servers of both contracts want to be told: address and access token.
[[nodiscard]] QList<syncing::ConnectorOption> options();
[[nodiscard]] QList<connectors::Capability> capabilitiesOf(const QList<Route> &routes);

//! What portal.yaml and erp.yaml have in common: upsert batches, pages, a change feed, problems.
//! The Idempotency-Key that is sent is made of the caller's key and the content, so that a record
//! that changed between two attempts is a new request instead of a refused one. Members may be
//! added within a major version of the contract; nothing is sent to or taken from another one.
class ContractConnector : public connectors::Connector
{
public:
    [[nodiscard]] QList<connectors::Capability> capabilities() const final;
    [[nodiscard]] base::Result<QList<connectors::PushResult>>
    push(connectors::Entity entity, const QList<connectors::PushItem> &items,
         const QString &idempotencyKey, const connectors::Cancellation &cancellation) override;
    [[nodiscard]] bool worksBeside() const final { return true; }
    [[nodiscard]] base::Result<connectors::RemotePage>
    pull(const QString &cursor, const connectors::Cancellation &cancellation) final;
    [[nodiscard]] base::Result<connectors::RemotePage>
    list(connectors::Entity entity, const QString &cursor,
         const connectors::Cancellation &cancellation) final;
    [[nodiscard]] base::Result<connectors::RemoteRecord>
    fetch(connectors::Entity entity, const QString &key,
          const connectors::Cancellation &cancellation) final;
    [[nodiscard]] base::Result<void> agree(const connectors::Cancellation &cancellation) final;
    [[nodiscard]] base::Result<connectors::ServerInfo>
    check(const connectors::Cancellation &cancellation) final;
    [[nodiscard]] qint64 quietUntilMs() const final { return m_client.quietUntilMs(); }

protected:
    //! \a options.baseUrl is the address of the server as in the settings, with or without /api/v1.
    ContractConnector(rest::ClientOptions options, const base::Clock &clock, QList<Route> routes);

    [[nodiscard]] rest::Client &client() { return m_client; }
    [[nodiscard]] const Route *route(connectors::Entity entity) const;
    //! The payload of \a item, which has one, as this contract wants it: a compact JSON object.
    [[nodiscard]] virtual QByteArray recordText(const connectors::PushItem &item) const;
    //! What the feed is asked for, besides cursor and limit.
    [[nodiscard]] virtual QUrlQuery feedQuery() const { return {}; }
    //! Member of a feed entry that holds the whole record, when it does.
    [[nodiscard]] virtual QString embeddedRecord(const QJsonObject &change) const = 0;

    //! With a problem in place of a payload when the record cannot be understood.
    [[nodiscard]] static connectors::RemoteRecord readRecord(const Route &route,
                                                             const QJsonObject &record);
    [[nodiscard]] static QString requestKey(const QString &idempotencyKey, const QString &path,
                                            const QByteArray &body);

private:
    //! An item as it goes into a batch.
    [[nodiscard]] QByteArray itemText(const Route &route, const connectors::PushItem &item) const;
    //! One POST of a batch that is known to be small enough: encoded items and their keys.
    [[nodiscard]] base::Result<QList<connectors::PushResult>>
    pushBatch(const Route &route, const QByteArrayList &items, const QStringList &keys,
              const QString &idempotencyKey, const connectors::Cancellation &cancellation);
    [[nodiscard]] base::Result<std::optional<connectors::RemoteRecord>>
    readChange(const QJsonObject &change, const connectors::Cancellation &cancellation);
    [[nodiscard]] base::Result<connectors::PushResult> readResult(const QJsonObject &result) const;

    const QList<Route> m_routes;
    const base::Clock &m_clock;
    rest::Client m_client;
};

} // namespace contract

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/gateway.h"
#include "app/erpsandbox/idempotency.h"
#include "app/erpsandbox/records.h"
#include "app/httpserver/server.h"
#include "app/program/health.h"

#include <QJsonObject>

namespace erpsandbox {

//! The API of erp.yaml. Thread-safe; must outlive the server it adds its routes to.
class Api
{
public:
    //! \a tokenHash: program::secrets::hash() of the desk's bearer token.
    Api(Gateway &gateway, const base::Clock &clock, QByteArray tokenHash);

    void addRoutes(httpserver::Server &server);
    //! GET /health, for everybody; only the desk is told the version. \a health outlives the
    //! server.
    void addHealth(httpserver::Server &server, const program::Health &health);

private:
    [[nodiscard]] bool isDesk(const httpserver::Request &request) const;
    using Access = httpserver::Access;
    using Request = httpserver::Request;
    using Response = httpserver::Response;
    struct Resource
    {
        QString path;
        connectors::Entity entity;
        bool taken; //!< has a batch endpoint
    };

    void addResource(httpserver::Server &server, const Resource &resource);
    [[nodiscard]] Response changes(const Request &request);
    [[nodiscard]] Response listed(const Request &request, connectors::Entity entity);
    [[nodiscard]] Response one(const QString &key, connectors::Entity entity);
    [[nodiscard]] Response batch(Request &request, connectors::Entity entity);
    [[nodiscard]] Response placeOrder(Request &request);
    [[nodiscard]] Response balance(const QString &customer);
    [[nodiscard]] Response payments(const Request &request);
    [[nodiscard]] Response payment(const QString &reference);

    //! Runs \a work at most once per Idempotency-Key, in one transaction with keeping its answer.
    using Work = std::function<base::Result<StoredAnswer>(store::Database &, const QJsonObject &)>;
    [[nodiscard]] Response once(Request &request, const Work &work);

    Gateway &m_gateway;
    const base::Clock &m_clock;
    const QByteArray m_tokenHash;
};

} // namespace erpsandbox

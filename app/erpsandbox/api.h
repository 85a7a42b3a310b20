// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/records.h"
#include "app/erpsandbox/schema.h"
#include "app/httpserver/server.h"

#include <QJsonObject>

namespace erpsandbox {

//! The API of erp.yaml. Thread-safe; must outlive the server it adds its routes to.
class Api
{
public:
    Api(program::Databases &databases, const base::Clock &clock);

    void addRoutes(httpserver::Server &server);

private:
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

    program::Databases &m_databases;
    const base::Clock &m_clock;
};

} // namespace erpsandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "app/portal/entities.h"
#include "app/portal/mediauploads.h"
#include "app/portal/schema.h"
#include "models/base/id.h"

namespace portal {

//! The desk's side of the portal: resources/contracts/portal.yaml. Its objects outlive the server
//! its routes are added to. Handlers are thread-safe.
class Api
{
public:
    Api(program::Databases &databases, const MediaStore &media, base::IdMaker &ids,
        const base::Clock &clock);

    void addRoutes(httpserver::Server &server);

private:
    using Access = httpserver::Access;
    using Request = httpserver::Request;
    using Response = httpserver::Response;
    //! What a batch does with its items, in a transaction; answers Results.
    using Apply = std::function<base::Result<QJsonObject>(store::Database &, const QJsonArray &)>;

    void addEntity(httpserver::Server &server, const Entity &entity);
    void addMedia(httpserver::Server &server);
    void addOrders(httpserver::Server &server);
    void addSettings(httpserver::Server &server);
    [[nodiscard]] Response changes(const Request &request);
    [[nodiscard]] Response batch(Request &request, const Apply &apply);
    [[nodiscard]] Response one(const Request &request, const Entity &entity);
    [[nodiscard]] Response listed(const Request &request, const Entity &entity);
    [[nodiscard]] Response orders(const Request &request);

    program::Databases &m_databases;
    const MediaStore &m_media;
    MediaUploads m_uploads;
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
};

} // namespace portal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "app/portal/databases.h"
#include "app/portal/entities.h"
#include "app/portal/mediauploads.h"
#include "app/program/health.h"
#include "models/base/id.h"

namespace portal {

//! The desk's side of the portal: resources/contracts/portal.yaml. Its objects outlive the server
//! its routes are added to. Handlers are thread-safe.
class Api
{
public:
    //! Only the SHA-256 of the desk's token is needed.
    Api(Databases &databases, const MediaStore &media, base::IdMaker &ids, const base::Clock &clock,
        QByteArray tokenHash);

    void addRoutes(httpserver::Server &server);
    //! GET /health, for everybody; only the desk is told the version. \a health outlives the
    //! server.
    void addHealth(httpserver::Server &server, const program::Health &health);

private:
    [[nodiscard]] bool isDesk(const httpserver::Request &request) const;
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

    Databases &m_databases;
    const MediaStore &m_media;
    MediaUploads m_uploads;
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
    QByteArray m_tokenHash;
};

} // namespace portal

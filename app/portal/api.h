// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/routes.h"
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
    void addEntity(const contractserver::Routes &routes, const Entity &entity);
    void addOrders(const contractserver::Routes &routes);
    void addSettings(httpserver::Server &server);

    program::Databases &m_databases;
    const MediaStore &m_media;
    MediaUploads m_uploads;
    base::IdMaker &m_ids;
    const base::Clock &m_clock;
};

} // namespace portal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/server.h"
#include "app/portal/mediauploads.h"

namespace portal {

//! The routes of /api/v1/asset-uploads: tus 1.0 with creation, creation-with-upload, termination,
//! checksum and expiration, as resources/contracts/portal.yaml describes it. \a uploads outlives
//! the server.
void addUploadRoutes(httpserver::Server &server, MediaUploads &uploads);

} // namespace portal

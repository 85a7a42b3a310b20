// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/routes.h"

namespace erpsandbox {

//! Adds the routes of erp.yaml.
void addApi(httpserver::Server &server, program::Databases &databases, const base::Clock &clock);

} // namespace erpsandbox

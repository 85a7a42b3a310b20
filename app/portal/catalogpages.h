// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/site.h"

//! Home, catalog, product and media: what may be bought and what it costs the customer.
namespace portal::catalogpages {

void addRoutes(httpserver::Server &server, SiteContext &context);

} // namespace portal::catalogpages

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/site.h"

//! Orders and invoices of the customer.
namespace portal::accountpages {

void addRoutes(httpserver::Server &server, SiteContext &context);

} // namespace portal::accountpages

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/site.h"

//! The cart, and placing an order.
namespace portal::cartpages {

void addRoutes(httpserver::Server &server, SiteContext &context);

} // namespace portal::cartpages

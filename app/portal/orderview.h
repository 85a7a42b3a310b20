// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/orderstore.h"
#include "app/portal/sitetexts.h"
#include "app/templates/value.h"

//! Orders as the templates show them.
namespace portal::orderview {

[[nodiscard]] templates::List rows(const QList<Order> &orders, const SiteTexts &texts);
[[nodiscard]] templates::Fields details(const Order &order, const SiteTexts &texts);

} // namespace portal::orderview

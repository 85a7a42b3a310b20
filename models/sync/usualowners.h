// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"

namespace syncing {

//! Who owns a field group against a new system until somebody decides otherwise in Settings: the
//! desk what it describes, a portal its orders, an ERP stock, terms and what follows an order. An
//! ERP holds no texts beyond SKU, GTIN and name, no pictures, categories, discounts and promotions.
[[nodiscard]] Owner usualOwner(RemoteSystem::Kind kind, const QString &group);

//! Does the desk take a field group over from a system of that kind? Where it does not, only the
//! desk can own the group, or each side for itself.
[[nodiscard]] bool isTakenFrom(RemoteSystem::Kind kind, const QString &group);

} // namespace syncing

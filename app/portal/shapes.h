// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "app/contractserver/shape.h"

//! The objects of the contract (resources/contracts/portal.yaml) that the desk sends.
namespace portal::shapes {

using Shape = contractserver::Shape;

[[nodiscard]] const Shape &of(connectors::Entity entity);
[[nodiscard]] const Shape &pricingSettings();

} // namespace portal::shapes

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "app/contractserver/shape.h"

//! The objects of the contract (resources/contracts/erp.yaml) that the ERP takes.
namespace erpsandbox::shapes {

//! Of the records that are written: items, price lists, prices, terms, customers, orders.
[[nodiscard]] const contractserver::Shape &of(connectors::Entity entity);

} // namespace erpsandbox::shapes

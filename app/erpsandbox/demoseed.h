// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/gateway.h"
#include "models/base/clock.h"

namespace erpsandbox {

//! Fills an empty database with what the ERP of the demo company knows; a database that has
//! records is left alone. The desk's demo comes from the same streams, so both agree.
[[nodiscard]] base::Result<void> seedDemo(Gateway &gateway, const base::Clock &clock,
                                          qint64 products);

} // namespace erpsandbox

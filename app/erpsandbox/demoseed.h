// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/schema.h"
#include "models/base/clock.h"
#include "models/demo/company.h"

namespace erpsandbox {

//! Fills an empty database with what the ERP of the demo company knows; a database that has
//! records is left alone. The desk's demo comes from the same streams, so both agree when their
//! options are the same.
[[nodiscard]] base::Result<void> seedDemo(program::Databases &databases, const base::Clock &clock,
                                          const demo::Options &options);

} // namespace erpsandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace catalog {

//! Whether what belongs to a product travels to a system: to an ERP always, to a portal once the
//! product was published there (a withdrawn one must hear of changes too). Used by the writers
//! of products, stock and prices. Errors: store errors.
[[nodiscard]] base::Result<bool> productReaches(store::Database &db, base::Id product,
                                                base::Id system);

} // namespace catalog

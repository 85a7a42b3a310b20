// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"
#include "models/store/database.h"

namespace records {

//! The different texts that records of a kind have in a field, sorted; at most \a limit. On the
//! thread of the Database; reads the whole table.
[[nodiscard]] base::Result<QStringList> valuesOf(store::Database &db, const Type &type,
                                                 const Field &field, int limit);

} // namespace records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace support {

//! Makes the database of a company as programs before this one left it: the desk's schema at an
//! earlier migration, with a record or two of each room, among them the product "OLD-1", its price
//! of 12.34 EUR and a change that waits to be sent; and "OLD-2", whose cost was once set to 12.50.
//! Before migration 10 the customer "C-1" and what it says by names that are others since. \a
//! version is the number of the last migration that those programs knew, 1 or more.
base::Result<void> makeOlderCompany(store::Database &db, int version);

//! Makes a database as older programs left it: the schema of \a program ("desk", "portal",
//! "erpsandbox") as it was after its migration \a version, with what the INSERT statements of
//! \a file put there, one a line, what others refer to first.
base::Result<void> restoreOlder(store::Database &db, const QString &program, int version,
                                const QString &file);

} // namespace support

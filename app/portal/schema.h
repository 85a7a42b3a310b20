// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/databases.h"
#include "models/store/migrator.h"

namespace portal {

//! Of the portal's schema.
[[nodiscard]] store::Migrator migrator();
//! The portal's \a file with its schema up to date; see program::Databases::open().
[[nodiscard]] base::Result<std::unique_ptr<program::Databases>> openDatabases(const QString &file,
                                                                              int readers = 4);

} // namespace portal

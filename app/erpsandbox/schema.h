// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/databases.h"

namespace erpsandbox {

//! The sandbox's \a file with its schema up to date; see program::Databases::open().
[[nodiscard]] base::Result<std::unique_ptr<program::Databases>> openDatabases(const QString &file);

} // namespace erpsandbox

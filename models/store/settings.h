// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

//! Settings of the company, shared by every desk on the database (a desk's own are in QSettings).
namespace store::settings {

//! The stored value, or nothing. Names are dotted, e.g. "company.currency".
[[nodiscard]] base::Result<std::optional<QString>> read(Database &db, const QString &name);
[[nodiscard]] base::Result<void> write(Database &db, const QString &name, const QString &value);

} // namespace store::settings

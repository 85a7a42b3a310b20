// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

//! Settings of the company, shared by every desk on the database (a desk's own are in QSettings).
namespace store::settings {

//! The stored value, or nothing. Names are dotted, e.g. "company.currency".
[[nodiscard]] base::Result<std::optional<QString>> read(Database &db, const QString &name);
[[nodiscard]] base::Result<void> write(Database &db, const QString &name, const QString &value);

//! Makes the time zone of the company in \a db that of base::companytime. Where none is stored, the
//! computer's is, and with \a isStored it becomes the company's.
[[nodiscard]] base::Result<void> useTimeZone(Database &db, bool isStored);
//! Stores \a zone and uses it. Value_BadFormat for one that this computer does not know.
[[nodiscard]] base::Result<void> setTimeZone(Database &db, const QByteArray &zone);

} // namespace store::settings

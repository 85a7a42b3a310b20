// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace store {

//! Reads the whole of a SQLite database. Store_Damaged with the first complaint in detail when its
//! pages, indexes or rows do not fit together. Takes as long as reading the file; others go on
//! working meanwhile.
[[nodiscard]] base::Result<void> checkSound(Database &db);

//! Writes what \a db, a SQLite database, holds at this moment to the new file \a file: one file
//! without a write-ahead log, checked, and on the disk when this returns. Others may read and
//! write \a db meanwhile. A failed one leaves no file. Errors as Database::run(); File_CannotWrite.
[[nodiscard]] base::Result<void> writeSnapshot(Database &db, const QString &file);

//! Gives the new SQLite database \a file, which is written but perhaps not on the disk yet, its
//! name \a target for good. File_CannotWrite, also when there is something of that name.
[[nodiscard]] base::Result<void> publishFile(const QString &file, const QString &target);

} // namespace store

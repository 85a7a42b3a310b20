// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFile>

//! Keeps other users of the machine away from what a server stores and from its secrets. Does
//! nothing on Windows, where a folder hands its rights on to what is made in it.
namespace program::privatefiles {

//! From now on only its own user can read what this process makes. Once, at program start.
void makePrivateFromNowOn();

//! Takes the rights of others off \a path, a file or folder that an older version may have made.
//! Does nothing when it is missing or belongs to somebody else.
void withdraw(const QString &path);
//! The same for a SQLite file and what stands beside it.
void withdrawDatabase(const QString &file);

//! File_NotPrivate with a sentence in detail when group or others can read or write \a file, which
//! is open and holds a secret.
[[nodiscard]] base::Result<void> check(const QFile &file);
//! The same for a file by name; also File_CannotRead.
[[nodiscard]] base::Result<void> check(const QString &path);

//! What a person types into a shell to make \a path private.
[[nodiscard]] QString mendingCommand(const QString &path);

} // namespace program::privatefiles

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

//! Tokens and passwords of servers: made, hashed and compared with libsodium. Thread-safe after
//! initialize().
namespace program::secrets {

//! Once at program start; false when the library cannot run.
[[nodiscard]] bool initialize();

//! 256 random bits, hexadecimal.
[[nodiscard]] QString random();
//! SHA-256, hexadecimal: what is kept of a random secret.
[[nodiscard]] QByteArray hash(QByteArrayView secret);
//! Takes the same time wherever the two differ.
[[nodiscard]] bool equal(const QByteArray &left, const QByteArray &right);

//! Argon2id with its parameters and salt, as text. Empty when memory is short.
[[nodiscard]] QString passwordHash(const QString &password);
[[nodiscard]] bool passwordMatches(const QString &hash, const QString &password);

//! The first line of \a file, or the environment variable \a variable when no file is named; empty
//! when neither is given. File_CannotRead; File_NotPrivate with a sentence in detail when others
//! can read the file; Secret_Missing when it is empty.
[[nodiscard]] base::Result<QByteArray> given(const QString &file, const char *variable);

} // namespace program::secrets

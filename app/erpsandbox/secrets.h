// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>

//! Tokens and passwords of the sandbox: read once at start, only their hashes are kept.
namespace erpsandbox::secrets {

//! Once at program start; false when the library for it cannot run.
[[nodiscard]] bool initialize();
//! 256 random bits, hexadecimal.
[[nodiscard]] QByteArray random();
//! SHA-256, hexadecimal.
[[nodiscard]] QByteArray hash(const QByteArray &secret);
//! Takes the same time wherever the two differ.
[[nodiscard]] bool equal(const QByteArray &left, const QByteArray &right);

//! The first line of \a file, or the environment variable \a variable when no file is named; empty
//! when neither is given. File_CannotRead; Secret_Missing when the file is empty.
[[nodiscard]] base::Result<QByteArray> given(const QString &file, const char *variable);

} // namespace erpsandbox::secrets

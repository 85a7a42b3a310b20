// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

//! Passwords are kept as Argon2id hashes (libsodium, "interactive" cost: about 0.1 s and 64 MB), so
//! both functions are slow by intent: call them off the UI thread. Thread-safe.
namespace people::passwords {

//! The shortest password taken.
inline constexpr int MinimumLength = 8;

//! The hash to store. Value_Empty / Value_OutOfRange when the password is missing or too short.
[[nodiscard]] base::Result<QString> hash(const QString &password);
//! Whether \a password is the one \a hash was made of, in constant time.
[[nodiscard]] bool verify(const QString &password, const QString &hash);

} // namespace people::passwords

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

//! Secrets: made, hashed and compared with libsodium. Thread-safe after initialize().
namespace portal::tokens {

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

} // namespace portal::tokens

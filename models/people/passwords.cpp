// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/passwords.h"

#include <sodium.h>

#include <array>

namespace people::passwords {

base::Result<QString> hash(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    if (bytes.isEmpty()) {
        return base::failure(base::ErrorCode::Value_Empty, {},
                             {.field = QStringLiteral("password")});
    }
    if (password.size() < MinimumLength) {
        return base::failure(
            base::ErrorCode::Value_OutOfRange, {},
            {.field = QStringLiteral("password"), .expected = QString::number(MinimumLength)});
    }
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0
        || crypto_pwhash_str(text.data(), bytes.constData(), quint64(bytes.size()),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0) {
        return base::failure(base::ErrorCode::Secret_StoreUnavailable, QStringLiteral("argon2"));
    }
    return QString::fromLatin1(text.data());
}

bool verify(const QString &password, const QString &hash)
{
    const QByteArray bytes = password.toUtf8();
    return sodium_init() >= 0
        && crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                    quint64(bytes.size()))
        == 0;
}

} // namespace people::passwords

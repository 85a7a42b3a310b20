// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/secrets.h"

#include <QCryptographicHash>
#include <QFile>

#include <array>

#include <sodium.h>

namespace erpsandbox::secrets {

bool initialize()
{
    return sodium_init() >= 0;
}

QByteArray random()
{
    std::array<char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return QByteArray(bytes.data(), bytes.size()).toHex();
}

QByteArray hash(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
}

bool equal(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
        && sodium_memcmp(left.constData(), right.constData(), size_t(left.size())) == 0;
}

base::Result<QByteArray> given(const QString &file, const char *variable)
{
    if (file.isEmpty()) {
        return qgetenv(variable).trimmed();
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return base::failure(base::ErrorCode::File_CannotRead, source.errorString(),
                             {.file = file});
    }
    const QByteArray secret = source.readLine(4096).trimmed();
    if (secret.isEmpty()) {
        return base::failure(base::ErrorCode::Secret_Missing, {}, {.file = file});
    }
    return secret;
}

} // namespace erpsandbox::secrets

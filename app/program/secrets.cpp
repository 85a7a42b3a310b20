// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/secrets.h"

#include "app/program/privatefiles.h"

#include <QCryptographicHash>
#include <QFile>

#include <sodium.h>

#include <array>

namespace program::secrets {

bool initialize()
{
    return sodium_init() >= 0;
}

QString random()
{
    std::array<char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return QString::fromLatin1(QByteArray(bytes.data(), bytes.size()).toHex());
}

QByteArray hash(QByteArrayView secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(secret);
    return hash.result().toHex();
}

bool equal(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
        && sodium_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size()))
        == 0;
}

QString passwordHash(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const int failed = crypto_pwhash_str(
        out.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    return failed ? QString() : QString::fromLatin1(out.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size()))
        == 0;
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
    SD_TRY(privatefiles::check(source));
    const QByteArray secret = source.readLine(4096).trimmed();
    if (secret.isEmpty()) {
        return base::failure(base::ErrorCode::Secret_Missing, {}, {.file = file});
    }
    return secret;
}

} // namespace program::secrets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/sha256.h"

#include <QFile>

#ifdef SD_HAVE_OPENSSL
#    include <openssl/evp.h>
#else
#    include <QCryptographicHash>
#endif

namespace base {

static constexpr qint64 PieceBytes = 256 * 1024;

#ifdef SD_HAVE_OPENSSL

struct Sha256::Context
{
    Context() { reset(); }
    ~Context() { EVP_MD_CTX_free(context); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    void reset() { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    void add(QByteArrayView piece)
    {
        EVP_DigestUpdate(context, piece.data(), static_cast<size_t>(piece.size()));
    }
    QByteArray take()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned int size = 0;
        EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(digest.data()), &size);
        reset();
        return digest.first(static_cast<qsizetype>(size));
    }

    EVP_MD_CTX *context = EVP_MD_CTX_new();
};

#else

struct Sha256::Context
{
    void add(QByteArrayView piece) { hash.addData(piece); }
    QByteArray take()
    {
        QByteArray digest = hash.result();
        hash.reset();
        return digest;
    }

    QCryptographicHash hash{QCryptographicHash::Sha256};
};

#endif

Sha256::Sha256() : m_context(std::make_unique<Context>()) { }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView piece)
{
    m_context->add(piece);
}

QString Sha256::take()
{
    return QString::fromLatin1(m_context->take().toHex());
}

Result<QString> Sha256::ofFile(const QString &path, const std::function<bool()> &goesOn)
{
    Sha256 hash;
    SD_TRY(hash.addFile(path, -1, goesOn));
    return hash.take();
}

Result<void> Sha256::addFile(const QString &path, qint64 length,
                             const std::function<bool()> &goesOn)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::File_CannotRead, file.errorString(), {.file = path});
    }
    qint64 left = length < 0 ? file.size() : length;
    QByteArray piece(std::min(left, PieceBytes), Qt::Uninitialized);
    while (left > 0) {
        if (goesOn && !goesOn()) {
            return failure(ErrorCode::Cancelled);
        }
        const qint64 read = file.read(piece.data(), std::min(left, PieceBytes));
        if (read <= 0) {
            return failure(ErrorCode::File_CannotRead, file.errorString(), {.file = path});
        }
        add(QByteArrayView(piece.constData(), read));
        left -= read;
    }
    return {};
}

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"

#include "models/base/sha256.h"

namespace base::digest {

static QByteArray hashed(const QByteArray &head, const QByteArray &body)
{
    Sha256 hash;
    hash.add(head);
    hash.add(body);
    return hash.take().toLatin1();
}

QByteArray ofRequest(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    // A proxy in between may write the escapes another way.
    return hashed(method + ' ' + QByteArray::fromPercentEncoding(target) + '\n', body);
}

QByteArray ofAnswer(const QByteArray &requestDigest, int status, const QByteArray &body)
{
    return hashed(requestDigest + ' ' + QByteArray::number(status) + '\n', body);
}

} // namespace base::digest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

//! How a client of ours and a server of ours know that nothing of a request or its answer was
//! damaged on its way, and that the answer belongs to the request (contracts, "Digests"). Against
//! noise, not against people: for those there is TLS. Lower-case hexadecimal SHA-256.
namespace base::digest {

constexpr char RequestHeader[] = "Request-Digest";
constexpr char AnswerHeader[] = "Answer-Digest";

//! \a target: path and query below the root of the API, in whatever percent-encoding.
[[nodiscard]] QByteArray ofRequest(const QByteArray &method, const QByteArray &target,
                                   const QByteArray &body);
[[nodiscard]] QByteArray ofAnswer(const QByteArray &requestDigest, int status,
                                  const QByteArray &body);

} // namespace base::digest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"

namespace rest {

//! What a status that is no success means, with what the server's problem (RFC 9457) says. The
//! context has \a host as its subject and the problem's field, if any.
[[nodiscard]] base::Error statusError(const Request &request, const Answer &answer,
                                      const QString &host);

//! The instant that a Retry-After header (seconds or an HTTP date) names, UTC ms; at most a day
//! ahead. 0 when \a header is empty or neither.
[[nodiscard]] qint64 retryAfterMs(const QByteArray &header, qint64 nowMs);

} // namespace rest

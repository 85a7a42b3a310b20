// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/rest/client.h"

namespace rest {

//! What a status that is no success means, with what the server's problem (RFC 9457) says. The
//! context has \a host as its subject and the problem's field, if any.
[[nodiscard]] base::Error statusError(const Request &request, const Answer &answer,
                                      const QString &host);

//! When the Retry-After header among \a headers (seconds, or an HTTP date against the answer's own
//! Date) allows the next request, UTC ms; at most a day ahead. 0 when there is none, or rubbish.
[[nodiscard]] qint64 retryAfterMs(const QHash<QByteArray, QByteArray> &headers, qint64 nowMs);

} // namespace rest

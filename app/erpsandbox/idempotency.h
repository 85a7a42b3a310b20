// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace erpsandbox {

//! An answer that was given to a request with an Idempotency-Key.
struct StoredAnswer
{
    QByteArray requestHash; //!< of path and body, hexadecimal
    int status = 0;
    QByteArray body;
    bool isFinal = true; //!< false: not kept, asked again it may be another one
};

//! Kept in the transaction that did the work: after a crash both are there, or none. Used on the
//! database's thread.
namespace idempotency {

constexpr qint64 KeptMs = 4LL * 24 * 3600 * 1000;

[[nodiscard]] base::Result<std::optional<StoredAnswer>> find(store::Database &db,
                                                             const QString &key);
//! Also forgets answers older than KeptMs.
[[nodiscard]] base::Result<void> keep(store::Database &db, const QString &key,
                                      const StoredAnswer &answer, qint64 nowMs);

} // namespace idempotency
} // namespace erpsandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace portal {

//! Answers given to requests with an Idempotency-Key. Kept in the transaction that did the work:
//! either both are there after a crash, or none. Used on the writing database thread.
class Idempotency
{
public:
    static constexpr qint64 KeptMs = Q_INT64_C(4) * 24 * 3600 * 1000;

    explicit Idempotency(store::Database &db) : m_db(db) { }

    struct Answer
    {
        QByteArray requestHash; //!< of path and body, hexadecimal
        int status = 0;
        QByteArray body;
    };
    [[nodiscard]] base::Result<std::optional<Answer>> find(const QString &key) const;
    //! Also forgets answers older than KeptMs.
    [[nodiscard]] base::Result<void> keep(const QString &key, const Answer &answer, qint64 nowMs);

private:
    store::Database &m_db;
};

} // namespace portal

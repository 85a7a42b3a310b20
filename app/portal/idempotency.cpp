// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/idempotency.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

base::Result<std::optional<Idempotency::Answer>> Idempotency::find(const QString &key) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT request_hash, status, answer FROM idempotency "
                             "WHERE idempotency_key = ?"_s,
                             args(key)));
    if (!rows.next()) {
        return std::optional<Answer>();
    }
    return std::optional(
        Answer{rows.text(0).toLatin1(), int(rows.integer(1)), qUncompress(rows.bytes(2))});
}

base::Result<void> Idempotency::keep(const QString &key, const Answer &answer, qint64 nowMs)
{
    SD_TRY(m_db.run(u"DELETE FROM idempotency WHERE at < ?"_s, args(nowMs - KeptMs)));
    SD_TRY(m_db.run(u"INSERT INTO idempotency (idempotency_key, request_hash, status, answer, at) "
                    "VALUES (?, ?, ?, ?, ?)"_s,
                    args(key, QString::fromLatin1(answer.requestHash), answer.status,
                         qCompress(answer.body, 3), nowMs)));
    return {};
}

} // namespace portal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erpsandbox/idempotency.h"

using namespace Qt::StringLiterals;

namespace erpsandbox::idempotency {

using store::args;

base::Result<std::optional<StoredAnswer>> find(store::Database &db, const QString &key)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT request_hash, status, answer FROM idempotency "
                           "WHERE idempotency_key = ?"_s,
                           args(key)));
    if (!rows.next()) {
        return std::optional<StoredAnswer>();
    }
    return std::optional(
        StoredAnswer{rows.text(0).toLatin1(), int(rows.integer(1)), rows.text(2).toUtf8()});
}

base::Result<void> keep(store::Database &db, const QString &key, const StoredAnswer &answer,
                        qint64 nowMs)
{
    SD_TRY(db.run(u"DELETE FROM idempotency WHERE at < ?"_s, args(nowMs - KeptMs)));
    SD_TRY(db.run(u"INSERT INTO idempotency (idempotency_key, request_hash, status, answer, at) "
                  "VALUES (?, ?, ?, ?, ?)"_s,
                  args(key, QString::fromLatin1(answer.requestHash), answer.status,
                       QString::fromUtf8(answer.body), nowMs)));
    return {};
}

} // namespace erpsandbox::idempotency

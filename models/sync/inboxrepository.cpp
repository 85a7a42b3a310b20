// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/inboxrepository.h"

#include "models/store/reading.h"

using namespace Qt::StringLiterals;

namespace syncing {

static constexpr qsizetype MaxDetail = 2000;

base::Result<void> InboxRepository::note(base::IdMaker &ids, base::Id system, const QString &entity,
                                         const QString &remoteKey, const base::Error &why,
                                         qint64 nowMs, qint64 notBeforeMs) const
{
    const QString detail = why.detail.left(MaxDetail);
    SD_TRY_VALUE(
        const qint64 again,
        m_db.run(u"UPDATE inbox SET attempts = attempts + 1, not_before = ?, "
                 "error_code = ?, error_detail = ? "
                 "WHERE system_id = ? AND entity = ? AND remote_key = ?"_s,
                 store::args(notBeforeMs, why.codeName(), detail, system, entity, remoteKey)));
    if (again > 0) {
        return {};
    }
    SD_TRY(m_db.run(u"INSERT INTO inbox (id, system_id, entity, remote_key, attempts, not_before, "
                    "error_code, error_detail, seen_at) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)"_s,
                    store::args(ids.next(), system, entity, remoteKey, notBeforeMs, why.codeName(),
                                detail, nowMs)));
    return {};
}

base::Result<void> InboxRepository::settle(base::Id system, const QString &entity,
                                           const QString &remoteKey) const
{
    SD_TRY(m_db.run(u"DELETE FROM inbox WHERE system_id = ? AND entity = ? AND remote_key = ?"_s,
                    store::args(system, entity, remoteKey)));
    return {};
}

base::Result<QList<InboxItem>> InboxRepository::due(base::Id system, int limit, qint64 nowMs) const
{
    return store::listOf(
        m_db.select(u"SELECT id, system_id, entity, remote_key, attempts, not_before, "
                    "error_code, error_detail, seen_at FROM inbox "
                    "WHERE system_id = ? AND not_before <= ? ORDER BY id LIMIT ?"_s,
                    store::args(system, nowMs, limit)),
        [&](const store::Rows &rows) {
            return InboxItem{.id = rows.id(0),
                             .system = rows.id(1),
                             .entity = rows.text(2),
                             .remoteKey = rows.text(3),
                             .attempts = int(rows.integer(4)),
                             .notBefore = rows.instant(5),
                             .errorCode = rows.text(6),
                             .errorDetail = rows.text(7),
                             .seenAt = rows.instant(8)};
        });
}

base::Result<void> InboxRepository::retry(const QList<base::Id> &rows) const
{
    return store::forEachPortion(rows, [this](const QString &marks, const QVariantList &values) {
        const auto done
            = m_db.run(u"UPDATE inbox SET not_before = 0 WHERE id IN (%1)"_s.arg(marks), values);
        return done.ok() ? base::Result<void>() : base::Result<void>(done.error());
    });
}

base::Result<void> InboxRepository::leaveOut(const QList<base::Id> &rows) const
{
    return store::forEachPortion(rows, [this](const QString &marks, const QVariantList &values) {
        const auto done = m_db.run(u"DELETE FROM inbox WHERE id IN (%1)"_s.arg(marks), values);
        return done.ok() ? base::Result<void>() : base::Result<void>(done.error());
    });
}

} // namespace syncing

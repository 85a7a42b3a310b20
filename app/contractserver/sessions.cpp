// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractserver/sessions.h"

#include "app/program/secrets.h"

using namespace Qt::StringLiterals;

namespace contractserver {

using store::args;

QString Sessions::Session::tokenHash() const
{
    return QString::fromLatin1(program::secrets::hash(secret));
}

QByteArray Sessions::Session::formToken() const
{
    return program::secrets::hash("form:" + secret);
}

base::Result<Sessions::Session> Sessions::begin(store::Database &db, base::Id user) const
{
    const qint64 now = m_clock.nowMs();
    SD_TRY(db.run(u"DELETE FROM session WHERE seen_at <= ? OR created_at <= ?"_s,
                  args(now - m_limits.idleMs, now - m_limits.longestMs)));
    SD_TRY(db.run(u"DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session "
                  "WHERE account_id = ? ORDER BY seen_at DESC LIMIT -1 OFFSET ?)"_s,
                  args(user, MostOfUser - 1)));
    const Session begun{program::secrets::random().toLatin1(), user};
    SD_TRY(db.run(u"INSERT INTO session (token_hash, account_id, created_at, seen_at) "
                  "VALUES (?, ?, ?, ?)"_s,
                  args(begun.tokenHash(), user, now, now)));
    return begun;
}

std::optional<Sessions::Session> Sessions::find(const QByteArray &secret) const
{
    constexpr qsizetype SecretLength = 64;
    if (secret.size() != SecretLength) {
        return {};
    }
    Session session{secret, {}};
    const qint64 now = m_clock.nowMs();
    const auto seenAt = m_databases.read([&](store::Database &db) -> base::Result<qint64> {
        SD_TRY_VALUE(
            store::Rows rows,
            db.select(u"SELECT account_id, seen_at FROM session "
                      "WHERE token_hash = ? AND seen_at > ? AND created_at > ?"_s,
                      args(session.tokenHash(), now - m_limits.idleMs, now - m_limits.longestMs)));
        session.user = rows.next() ? rows.id(0) : base::Id();
        return session.user.isNull() ? 0 : rows.integer(1);
    });
    if (!seenAt.ok() || session.user.isNull()) {
        return {};
    }
    if (now - *seenAt > TouchEveryMs) {
        // Only makes the session last longer; when it fails the next request does it.
        static_cast<void>(m_databases.write([&](store::Database &db) {
            return db.run(u"UPDATE session SET seen_at = ? WHERE token_hash = ?"_s,
                          args(now, session.tokenHash()));
        }));
    }
    return session;
}

base::Result<void> Sessions::end(const Session &session) const
{
    return m_databases.write([&](store::Database &db) -> base::Result<void> {
        SD_TRY(db.run(u"DELETE FROM session WHERE token_hash = ?"_s, args(session.tokenHash())));
        return {};
    });
}

base::Result<void> Sessions::endAllOf(store::Database &db, base::Id user)
{
    SD_TRY(db.run(u"DELETE FROM session WHERE account_id = ?"_s, args(user)));
    return {};
}

base::Result<void> Sessions::endAll(store::Database &db)
{
    SD_TRY(db.run(u"DELETE FROM session"_s));
    return {};
}

} // namespace contractserver

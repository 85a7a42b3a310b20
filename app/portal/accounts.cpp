// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/accounts.h"

#include "app/program/secrets.h"
#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace portal {

using store::args;

base::Result<void> Accounts::set(const QString &login, const QString &customer,
                                 const QString &passwordHash, base::IdMaker &ids, qint64 nowMs)
{
    SD_TRY(m_db.run(u"INSERT INTO account (id, login, customer, password_hash, active, created_at) "
                    "VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (login) DO UPDATE SET "
                    "customer = excluded.customer, password_hash = excluded.password_hash, "
                    "active = 1"_s,
                    args(ids.next(), login, customer, passwordHash, nowMs)));
    SD_TRY(m_db.run(u"DELETE FROM session WHERE account_id IN "
                    "(SELECT id FROM account WHERE login = ?)"_s,
                    args(login)));
    return {};
}

base::Result<std::optional<Account>> Accounts::find(const QString &login) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT id, login, customer, password_hash, active FROM account "
                             "WHERE login = ?"_s,
                             args(login)));
    if (!rows.next()) {
        return std::optional<Account>();
    }
    return std::optional(
        Account{rows.id(0), rows.text(1), rows.text(2), rows.text(3), rows.flag(4)});
}

base::Result<std::optional<Accounts::Session>> Accounts::session(const QByteArray &tokenHash,
                                                                 qint64 nowMs) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT a.id, a.login, a.customer, c.name, c.currency, s.csrf, "
                             "s.seen_at FROM session s JOIN account a ON a.id = s.account_id "
                             "JOIN customer c ON c.number = a.customer "
                             "WHERE s.token_hash = ? AND s.seen_at > ? AND s.created_at > ? "
                             "AND a.active = 1 AND c.status = 'active'"_s,
                             args(QString::fromLatin1(tokenHash), nowMs - IdleMs,
                                  nowMs - LongestSessionMs)));
    if (!rows.next()) {
        return std::optional<Session>();
    }
    return std::optional(Session{rows.id(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                                 rows.text(5), rows.integer(6)});
}

base::Result<bool> Accounts::isActive(const QString &customer) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT 1 FROM customer WHERE number = ? AND status = 'active'"_s,
                             args(customer)));
    return rows.next();
}

base::Result<void> Accounts::begin(const QByteArray &tokenHash, base::Id account,
                                   const QString &csrf, qint64 nowMs)
{
    SD_TRY(m_db.run(u"DELETE FROM session WHERE seen_at < ? OR created_at < ?"_s,
                    args(nowMs - IdleMs, nowMs - LongestSessionMs)));
    SD_TRY(m_db.run(u"INSERT INTO session (token_hash, account_id, csrf, created_at, seen_at) "
                    "VALUES (?, ?, ?, ?, ?)"_s,
                    args(QString::fromLatin1(tokenHash), account, csrf, nowMs, nowMs)));
    return {};
}

base::Result<void> Accounts::touch(const QByteArray &tokenHash, qint64 nowMs)
{
    SD_TRY(m_db.run(u"UPDATE session SET seen_at = ? WHERE token_hash = ?"_s,
                    args(nowMs, QString::fromLatin1(tokenHash))));
    return {};
}

base::Result<QByteArray> Accounts::deviceKey()
{
    const QString name = u"portal.deviceKey"_s;
    SD_TRY_VALUE(const std::optional<QString> kept, store::settings::read(m_db, name));
    if (kept) {
        return kept->toLatin1();
    }
    const QString made = program::secrets::random();
    SD_TRY(store::settings::write(m_db, name, made));
    return made.toLatin1();
}

base::Result<void> Accounts::end(const QByteArray &tokenHash)
{
    SD_TRY(m_db.run(u"DELETE FROM session WHERE token_hash = ?"_s,
                    args(QString::fromLatin1(tokenHash))));
    return {};
}

} // namespace portal

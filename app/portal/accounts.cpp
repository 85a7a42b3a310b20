// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/accounts.h"

#include "app/contractserver/sessions.h"
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
    SD_TRY_VALUE(const std::optional<Account> account, find(login));
    return contractserver::Sessions::endAllOf(m_db, account->id);
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

base::Result<std::optional<Accounts::Visitor>> Accounts::visitor(base::Id account) const
{
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT a.login, a.customer, c.name, c.currency FROM account a "
                             "JOIN customer c ON c.number = a.customer "
                             "WHERE a.id = ? AND a.active = 1 AND c.status = 'active'"_s,
                             args(account)));
    if (!rows.next()) {
        return std::optional<Visitor>();
    }
    return std::optional(Visitor{account, rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
}

base::Result<void> Accounts::endSessions(store::Database &db, const QString &customer)
{
    SD_TRY_VALUE(store::Rows rows,
                 db.select(u"SELECT id FROM account WHERE customer = ?"_s, args(customer)));
    while (rows.next()) {
        SD_TRY(contractserver::Sessions::endAllOf(db, rows.id(0)));
    }
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

} // namespace portal

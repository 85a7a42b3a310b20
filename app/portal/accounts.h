// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/store/database.h"

namespace portal {

//! A person's log-in, for one customer.
struct Account
{
    base::Id id;
    QString login;
    QString customer; //!< number of the customer
    QString passwordHash;
    bool active = true;

    //! What device cookies of the account are bound to: a new password ends them.
    [[nodiscard]] QByteArray deviceScope() const
    {
        return id.toString().toLatin1() + ':' + passwordHash.toLatin1();
    }
};

//! Who may log in. Used on a database thread.
class Accounts
{
public:
    static constexpr qsizetype ShortestPassword = 8;

    explicit Accounts(store::Database &db) : m_db(db) { }

    //! Makes the log-in or gives it a new password; its sessions and device cookies end. The
    //! customer may still be unknown: it arrives with the next push.
    [[nodiscard]] base::Result<void> set(const QString &login, const QString &customer,
                                         const QString &passwordHash, base::IdMaker &ids,
                                         qint64 nowMs);
    [[nodiscard]] base::Result<std::optional<Account>> find(const QString &login) const;

    //! Who has an account, while it and its customer are active.
    struct Visitor
    {
        base::Id account;
        QString login;
        QString customer; //!< number
        QString customerName;
        QString currency;
    };
    [[nodiscard]] base::Result<std::optional<Visitor>> visitor(base::Id account) const;
    //! A customer who is blocked or gone is out at once, not when the session expires.
    [[nodiscard]] static base::Result<void> endSessions(store::Database &db,
                                                        const QString &customer);
    //! The key that signs device cookies; made when there is none.
    [[nodiscard]] base::Result<QByteArray> deviceKey();

private:
    store::Database &m_db;
};

} // namespace portal

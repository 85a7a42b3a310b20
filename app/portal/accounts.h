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

//! Who may log in, and the sessions of those who have. Used on a database thread.
class Accounts
{
public:
    //! A session ends after this time without a request, and after LongestSessionMs anyway.
    static constexpr qint64 IdleMs = Q_INT64_C(8) * 3600 * 1000;
    static constexpr qint64 LongestSessionMs = Q_INT64_C(7) * 24 * 3600 * 1000;
    static constexpr qsizetype ShortestPassword = 8;

    explicit Accounts(store::Database &db) : m_db(db) { }

    //! Makes the log-in or gives it a new password; its sessions and device cookies end. The
    //! customer may still be unknown: it arrives with the next push.
    [[nodiscard]] base::Result<void> set(const QString &login, const QString &customer,
                                         const QString &passwordHash, base::IdMaker &ids,
                                         qint64 nowMs);
    [[nodiscard]] base::Result<std::optional<Account>> find(const QString &login) const;

    struct Session
    {
        base::Id account;
        QString login;
        QString customer; //!< number
        QString customerName;
        QString currency;
        QString csrf;
        qint64 seenAtMs = 0;
    };
    //! The session whose secret has this hash, when it has not expired and its customer is active.
    [[nodiscard]] base::Result<std::optional<Session>> session(const QByteArray &tokenHash,
                                                               qint64 nowMs) const;
    //! Is the customer there and active?
    [[nodiscard]] base::Result<bool> isActive(const QString &customer) const;
    [[nodiscard]] base::Result<void> begin(const QByteArray &tokenHash, base::Id account,
                                           const QString &csrf, qint64 nowMs);
    [[nodiscard]] base::Result<void> touch(const QByteArray &tokenHash, qint64 nowMs);
    [[nodiscard]] base::Result<void> end(const QByteArray &tokenHash);
    //! The key that signs device cookies; made when there is none.
    [[nodiscard]] base::Result<QByteArray> deviceKey();

private:
    store::Database &m_db;
};

} // namespace portal

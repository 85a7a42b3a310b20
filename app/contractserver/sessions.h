// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/databases.h"
#include "models/base/id.h"

#include <optional>

namespace contractserver {

//! Browsers in which somebody is signed in: the table "session" of a server's database. Only hashes
//! of the secrets are kept: who reads it cannot sign in. Errors are those of the database.
//! Thread-safe; what takes a database belongs to its caller's transaction.
class Sessions
{
public:
    //! Milliseconds until a session ends that is not used, and one that is.
    struct Limits
    {
        qint64 idleMs;
        qint64 longestMs;
    };
    static constexpr int MostOfUser = 200; //!< the one that was not used for longest makes room
    static constexpr qint64 TouchEveryMs = 60 * 1000; //!< it is not written at every request

    struct Session
    {
        QByteArray secret; //!< for the cookie
        base::Id user;
        [[nodiscard]] QString tokenHash() const; //!< by which it is kept
        [[nodiscard]] QByteArray formToken() const; //!< in its forms; no other site knows it (CSRF)
    };

    Sessions(program::Databases &databases, const base::Clock &clock, const Limits &limits)
        : m_databases(databases), m_clock(clock), m_limits(limits)
    {
    }

    [[nodiscard]] base::Result<Session> begin(store::Database &db, base::Id user) const;
    //! The session of a cookie, which is used; nothing when it has ended or cannot be read.
    [[nodiscard]] std::optional<Session> find(const QByteArray &secret) const;
    [[nodiscard]] base::Result<void> end(const Session &session) const;
    //! Of a user who has a new password or lost the right to sign in.
    [[nodiscard]] static base::Result<void> endAllOf(store::Database &db, base::Id user);
    [[nodiscard]] static base::Result<void> endAll(store::Database &db);

private:
    program::Databases &m_databases;
    const base::Clock &m_clock;
    const Limits m_limits;
};

} // namespace contractserver

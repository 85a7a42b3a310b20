// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/session.h"
#include "models/store/database.h"

namespace people {

struct Role
{
    base::Id id;
    QString code;
    QString name;
    QList<Session::Grant> grants;
};

struct User
{
    base::Id id;
    QString login;
    QString name;
    base::Id role;
    bool active = true;
    bool hasPassword = false;
};

//! Users and roles. Stateless; used on the thread of the Database it is given.
class PeopleRepository
{
public:
    explicit PeopleRepository(store::Database &db) : m_db(db) { }

    [[nodiscard]] base::Result<QList<Role>> roles() const;
    [[nodiscard]] base::Result<QList<User>> users() const;
    //! Gives or takes a capability of a role.
    [[nodiscard]] base::Result<void> setGrant(base::Id role, const Session::Grant &grant,
                                              bool given);
    //! Makes or changes a user; the password stays. Value_NotUnique when the login is taken.
    [[nodiscard]] base::Result<void> save(const User &user);
    [[nodiscard]] base::Result<void> setPasswordHash(base::Id user, const QString &hash);

    //! The four roles of the design with their capabilities, and \a owner as administrator without
    //! a password. Does nothing when there is any user.
    [[nodiscard]] base::Result<void> makeFirstPeople(base::IdMaker &ids, const QString &ownerName);

    //! For a private file: the session of its first active administrator, without a password.
    [[nodiscard]] base::Result<Session> openAsOwner() const;
    //! For a shared database. People_BadPassword for an unknown login, a wrong or a missing
    //! password alike; People_Locked when the user is not active. Slow by intent.
    [[nodiscard]] base::Result<Session> logIn(const QString &login, const QString &password) const;

private:
    [[nodiscard]] base::Result<Session> session(const User &user) const;
    store::Database &m_db;
};

} // namespace people

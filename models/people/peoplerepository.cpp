// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/peoplerepository.h"

#include "models/people/passwords.h"
#include "models/store/reading.h"
#include "models/store/transaction.h"

#include <QMetaEnum>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace people {

namespace {

template <typename Enum>
std::optional<Enum> fromWord(const QString &word)
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        if (word.compare(QLatin1String(meta.key(i)), Qt::CaseInsensitive) == 0) {
            return Enum(meta.value(i));
        }
    }
    return std::nullopt;
}

struct FirstRole
{
    QString code;
    QString name;
    QList<Feature> edits;
    QList<Feature> publishes;
    QList<Feature> approves;
};

//! Everybody sees everything but people and settings; these may do more.
QList<FirstRole> firstRoles()
{
    using enum Feature;
    const QList<Feature> all{Catalog,    Pricing, Media,    Orders, Accounts,
                             Promotions, Sync,    Settings, People, Views};
    return {
        {u"administrator"_s, u"Administrator"_s, all, all, all},
        {u"catalog_editor"_s, u"Catalog editor"_s, {Catalog, Media, Views}, {Catalog, Views}, {}},
        {u"sales_manager"_s,
         u"Sales manager"_s,
         {Pricing, Orders, Promotions, Views},
         {Pricing, Promotions, Views},
         {Orders}},
        {u"account_manager"_s,
         u"Account manager"_s,
         {Accounts, Orders, Views},
         {Views},
         {Accounts}}};
}

} // namespace

base::Result<QList<Role>> PeopleRepository::roles() const
{
    QList<Role> roles;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, code, name FROM role ORDER BY name"_s));
        while (rows.next()) {
            roles += Role{rows.id(0), rows.text(1), rows.text(2), {}};
        }
    }
    SD_TRY_VALUE(store::Rows rows,
                 m_db.select(u"SELECT role_id, feature, capability FROM role_capability"_s));
    while (rows.next()) {
        const auto role = std::find_if(roles.begin(), roles.end(),
                                       [&](const Role &r) { return r.id == rows.id(0); });
        const auto feature = fromWord<Feature>(rows.text(1));
        const auto capability = fromWord<Capability>(rows.text(2));
        if (role != roles.end() && feature && capability) {
            role->grants += Session::Grant{*feature, *capability};
        }
    }
    return roles;
}

base::Result<QList<User>> PeopleRepository::users() const
{
    return store::listOf(m_db.select(u"SELECT id, login, name, role_id, active, password_hash "
                                     "FROM app_user ORDER BY name, id"_s),
                         [&](const store::Rows &rows) {
                             return User{rows.id(0), rows.text(1), rows.text(2),
                                         rows.id(3), rows.flag(4), !rows.text(5).isEmpty()};
                         });
}

base::Result<void> PeopleRepository::setGrant(base::Id role, const Session::Grant &grant,
                                              bool given)
{
    if (given) {
        return m_db.insertMany(u"role_capability"_s, {u"role_id"_s, u"feature"_s, u"capability"_s},
                               {store::args(role, toWord(grant.feature), toWord(grant.capability))},
                               store::Database::OnDuplicate::Ignore, 3);
    }
    SD_TRY(m_db.run(
        u"DELETE FROM role_capability WHERE role_id = ? AND feature = ? AND capability = ?"_s,
        store::args(role, toWord(grant.feature), toWord(grant.capability))));
    return {};
}

base::Result<void> PeopleRepository::save(const User &user)
{
    for (const auto &[field, value] :
         {std::pair(u"login"_s, user.login), std::pair(u"name"_s, user.name)}) {
        if (value.trimmed().isEmpty()) {
            return base::failure(base::ErrorCode::Value_Empty, {}, {.field = field});
        }
    }
    const auto saved = m_db.insertMany(
        u"app_user"_s, {u"id"_s, u"login"_s, u"name"_s, u"role_id"_s, u"active"_s},
        {store::args(user.id, user.login.trimmed(), user.name.trimmed(), user.role, user.active)},
        store::Database::OnDuplicate::Replace, 1);
    if (!saved && saved.error().code == base::ErrorCode::Store_Duplicate) {
        return base::failure(base::ErrorCode::Value_NotUnique, {},
                             {.subject = user.login, .field = u"login"_s});
    }
    return saved;
}

base::Result<void> PeopleRepository::setPasswordHash(base::Id user, const QString &hash)
{
    SD_TRY(
        m_db.run(u"UPDATE app_user SET password_hash = ? WHERE id = ?"_s, store::args(hash, user)));
    return {};
}

base::Result<void> PeopleRepository::makeFirstPeople(base::IdMaker &ids, const QString &ownerName)
{
    SD_TRY_VALUE(store::Transaction transaction, store::Transaction::begin(m_db));
    SD_TRY_VALUE(const QList<User> present, users());
    if (!present.isEmpty()) {
        return {};
    }
    const QMetaEnum features = QMetaEnum::fromType<Feature>();
    const QList<FirstRole> roles = firstRoles();
    base::Id administrator;
    for (const FirstRole &role : roles) {
        const base::Id id = ids.next();
        administrator = administrator.isNull() ? id : administrator;
        SD_TRY(m_db.run(u"INSERT INTO role (id, code, name) VALUES (?, ?, ?)"_s,
                        store::args(id, role.code, role.name)));
        for (int i = 0; i < features.keyCount(); ++i) {
            const auto feature = Feature(features.value(i));
            const bool hidden = (feature == Feature::People || feature == Feature::Settings)
                && id != administrator;
            if (!hidden) {
                SD_TRY(setGrant(id, {feature, Capability::See}, true));
            }
        }
        for (const auto &[list, capability] : {std::pair(role.edits, Capability::Edit),
                                               std::pair(role.publishes, Capability::Publish),
                                               std::pair(role.approves, Capability::Approve)}) {
            for (const Feature feature : list) {
                SD_TRY(setGrant(id, {feature, capability}, true));
            }
        }
    }
    SD_TRY(save({ids.next(), u"owner"_s, ownerName, administrator}));
    return transaction.commit();
}

base::Result<Session> PeopleRepository::session(const User &user) const
{
    SD_TRY_VALUE(const QList<Role> all, roles());
    for (const Role &role : all) {
        if (role.id == user.role) {
            return Session(user.id, user.login, user.name, role.name, role.grants);
        }
    }
    return base::failure(base::ErrorCode::Store_NotFound, u"role"_s, {.subject = user.login});
}

base::Result<Session> PeopleRepository::openAsOwner() const
{
    SD_TRY_VALUE(const QList<Role> all, roles());
    SD_TRY_VALUE(const QList<User> everybody, users());
    const User *owner = nullptr;
    for (const User &user : everybody) {
        const bool administrator = std::any_of(all.cbegin(), all.cend(), [&](const Role &role) {
            return role.id == user.role && role.code == "administrator"_L1;
        });
        if (user.active && administrator && (!owner || user.id < owner->id)) {
            owner = &user;
        }
    }
    if (!owner) {
        return base::failure(base::ErrorCode::People_Locked, u"no active administrator"_s);
    }
    return session(*owner);
}

base::Result<Session> PeopleRepository::logIn(const QString &login, const QString &password) const
{
    std::optional<User> user;
    QString hash;
    {
        SD_TRY_VALUE(store::Rows rows,
                     m_db.select(u"SELECT id, login, name, role_id, active, password_hash "
                                 "FROM app_user WHERE login = ?"_s,
                                 store::args(login.trimmed())));
        if (rows.next()) {
            user = User{rows.id(0), rows.text(1), rows.text(2), rows.id(3), rows.flag(4), true};
            hash = rows.text(5);
        }
    }
    // An unknown login costs as much time as a wrong password, so that logins cannot be guessed.
    static const QString nobody = passwords::hash(u"no such user at all"_s).valueOr({});
    const bool right = passwords::verify(password, hash.isEmpty() ? nobody : hash);
    if (!user || hash.isEmpty() || !right) {
        return base::failure(base::ErrorCode::People_BadPassword, {}, {.subject = login});
    }
    if (!user->active) {
        return base::failure(base::ErrorCode::People_Locked, {}, {.subject = login});
    }
    return session(*user);
}

} // namespace people

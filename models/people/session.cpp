// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/session.h"

#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace people {

Session::Session(base::Id user, QString login, QString name, QString roleName, QList<Grant> grants)
    : m_user(user),
      m_login(std::move(login)),
      m_name(std::move(name)),
      m_roleName(std::move(roleName)),
      m_grants(std::move(grants))
{
}

bool Session::allows(Feature feature, Capability capability) const
{
    return m_grants.contains(Grant{feature, capability});
}

base::Result<void> Session::require(const store::Permission &permission) const
{
    const auto isIt = [&](const Grant &grant) {
        return toWord(grant.feature) == permission.feature
            && toWord(grant.capability) == permission.capability;
    };
    if (std::ranges::any_of(m_grants, isIt)) {
        return {};
    }
    return base::failure(base::ErrorCode::People_NotAllowed, m_login,
                         {.subject = permission.feature, .expected = permission.capability});
}

records::Rights Session::rights() const
{
    return {.author = author(), .require = [session = *this](const store::Permission &permission) {
                return session.require(permission);
            }};
}

QString toWord(Feature feature)
{
    return QString::fromLatin1(QMetaEnum::fromType<Feature>().valueToKey(int(feature))).toLower();
}

QString toWord(Capability capability)
{
    return QString::fromLatin1(QMetaEnum::fromType<Capability>().valueToKey(int(capability)))
        .toLower();
}

store::Permission permission(Feature feature, Capability capability)
{
    return {.feature = toWord(feature), .capability = toWord(capability)};
}

} // namespace people

#include "moc_session.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/records/rights.h"

#include <QList>
#include <QObject>
#include <QString>

namespace people {

Q_NAMESPACE

//! The parts of the program that capabilities are given for.
enum class Feature {
    Catalog,
    Pricing,
    Media,
    Orders,
    Accounts,
    Promotions,
    Sync,
    Settings,
    People,
    Views
};
Q_ENUM_NS(Feature)

//! What one may do in a feature.
enum class Capability { See, Edit, Approve, Publish };
Q_ENUM_NS(Capability)

//! The words that database and error contexts use: "catalog", "edit" …; ui makes names of them.
[[nodiscard]] QString toWord(Feature feature);
[[nodiscard]] QString toWord(Capability capability);
[[nodiscard]] store::Permission permission(Feature feature, Capability capability);

//! Who sits at the desk and what the role allows. A plain value, fixed for the program's run.
class Session
{
public:
    struct Grant
    {
        Feature feature;
        Capability capability;
        bool operator==(const Grant &) const = default;
    };

    Session() = default; //!< nobody: nothing is allowed
    Session(base::Id user, QString login, QString name, QString roleName, QList<Grant> grants);

    [[nodiscard]] bool allows(Feature feature, Capability capability) const;
    //! Nothing, or People_NotAllowed naming feature and capability.
    [[nodiscard]] base::Result<void> require(const store::Permission &permission) const;

    [[nodiscard]] base::Id user() const { return m_user; }
    [[nodiscard]] const QString &login() const { return m_login; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &roleName() const { return m_roleName; }
    //! As the journal names this user.
    [[nodiscard]] store::Author author() const { return {.user = m_user, .name = m_name}; }
    //! For the edits of this user.
    [[nodiscard]] records::Rights rights() const;

private:
    base::Id m_user;
    QString m_login;
    QString m_name;
    QString m_roleName;
    QList<Grant> m_grants;
};

} // namespace people

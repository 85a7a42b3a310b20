// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QMap>
#include <QMetaType>
#include <QString>

namespace syncing {

//! A connection: a system that the desk keeps in sync with itself. A plain value; secrets are
//! elsewhere.
struct RemoteSystem
{
    //! What the system is to the company, whatever connector talks to it.
    enum class Role { Portal, Erp, Marketplace, Procurement };

    base::Id id;
    Role role = Role::Portal;
    QString connector; //!< code of its ConnectorDescription
    QString code; //!< short and lasting, e.g. "portal"; also names its token in the keychain
    QString name; //!< for people
    QString url; //!< address of its REST interface without "/api/v1"
    QMap<QString, QString> options; //!< what the connector asks for besides, by name
    bool enabled = true;
    qint64 version = 0;

    //! Customers buy there: it shows what is published to it and hears of the orders placed there.
    [[nodiscard]] bool isSalesChannel() const { return role != Role::Erp; }

    bool operator==(const RemoteSystem &) const = default;
};

//! The word of the role in database and journal: "portal", "erp", "marketplace", "procurement".
[[nodiscard]] QString roleWord(RemoteSystem::Role role);

} // namespace syncing

namespace records {
template <>
const TypeOf<syncing::RemoteSystem> &type();
} // namespace records

Q_DECLARE_METATYPE(syncing::RemoteSystem)

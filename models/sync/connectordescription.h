// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ownership.h"
#include "models/sync/remotesystem.h"

#include <QHash>

namespace syncing {

//! What a connector has to be told to reach a system. A plain value.
struct ConnectorOption
{
    enum class Kind {
        Address, //!< kept as RemoteSystem::url; one at most
        Secret, //!< kept in the keychain, never in the database; one at most
        Text, //!< kept in RemoteSystem::options
    };
    QString name; //!< "url", "token"
    Kind kind = Kind::Text;
    const char *label = ""; //!< QT_TRANSLATE_NOOP("connectors", …)
    const char *hint = ""; //!< the same; may be empty
    bool isRequired = false;
};

//! What there is to know of a connector before it is used. Each connector says it in its own room
//! (portalconnector::description()), and nowhere else. A plain value.
struct ConnectorDescription
{
    QString code; //!< short and lasting, as in RemoteSystem::connector
    QString name; //!< for people; a product's name, not translated
    QList<RemoteSystem::Role> roles; //!< what the systems may be that it talks to
    QList<ConnectorOption> options; //!< in the order of the form
    //! Who owns a field group until somebody decides otherwise in Settings; one for each group.
    QHash<QString, Owner> owners;
    //! The field groups that it can take over from the system. Of the others only the desk can be
    //! the owner, or nobody.
    QStringList takenOver;
};

//! Null when none of \a known has the code.
[[nodiscard]] inline const ConnectorDescription *
findConnector(const QList<ConnectorDescription> &known, const QString &code)
{
    for (const ConnectorDescription &one : known) {
        if (one.code == code) {
            return &one;
        }
    }
    return nullptr;
}

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QMetaType>
#include <QString>

namespace syncing {

//! A system that the desk keeps in agreement with itself. A plain value; secrets are elsewhere.
struct RemoteSystem
{
    enum class Kind { Portal, Erp };

    base::Id id;
    Kind kind = Kind::Portal;
    QString code; //!< short and lasting, e.g. "portal"; also names its token in the keychain
    QString name; //!< for people
    QString url; //!< address of its REST interface without "/api/v1"
    bool enabled = true;
    qint64 version = 0;

    bool operator==(const RemoteSystem &) const = default;
};

//! The word of the kind in database and journal: "portal", "erp".
[[nodiscard]] QString kindWord(RemoteSystem::Kind kind);

} // namespace syncing

namespace records {
template <>
const TypeOf<syncing::RemoteSystem> &type();
} // namespace records

Q_DECLARE_METATYPE(syncing::RemoteSystem)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace syncing {

//! Who owns a field group against a system (design "Sync", table of owners).
enum class Owner {
    None, //!< kept apart
    Desk, //!< the desk pushes
    Remote, //!< the desk pulls
};

//! "none", "desk", "remote" as stored.
[[nodiscard]] QString ownerWord(Owner owner);
//! Nothing when \a word is none of them.
[[nodiscard]] std::optional<Owner> ownerFromWord(const QString &word);
//! The field groups there are, in the order people read them.
[[nodiscard]] const QStringList &fieldGroups();

} // namespace syncing

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
    Both, //!< either side may change it: pushed and pulled, merged three ways
};

//! "none", "desk", "remote", "both" as stored.
[[nodiscard]] QString ownerWord(Owner owner);
//! Nothing when \a word is none of them.
[[nodiscard]] std::optional<Owner> ownerFromWord(const QString &word);
//! Does what the desk says of the group go to the system?
[[nodiscard]] inline bool isPushed(Owner owner)
{
    return owner == Owner::Desk || owner == Owner::Both;
}
//! Is what the system says of the group taken over?
[[nodiscard]] inline bool isPulled(Owner owner)
{
    return owner == Owner::Remote || owner == Owner::Both;
}
//! The field groups there are, in the order people read them.
[[nodiscard]] const QStringList &fieldGroups();

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

namespace syncing {

//! The kinds of records that the desk and other systems tell each other about, in the order they
//! are sent in: what others refer to goes first.
[[nodiscard]] const QList<const records::Type *> &recordTypes();
//! Null for an entity that is none of them ("price" and "stock" are parts of a product).
[[nodiscard]] const records::Type *recordType(const QString &entity);
//! The field group that decides whether \a entity is taken over from other systems; empty = it
//! never is.
[[nodiscard]] QString groupTakenOver(const QString &entity);

} // namespace syncing

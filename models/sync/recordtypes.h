// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

namespace syncing {

//! The kinds of records that the desk and other systems tell each other about, in the order they
//! are sent in: what others refer to goes first.
[[nodiscard]] const QList<const records::Type *> &recordTypes();
//! Null for an entity that is none of them, as the parts that are sent apart.
[[nodiscard]] const records::Type *recordType(const QString &entity);
//! The kind of the records that are queued as \a entity, wholly or in part: a product for "price".
[[nodiscard]] const records::Type *typeQueuedAs(const QString &entity);
//! The field group that decides whether \a entity is taken over from other systems; empty = it
//! never is.
[[nodiscard]] QString groupTakenOver(const QString &entity);

} // namespace syncing

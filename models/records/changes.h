// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"
#include "models/store/change.h"

namespace records {

//! What makes \a after out of \a before, two values of \a type; nothing before makes a new record
//! with the id of \a after. Fields come in the order of the description, then the parts (parts.h),
//! without a label.
[[nodiscard]] store::ChangeSet changesBetween(const Type &type, const void *before,
                                              const void *after);

template <typename T>
[[nodiscard]] store::ChangeSet changesBetween(const T &before, const T &after)
{
    return changesBetween(type<T>(), &before, &after);
}
//! Makes \a record.
template <typename T>
[[nodiscard]] store::ChangeSet additionOf(const T &record)
{
    return changesBetween(type<T>(), nullptr, &record);
}

} // namespace records

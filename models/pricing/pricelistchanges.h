// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"
#include "models/store/change.h"

namespace pricing {

//! The fields in which \a after differs from \a before; status and assignments are changed on their
//! own. Without label.
[[nodiscard]] store::ChangeSet differenceOf(const PriceList &before, const PriceList &after);

//! Makes \a list as a draft that is given to nobody. Without label.
[[nodiscard]] store::ChangeSet additionOf(const PriceList &list);

//! Removes \a list with its assignments (as assignmentsToJson() has them), so that undo brings all
//! of it back. Without label.
[[nodiscard]] store::ChangeSet removalOf(const PriceList &list, const QString &assignments);

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"
#include "models/store/change.h"

namespace pricing {

//! Removes \a list with its assignments (as assignmentsToJson() has them), so that undo brings all
//! of it back. Without label.
[[nodiscard]] store::ChangeSet removalOf(const PriceList &list, const QString &assignments);

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/pricelistchanges.h"

#include "models/records/changes.h"

using namespace Qt::StringLiterals;

namespace pricing {

store::ChangeSet removalOf(const PriceList &list, const QString &assignments)
{
    store::ChangeSet changes = records::additionOf(list);
    if (!assignments.isEmpty()) {
        changes.add(u"price_list"_s, list.id, u"assignments"_s, std::nullopt, assignments);
    }
    return changes.inverse();
}

} // namespace pricing

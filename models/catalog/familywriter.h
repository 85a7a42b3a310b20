// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/records/typewriter.h"

namespace catalog {

//! Families are never sent on their own. Whatever changes, the completeness of the family's
//! products is counted anew in the same transaction.
class FamilyWriter final : public records::TypeWriter
{
public:
    FamilyWriter();

    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

//! Counts the completeness of all products of \a family as completeness::percent() does, in one
//! statement: a family can have hundreds of thousands.
[[nodiscard]] base::Result<void> recountCompleteness(store::Database &db, base::Id family);

} // namespace catalog

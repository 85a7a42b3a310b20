// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/attribute.h"
#include "models/records/typewriter.h"

namespace catalog {

//! Fields of a family for the change log: "exists", "code", "name" and "attributes" (see
//! attributesToJson()). Never sent on its own. A family with products is not removed (Store_InUse).
//! Whatever changes, the completeness of its products is counted anew in the same transaction.
class FamilyWriter final : public records::TypeWriter
{
public:
    FamilyWriter();

    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

//! JSON array of {attribute, required}, in order; only the id of each attribute is told.
[[nodiscard]] QString attributesToJson(const QList<FamilyAttribute> &attributes);

//! Counts the completeness of all products of \a family as completeness::percent() does, in one
//! statement: a family can have hundreds of thousands.
[[nodiscard]] base::Result<void> recountCompleteness(store::Database &db, base::Id family);

} // namespace catalog

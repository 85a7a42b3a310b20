// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordwriter.h"

namespace pricing {

//! Prices in change sets: entity "price", record = PRODUCT id, one field per quantity break:
//! "price:<price list id>:<unit>:<min quantity plain text>" (see PriceField), value = plain amount
//! of one unit, nothing = no price. Change sets about prices use this entity and never "product",
//! whose writer knows nothing of prices; the optimistic lock is the product's version
//! (readVersions[product id]). Outbox entity: "price" with the product's id.
//! Errors: Value_… naming the field, Store_NotFound when list or product are gone.
class PriceWriter final : public store::RecordWriter
{
public:
    [[nodiscard]] QString entity() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<bool> isSentTo(store::Database &db, base::Id record,
                                              base::Id system) const override;
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
};

} // namespace pricing

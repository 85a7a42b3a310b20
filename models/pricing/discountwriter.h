// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace pricing {

//! Fields of a discount in change sets: code, name, customer, group, product, category (ids), rate
//! (share as plain decimal, "0.05" = 5 %), min_quantity, stack_group, exclusive, status,
//! valid_from, valid_to. Rules: 0 < rate <= 1; customer or group, not both; product or category,
//! not both; valid_from before valid_to; an active one needs a rate.
class DiscountWriter final : public store::ColumnWriter
{
public:
    DiscountWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace pricing

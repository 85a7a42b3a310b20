// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/columnwriter.h"

namespace promotions {

//! Fields of a promotion in change sets: code, name, teaser, category (id), rate (share as plain
//! decimal), status, valid_from, valid_to. Rules: 0 < rate <= 1, valid_from before valid_to.
class PromotionWriter final : public store::ColumnWriter
{
public:
    PromotionWriter();
    [[nodiscard]] QString fieldGroup(const QString &field) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace promotions

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/typewriter.h"

namespace pricing {

//! Besides what the description says: activation only without overlapping lines (see
//! activationProblems(); Value_NotUnique names the line), removal only without prices
//! (Store_InUse).
class PriceListWriter final : public records::TypeWriter
{
public:
    PriceListWriter();
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

} // namespace pricing

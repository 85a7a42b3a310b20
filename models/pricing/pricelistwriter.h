// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/assignment.h"
#include "models/records/typewriter.h"

namespace pricing {

//! Fields of a price list in change sets: code, name, currency, status, valid_from, valid_to,
//! rounding_step, rounding_offset, rounding_mode, and "assignments" (see assignmentsToJson()).
//! Rules: code unique, valid_from before valid_to, activation only without overlapping lines (see
//! activationProblems(); Value_NotUnique names the line), removal only without prices
//! (Store_InUse).
class PriceListWriter final : public records::TypeWriter
{
public:
    PriceListWriter();
    [[nodiscard]] base::Result<std::optional<QString>> read(store::Database &db, base::Id record,
                                                            const QString &field) const override;
    [[nodiscard]] base::Result<void> write(store::Database &db, base::Id record,
                                           const QString &field,
                                           const std::optional<QString> &value) const override;
    [[nodiscard]] base::Result<void> finish(store::Database &db, base::Id record,
                                            const QSet<QString> &fields,
                                            qint64 nowMs) const override;
};

//! JSON array of {id, level, target, position, fallback, merge_tiers}.
[[nodiscard]] QString assignmentsToJson(const QList<Assignment> &assignments);
//! Value_BadFormat.
[[nodiscard]] base::Result<QList<Assignment>> assignmentsFromJson(const QString &json,
                                                                  base::Id list);

} // namespace pricing

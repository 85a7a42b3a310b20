// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/assignment.h"
#include "models/pricing/validity.h"

namespace pricing {

//! Life of a price list or discount: only active ones sell.
enum class Status { Draft, Active, Inactive };
//! Their words, in this order.
[[nodiscard]] const QStringList &statusWords();
//! As stored: "draft", "active", "inactive".
[[nodiscard]] QString statusName(Status status);
//! Nothing for an unknown word.
[[nodiscard]] std::optional<Status> parseStatus(QStringView name);

//! The status, but where an active one stands at an instant: "planned", "active" or "ended".
[[nodiscard]] QString stateAt(const QDateTime &instant, Status status, const Validity &validity);

//! How a net price of a list is brought to an amount one can ask for: to a multiple of step, then
//! offset is added (step 10, offset -0.01 gives 9.99, 19.99 …). Units of 1/10 000.
//! step 0: the currency's decimals, but never coarser than the price line itself was written.
struct RoundingRule
{
    qint64 step = 0;
    qint64 offset = 0;
    base::Rounding mode = base::Rounding::HalfUp;
    bool operator==(const RoundingRule &) const = default;
};
//! As stored and sent: "half-up", "half-even", "up", "down".
[[nodiscard]] QString roundingName(base::Rounding mode);
//! Nothing for an unknown word.
[[nodiscard]] std::optional<base::Rounding> parseRounding(QStringView name);

//! A named list of prices in one currency. A plain value.
struct PriceList
{
    base::Id id;
    QString code; //!< natural key
    QString name;
    base::Currency currency;
    Status status = Status::Draft;
    Validity validity;
    RoundingRule rounding;
    QList<Assignment> assignments; //!< as parts, see records/parts.h; lists are read without
    QDateTime changedAt;
    qint64 version = 1;

    [[nodiscard]] bool isSellingAt(const QDateTime &instant) const
    {
        return status == Status::Active && validity.contains(instant);
    }
};

} // namespace pricing

namespace records {
template <>
const TypeOf<pricing::PriceList> &type();
} // namespace records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/activation.h"
#include "models/store/database.h"

namespace pricing {

//! What one should know before a price list becomes active.
struct ActivationCheck
{
    //! A line that another one contradicts, with the product's code.
    struct Overlap
    {
        QString sku;
        Price price;
    };
    QList<Overlap> overlaps; //!< nothing decides between two lines: the list cannot become active
    bool hasPrices = true; //!< else it sells nothing
    bool isGiven = true; //!< to customers, a group, a portal or everybody; else nobody gets it
    bool hasEnded = false; //!< its period lies in the past

    [[nodiscard]] bool isForbidden() const { return !overlaps.isEmpty(); }
    [[nodiscard]] bool isClean() const
    {
        return !isForbidden() && hasPrices && isGiven && !hasEnded;
    }
};

//! Looks at \a list as it is stored; \a now decides whether it has ended. Store_NotFound.
[[nodiscard]] base::Result<ActivationCheck> checkActivation(store::Database &db, base::Id list,
                                                            const QDateTime &now);

//! Pairs of lines of \a list that contradict each other.
[[nodiscard]] base::Result<QList<PriceOverlap>> overlapsOf(store::Database &db, base::Id list);

} // namespace pricing

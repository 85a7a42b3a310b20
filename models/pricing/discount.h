// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/pricelist.h"

namespace pricing {

//! A discount agreed with a customer or a customer group (neither: everybody), for a product or a
//! category with all below it (neither: everything). A plain value.
struct Discount
{
    base::Id id;
    QString code; //!< natural key
    QString name;
    records::Ref customer;
    records::Ref group;
    records::Ref product;
    records::Ref category;
    base::Rate rate; //!< 0.05 = 5 % off; 0 < rate <= 1
    qint64 minQuantity = 0; //!< thousandths of the ordered unit
    int stackingGroup
        = 1; //!< groups are applied in this order and multiply; inside one the best wins
    bool exclusive = false; //!< when it wins its group, nothing is taken off after it
    Status status = Status::Draft;
    Validity validity;
    QDateTime changedAt;
    qint64 version = 1;

    bool operator==(const Discount &) const = default;
};

} // namespace pricing

namespace records {
template <>
const TypeOf<pricing::Discount> &type();
} // namespace records

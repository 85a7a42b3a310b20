// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/quantity.h"

#include <QString>

#include <optional>

namespace catalog {

//! Name of a price among a product's fields: "price:<price list id>:<unit>:<min quantity>", its
//! value the plain amount of one unit. Each price of a product is thereby journalled, merged and
//! undone on its own.
struct PriceField
{
    base::Id priceList;
    QString unit;
    qint64 minCount = base::Quantity::Scale; //!< least quantity, in 1/1 000 of the unit

    //! Is \a field a price, as far as its name tells?
    [[nodiscard]] static bool isPrice(QStringView field);
    [[nodiscard]] static std::optional<PriceField> parse(QStringView field);
    [[nodiscard]] QString toField() const;
    bool operator==(const PriceField &) const = default;
};

} // namespace catalog

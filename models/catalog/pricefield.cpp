// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricefield.h"

#include "models/base/decimal.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace catalog {

std::optional<PriceField> PriceField::parse(const QString &field)
{
    const QStringList parts = field.split(u':');
    if (parts.size() != 4 || parts.first() != "price"_L1) {
        return std::nullopt;
    }
    const base::Id list = base::Id::parse(parts.at(1));
    const auto count = base::decimal::parse(parts.at(3), base::Quantity::Places);
    if (list.isNull() || parts.at(2).isEmpty() || !count || *count <= 0) {
        return std::nullopt;
    }
    return PriceField{.priceList = list, .unit = parts.at(2), .minCount = *count};
}

QString PriceField::toField() const
{
    return u"price:%1:%2:%3"_s.arg(priceList.toString(), unit,
                                   base::decimal::toText(minCount, base::Quantity::Places));
}

} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/pricefield.h"

#include "models/base/decimal.h"

using namespace Qt::StringLiterals;

namespace catalog {

static constexpr QStringView Prefix = u"price:";

bool PriceField::isPrice(QStringView field)
{
    return field.startsWith(Prefix);
}

std::optional<PriceField> PriceField::parse(QStringView field)
{
    const qsizetype unitAt = field.indexOf(u':', Prefix.size()) + 1;
    const qsizetype countAt = field.lastIndexOf(u':') + 1;
    if (!isPrice(field) || unitAt == 0 || countAt <= unitAt) {
        return std::nullopt;
    }
    const base::Id list = base::Id::parse(field.sliced(Prefix.size(), unitAt - 1 - Prefix.size()));
    const QStringView unit = field.sliced(unitAt, countAt - 1 - unitAt);
    const auto count = base::decimal::parse(field.sliced(countAt), base::Quantity::Places);
    if (list.isNull() || unit.isEmpty() || unit.contains(u':') || !count || *count <= 0) {
        return std::nullopt;
    }
    return PriceField{.priceList = list, .unit = unit.toString(), .minCount = *count};
}

QString PriceField::toField() const
{
    return u"price:%1:%2:%3"_s.arg(priceList.toString(), unit,
                                   base::decimal::toText(minCount, base::Quantity::Places));
}

} // namespace catalog

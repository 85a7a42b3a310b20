// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/priceresult.h"

#include "models/base/limits.h"

namespace pricing {

qint64 leastAmount(const base::Currency &currency)
{
    qint64 step = base::Money::Scale;
    for (int i = 0; i < currency.places(); ++i) {
        step /= 10;
    }
    return step;
}

qint64 leastSold(const base::Money &net, qint64 basis)
{
    Q_ASSERT(net.units() > 0);
    // Half a step is rounded up to one.
    return base::decimal::multiplyDivide(leastAmount(net.currency()), base::Quantity::Scale * basis,
                                         2 * net.units(), base::Rounding::Up)
        .valueOr(1);
}

Sellable sellable(const PriceResult &result, const base::Quantity &quantity)
{
    if (result.status == PriceStatus::OutOfRange) {
        return Sellable::TooMuch;
    }
    if (!result.isPriced() || (result.net.isZero() && !result.isFree)) {
        return Sellable::NoPrice;
    }
    const auto total = lineTotal(result.net, quantity, result.basis);
    if (!total.ok() || total->units() > base::limits::LineAmount) {
        return Sellable::TooMuch;
    }
    return total->isZero() && !result.net.isZero() ? Sellable::TooLittle : Sellable::Yes;
}

base::Result<base::Money> lineTotal(const base::Money &net, const base::Quantity &quantity,
                                    qint64 basis)
{
    const qint64 step = leastAmount(net.currency());
    // One division for both, so that rounding happens once.
    SD_TRY_VALUE(const qint64 steps,
                 base::decimal::multiplyDivide(net.units(), quantity.count(),
                                               base::Quantity::Scale * step * basis,
                                               base::Rounding::HalfUp));
    SD_TRY_VALUE(const qint64 units,
                 base::decimal::multiplyDivide(steps, step, 1, base::Rounding::HalfUp));
    return base::Money(units, net.currency());
}

} // namespace pricing

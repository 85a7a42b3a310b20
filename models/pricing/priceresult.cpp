// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricing/priceresult.h"

namespace pricing {

base::Result<base::Money> lineTotal(const base::Money &net, const base::Quantity &quantity)
{
    qint64 step = base::Money::Scale;
    for (int i = 0; i < net.currency().places(); ++i) {
        step /= 10;
    }
    // One division for both, so that rounding happens once.
    SD_TRY_VALUE(const qint64 steps,
                 base::decimal::multiplyDivide(net.units(), quantity.count(),
                                               base::Quantity::Scale * step,
                                               base::Rounding::HalfUp));
    SD_TRY_VALUE(const qint64 units,
                 base::decimal::multiplyDivide(steps, step, 1, base::Rounding::HalfUp));
    return base::Money(units, net.currency());
}

} // namespace pricing

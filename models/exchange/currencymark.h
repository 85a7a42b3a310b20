// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

namespace exchange {

[[nodiscard]] bool isPercentMark(QStringView mark);
//! Is \a mark the code or the sign of some currency: "EUR", "usd", "€", "kr"? All threads.
[[nodiscard]] bool isCurrencyMark(const QString &mark);
//! Can \a mark mean \a currency? "$" means many.
[[nodiscard]] bool canMean(const QString &mark, base::Currency currency);

} // namespace exchange

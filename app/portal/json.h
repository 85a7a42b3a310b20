// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QDateTime>
#include <QJsonValue>

//! Values of the contract, which were checked before: what cannot be read is zero or nothing.
namespace portal::json {

//! Units of 1/10 000.
[[nodiscard]] qint64 amount(const QJsonValue &value);
//! Thousandths.
[[nodiscard]] qint64 quantity(const QJsonValue &value);
[[nodiscard]] base::Rate percent(const QJsonValue &value);
//! Invalid for null.
[[nodiscard]] QDateTime instant(const QJsonValue &value);

//! "2026-11-23T10:00:00.000Z"
[[nodiscard]] QString instantText(qint64 milliseconds);
[[nodiscard]] QString amountText(qint64 units, const QString &currency);
[[nodiscard]] QString quantityText(qint64 count);

} // namespace portal::json

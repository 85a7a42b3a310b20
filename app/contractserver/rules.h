// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

//! What the fields of one record must say together; both contracts have these.
namespace contractserver::rules {

//! validTo, where both are given, lies after validFrom: [from, to) is not empty.
[[nodiscard]] std::optional<Rejection> endsAfterItBegins(const QJsonObject &object,
                                                         const QString &path);
//! dueOn is not before issuedOn.
[[nodiscard]] std::optional<Rejection> dueAfterIssued(const QJsonObject &object,
                                                      const QString &path);
//! discountDays are within netDays.
[[nodiscard]] std::optional<Rejection> discountWithinTerms(const QJsonObject &object,
                                                           const QString &path);
//! amount × minQuantity is an amount that a line can have: else the break could never be ordered.
[[nodiscard]] std::optional<Rejection> breakCanBeOrdered(const QJsonObject &object,
                                                         const QString &path);
//! A product has each package once, and none in its own unit.
[[nodiscard]] std::optional<Rejection> packagesDiffer(const QJsonObject &object,
                                                      const QString &path);
//! No two lines of an order have the same position.
[[nodiscard]] std::optional<Rejection> positionsDiffer(const QJsonObject &object,
                                                       const QString &path);

} // namespace contractserver::rules

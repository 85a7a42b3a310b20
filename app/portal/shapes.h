// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

//! The objects of the contract (resources/contracts/portal.yaml) that the desk sends.
namespace portal::shapes {

using Shape = contractserver::Shape;

[[nodiscard]] const Shape &category();
[[nodiscard]] const Shape &product();
[[nodiscard]] const Shape &media();
[[nodiscard]] const Shape &stock();
[[nodiscard]] const Shape &paymentTerms();
[[nodiscard]] const Shape &customerGroup();
[[nodiscard]] const Shape &customer();
[[nodiscard]] const Shape &invoice();
[[nodiscard]] const Shape &priceList();
[[nodiscard]] const Shape &prices();
[[nodiscard]] const Shape &discount();
[[nodiscard]] const Shape &promotion();
[[nodiscard]] const Shape &orderStatus();
[[nodiscard]] const Shape &pricingSettings();

//! What an item looks like that says "deleted": true.
[[nodiscard]] const Shape &deletion(const QString &keyField);

//! Kinds of media the portal takes.
[[nodiscard]] const QStringList &mediaTypes();

} // namespace portal::shapes

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

//! Records that have the same members in both contracts; each server adds what is its own.
namespace contractserver::records {

[[nodiscard]] QList<Field> paymentTerms();
[[nodiscard]] QList<Field> customer();
[[nodiscard]] QList<Field> priceList();
//! SKU and price lines.
[[nodiscard]] QList<Field> prices();

} // namespace contractserver::records

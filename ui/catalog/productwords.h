// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalogcontext.h"

#include <optional>

namespace catalogui {

//! Name of a product's field in words, with the names of price lists and attributes.
[[nodiscard]] QString fieldText(const catalog::CatalogContext &context, const QString &field);
//! A field's stored text for people; long ones are cut.
[[nodiscard]] QString valueText(const catalog::CatalogContext &context, const QString &field,
                                const std::optional<QString> &value);

} // namespace catalogui

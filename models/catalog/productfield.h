// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QString>

//! Fields of a product that are no columns: how they are called.
namespace catalog::productfield {

inline const QString ValuePrefix = QStringLiteral("value:");
inline const QString AssetPrefix = QStringLiteral("asset:");
inline const QString PublicationPrefix = QStringLiteral("publication:");

//! The field of an attribute.
[[nodiscard]] inline QString value(const QString &attributeCode)
{
    return ValuePrefix + attributeCode;
}
//! The place of a picture among the product's: a number, the least is shown first.
[[nodiscard]] inline QString asset(base::Id asset)
{
    return AssetPrefix + asset.toString();
}

} // namespace catalog::productfield

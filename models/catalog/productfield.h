// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

//! Fields of a product that are no columns: how they are called.
namespace catalog::productfield {

inline const QString ValuePrefix = QStringLiteral("value:");
inline const QString PublicationPrefix = QStringLiteral("publication:");

//! The field of an attribute.
[[nodiscard]] inline QString value(const QString &attributeCode)
{
    return ValuePrefix + attributeCode;
}

} // namespace catalog::productfield

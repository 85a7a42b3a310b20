// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace catalog {

//! The plain columns of a product among its fields: how each is checked and stored.
namespace productfield {

inline const QString ValuePrefix = QStringLiteral("value:");
inline const QString PublicationPrefix = QStringLiteral("publication:");

//! The field of an attribute.
[[nodiscard]] inline QString value(const QString &attributeCode)
{
    return ValuePrefix + attributeCode;
}

//! \a text as it is stored, e.g. trimmed; empty stays empty. Value_… errors name the field and
//! what was expected. The one place for the rules of these fields: the editor asks it while
//! somebody types, the writer before it stores.
[[nodiscard]] base::Result<QString> normalized(const QString &field, const QString &text);

} // namespace productfield
} // namespace catalog

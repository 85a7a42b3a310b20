// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace catalog {

//! A code for what people only name: small letters, digits and underscores of \a name, at most 40,
//! with a number behind it where \a taken has it already.
[[nodiscard]] QString codeFromName(const QString &name, const QStringList &taken);

} // namespace catalog

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

//! Countries by their ISO 3166-1 alpha-2 codes; XK is Kosovo, as everybody writes it. Names are
//! made where people read (text::countryName()).
namespace base::country {

//! Sorted.
[[nodiscard]] const QStringList &codes();
[[nodiscard]] bool isCode(const QString &text);

} // namespace base::country

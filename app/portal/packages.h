// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"

#include <QList>
#include <QString>

#include <utility>

namespace portal {

//! Units a product is packed in besides its own: unit, content in thousandths of the product's
//! unit.
using Packages = QList<std::pair<QString, qint64>>;

//! How the column product.packages has them: "XBX=10000 XPX=480000".
[[nodiscard]] QString packagesText(const QList<catalog::Packaging> &packaging);
//! Those that something can be sold in: with a content, and not in the product's own \a unit.
[[nodiscard]] Packages parsePackages(const QString &text, const QString &unit);

} // namespace portal

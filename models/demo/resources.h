// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>

namespace demo {

//! A file of resources/demo, parsed. They are compiled in, so that none can be missing.
[[nodiscard]] QJsonDocument resource(const QString &name);

} // namespace demo

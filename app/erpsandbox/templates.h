// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace erpsandbox {

//! Fills the mustache template :/erpsandbox/NAME.mustache. Every value is escaped, except in
//! {{{…}}}. Members of \a data are texts, flags, numbers, lists and objects.
[[nodiscard]] QByteArray rendered(const QString &name, const QJsonObject &data);

} // namespace erpsandbox

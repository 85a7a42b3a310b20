// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace support {

//! Path of a member, as "prices[0].amount", and the JSON to put there as it is written: also what
//! QJsonDocument would not write.
using JsonChanges = QList<std::pair<QString, QByteArray>>;

//! \a object as JSON with the changes made. Index one beyond the end appends.
[[nodiscard]] QByteArray changedJson(const QJsonObject &object, const JsonChanges &changes);

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

//! Instants as contracts, journal and change sets write them, and as columns hold them.
namespace base {

//! "2026-11-23T10:00:00.000Z"; empty for an invalid instant.
[[nodiscard]] inline QString instantText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

[[nodiscard]] inline QDateTime instantOf(qint64 millisecondsSince1970)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsSince1970, Qt::UTC);
}

[[nodiscard]] inline QString instantText(qint64 millisecondsSince1970)
{
    return instantText(instantOf(millisecondsSince1970));
}

} // namespace base

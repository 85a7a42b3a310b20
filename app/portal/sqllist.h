// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/values.h"

#include <QStringList>

//! Lists in a condition: "… IN (?,?,?)" and what it binds.
namespace portal::sqllist {

[[nodiscard]] inline QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

[[nodiscard]] inline QVariantList values(const QStringList &texts)
{
    QVariantList list;
    for (const QString &text : texts) {
        list.append(store::toDb(text));
    }
    return list;
}

} // namespace portal::sqllist

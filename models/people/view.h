// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <QString>
#include <QStringList>

namespace people {

//! A way to look at a list that somebody keeps by name, for themselves or for colleagues.
struct View
{
    base::Id id;
    QString list; //!< "customers": which list
    QString name;
    base::Id owner; //!< the user whose it is
    QString look; //!< a records::ListLook as text
    QStringList sharedWith; //!< ids of the roles that see it, too
    QStringList defaultFor; //!< ids of the users who open the list so
    qint64 version = 1;

    bool operator==(const View &) const = default;
};

} // namespace people

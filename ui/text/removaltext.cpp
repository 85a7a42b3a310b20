// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/removaltext.h"

#include "ui/text/fieldnames.h"

#include <QCoreApplication>
#include <QLocale>

namespace text {

QString removalSentence(const syncing::RemovalHold &hold, const QString &system)
{
    //: %1 name of a system, %n how many records are missing, %2 of how many, %3 kind of record
    return QCoreApplication::translate("RemovalText",
                                       "%1 no longer lists %n of %2 linked records (%3). Nothing "
                                       "is deleted on the desk until you decide.",
                                       nullptr, int(hold.missing))
        .arg(system, QLocale().toString(hold.linked), entityName(hold.entity));
}

} // namespace text

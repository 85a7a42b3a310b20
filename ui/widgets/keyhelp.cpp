// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyhelp.h"

#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>

namespace widgets {

QList<KeyGroup> keyGroups()
{
    return {{QCoreApplication::translate("KeyHelp", "Lists"), TableView::keyHelp()},
            {QCoreApplication::translate("KeyHelp", "Search fields"), SearchField::keyHelp()},
            {QCoreApplication::translate("KeyHelp", "Side panel"), SidePanel::keyHelp()},
            {QCoreApplication::translate("KeyHelp", "Date fields"), DateEdit::keyHelp()},
            {QCoreApplication::translate("KeyHelp", "Calendar"), CalendarPopup::keyHelp()}};
}

} // namespace widgets

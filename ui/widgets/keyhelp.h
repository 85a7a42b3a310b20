// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace widgets {

//! What keys do that no action stands for, as told by the widget that reads them.
struct KeyHelp
{
    QString what; //!< "Show the calendar"
    QList<QKeySequence> keys; //!< each of them does it
};

struct KeyGroup
{
    QString title; //!< "Lists"
    QList<KeyHelp> keys;
};

//! Those of all widgets, for the keyboard map.
[[nodiscard]] QList<KeyGroup> keyGroups();

} // namespace widgets

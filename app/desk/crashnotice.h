// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace desk {

//! When the program ended unexpectedly last time, says so over \a window and offers the report
//! that crashlog left in \a folder. Every report is offered once.
void offerCrashReport(QWidget *window, const QString &folder);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

//! Lines for the people and scripts that run supplierdesk-sync. Any thread.
namespace worker::output {

//! To stdout, at once.
void line(const QString &text);
//! To stderr, with the program's name.
void problem(const QString &text);

} // namespace worker::output

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace desk {

//! Names, icon, language and theme of the program; the same for main() and for tests that drive
//! the window. Call once, before anything is shown.
void prepareApplication(QApplication &application);

} // namespace desk

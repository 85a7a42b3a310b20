// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace erpsandbox {

//! From now on SIGTERM and SIGINT (Windows: closing the console, Ctrl+C) end the application's
//! event loop. Needs a QCoreApplication.
void quitOnSignals();

} // namespace erpsandbox

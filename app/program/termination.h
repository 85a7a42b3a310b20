// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace program {

//! From now on SIGTERM and SIGINT (Ctrl+C, Ctrl+Break or closing the console on Windows) end
//! QCoreApplication::exec(). Once, on the main thread, with a QCoreApplication.
void quitOnSignals();

} // namespace program

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace program {

//! From now on SIGTERM and SIGINT (Ctrl+C, Ctrl+Break or closing the console on Windows) end
//! QCoreApplication::exec(). Once, on the main thread, with a QCoreApplication.
void quitOnSignals();

//! Ends the process, as the last thing in main() when everything of ours is closed. On Unix at
//! once, without the exit handlers of libraries: QThread::wait() comes back a little before its
//! thread is gone, and OpenSSL's handler frees what such a thread is just freeing itself.
[[noreturn]] void leave(int code);

} // namespace program

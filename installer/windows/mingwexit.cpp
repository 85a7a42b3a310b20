// SPDX-License-Identifier: GPL-3.0-or-later
// How a program made with MinGW ends. Its run-time libraries free the storage of a thread's
// thread_local objects before they destroy those objects; Qt has some in each of its threads. What
// that breaks is a lock which libstdc++ takes when it is unloaded: the program would never end.
// So here nothing is unloaded: everything registered with atexit() runs, files are flushed, the
// end.
#include <windows.h>

#include <process.h>

extern "C" void __wrap_exit(int code); // the linker's name for what stands in for exit()

extern "C" void __wrap_exit(int code)
{
    _cexit();
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
}

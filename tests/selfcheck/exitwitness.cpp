// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program: says so when its libraries are taken apart at its end (see leave()).
#include <cstdlib>
#include <unistd.h>

namespace {

void tell()
{
    constexpr char text[] = "exit handlers were run\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text, sizeof text - 1);
}

[[maybe_unused]] const int registered = std::atexit(tell);

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace httpserver {

//! Raises the process's limit of open files as far as the system lets it, and tells it.
[[nodiscard]] int mostOpenFiles();

//! Gives memory that a burst of clients needed back to the system, where the C library keeps it.
void giveMemoryBack();

} // namespace httpserver

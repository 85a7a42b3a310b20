// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

//! What is left when the program ends unexpectedly: a text file that says when, where in the
//! program, and what was logged last. It names no business data.
namespace desk::crashlog {

//! From now on a crash writes a report to \a folder, which is made. Call once, from main().
void install(const QString &folder);

//! The newest report in \a folder that nobody has been told about.
[[nodiscard]] std::optional<QString> newest(const QString &folder);

//! Puts all reports aside, so that they are not offered again, and returns the new name of
//! \a report. Only the last few are kept.
QString putAside(const QString &report);

} // namespace desk::crashlog

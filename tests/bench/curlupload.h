// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serverprocess.h"

namespace bench {

//! Writes a file of so many \a bytes that begins like a video. Ends the program when it cannot.
void makeVideo(const QString &path, qint64 bytes);

//! How long curl needs to upload the file at \a path to a portal that does not have it yet.
[[nodiscard]] double curlSeconds(const QString &path, const QString &sha256,
                                 const support::ServerProcess &portal);

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit/log.h"

class QCommandLineParser;

//! What every program with an audit log takes on its command line.
namespace audit::commandline {

//! --audit-dir, --audit-days
void addOptions(QCommandLineParser &parser);
//! What was given; the folder is beside \a database when not said. Value_BadFormat with a sentence
//! in detail.
[[nodiscard]] base::Result<Options> options(const QCommandLineParser &parser,
                                            const QString &database);

} // namespace audit::commandline

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/options.h"
#include "models/base/result.h"

class QCommandLineParser;

//! What every program with a server takes on its command line.
namespace httpserver::commandline {

//! --host, --port, --allow-host, --trusted-proxy, --limit, --list-routes; where \a tls,
//! --certificate and --key.
void addOptions(QCommandLineParser &parser, int defaultPort, bool tls);
//! What was given. Value_BadFormat with a sentence in detail.
[[nodiscard]] base::Result<Options> options(const QCommandLineParser &parser);

} // namespace httpserver::commandline

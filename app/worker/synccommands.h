// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/cancellation.h"
#include "app/worker/commandline.h"

namespace rest {
class SecretStore;
}

//! The commands that talk to systems. They block: call them on a thread of their own, while the
//! main thread serves the keychain.
namespace worker {

//! Rounds until nothing moves any more.
[[nodiscard]] ExitCode once(const CommandLine &line, rest::SecretStore &secrets,
                            const connectors::Cancellation &cancellation);
//! Rounds until \a cancellation.
[[nodiscard]] ExitCode run(const CommandLine &line, rest::SecretStore &secrets,
                           const connectors::Cancellation &cancellation);
//! Database, schema, lease, and the way to each system, a line each.
[[nodiscard]] ExitCode doctor(const CommandLine &line, rest::SecretStore &secrets,
                              const connectors::Cancellation &cancellation);
//! What waits and what failed, for people or as JSON.
[[nodiscard]] ExitCode status(const CommandLine &line);

} // namespace worker

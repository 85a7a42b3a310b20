// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"

namespace rest {
class SecretStore;
}

namespace engine {

//! Makes connectors with the tokens of \a secrets. Secret_Missing or Secret_StoreUnavailable when
//! there is none; a keychain that does not answer is given up after some seconds. The result may
//! be called on any thread but the one \a secrets lives on – there only tokens of the environment
//! and of this session are found at once.
[[nodiscard]] ConnectorFactory secretConnectors(rest::SecretStore &secrets,
                                                const base::Clock &clock);

} // namespace engine

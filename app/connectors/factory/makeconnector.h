// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "models/base/clock.h"

class QUrl;

namespace connectors {

//! The connector for a system as it is set up: \a kind is "portal" or "erp" (remote_system.kind),
//! \a url its address, \a token what SecretStore has for it. Sync_NotConfigured for another kind or
//! an empty address. The environment variable SUPPLIERDESK_AUTHORITIES may name a file (PEM) with a
//! company's own certificate authorities, trusted beside the system's; File_CannotRead. Does not
//! talk to the server yet: see Connector::check().
[[nodiscard]] base::Result<std::unique_ptr<Connector>> makeConnector(const QString &kind,
                                                                     const QUrl &url,
                                                                     const QByteArray &token,
                                                                     const base::Clock &clock);

} // namespace connectors

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "models/base/clock.h"
#include "models/sync/connectordescription.h"

namespace connectors {

//! The connectors that this program has.
[[nodiscard]] const QList<syncing::ConnectorDescription> &allConnectors();

//! The connector for \a system, with the \a secret that SecretStore has for it.
//! Sync_UnknownConnector when this program does not have it, or not for systems of that role;
//! Sync_NotConfigured without an address. The environment variable SUPPLIERDESK_AUTHORITIES may
//! name a file (PEM) with a company's own certificate authorities, trusted beside the system's;
//! File_CannotRead. Does not talk to the server yet: see Connector::check().
[[nodiscard]] base::Result<std::unique_ptr<Connector>>
makeConnector(const syncing::RemoteSystem &system, const QByteArray &secret,
              const base::Clock &clock);

} // namespace connectors

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"

namespace engine {

//! The base snapshot of sync_link: what the desk sent and the system took, or what the system told
//! and the desk saw, as JSON with the desk's row version (0 when it was told). The common ground
//! when both sides have changed a record since.
//! \a record as json::toText() writes it.
[[nodiscard]] QString toSnapshot(qint64 version, const QByteArray &record);
//! The desk's row version in a snapshot; 0 when it has none.
[[nodiscard]] qint64 snapshotVersion(const QString &snapshot);

//! The payload in a snapshot; nothing when it has none or cannot be read any more.
[[nodiscard]] std::optional<connectors::Payload> snapshotPayload(connectors::Entity entity,
                                                                 const QString &snapshot);

} // namespace engine

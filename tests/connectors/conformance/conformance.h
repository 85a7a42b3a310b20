// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "models/sync/connectordescription.h"

namespace conformance {

//! Records that a system takes, in the order in which they have to be sent: what another one names
//! comes before it. One per entity at least; keys with a slash, a blank and letters beyond ASCII
//! where the system allows them.
[[nodiscard]] QList<connectors::Payload> samples();
//! A product that every system has to refuse, alone.
[[nodiscard]] connectors::Payload refusedProduct(const QString &key);
//! A good product.
[[nodiscard]] connectors::Payload product(const QString &key, const QString &name);

//! The rules of connectors::Connector, one function each. Nothing = kept; else what was found. The
//! system behind the connector is empty before the first and is not shared with anybody.
using Finding = std::optional<QString>;

//! Each entity once, some way to go, batches of one at least, conditional only where shared.
[[nodiscard]] Finding capabilitiesAreSound(connectors::Connector &connector);
//! Code, name, roles and options are there; it takes over what its capabilities say; each field
//! group has an owner that they allow.
[[nodiscard]] Finding describesItself(const syncing::ConnectorDescription &description,
                                      connectors::Connector &connector);
//! check() tells who answers.
[[nodiscard]] Finding answersTheCheck(connectors::Connector &connector);
//! What was pushed is what fetch() gives, under its natural key.
[[nodiscard]] Finding keepsWhatIsPushed(connectors::Connector &connector);
//! The same push again changes nothing: same answer, same version over there.
[[nodiscard]] Finding repeatsChangeNothing(connectors::Connector &connector);
//! An older version is stale, and the answer says which one is there.
[[nodiscard]] Finding olderIsStale(connectors::Connector &connector);
//! One bad record among good ones is refused alone, and said why.
[[nodiscard]] Finding refusesOneAlone(connectors::Connector &connector);
//! A full batch is taken, and the answers are in the order of the records.
[[nodiscard]] Finding takesFullBatches(connectors::Connector &connector);
//! list() gives every record once, over all pages.
[[nodiscard]] Finding listsEverythingOnce(connectors::Connector &connector);
//! The feed ends, its cursor stays where it ended, and own pushes are marked or left out.
[[nodiscard]] Finding feedEnds(connectors::Connector &connector);
//! A removed record is gone, also when it is removed twice, and a missing one is no error.
[[nodiscard]] Finding removes(connectors::Connector &connector);
//! What is not offered is refused, not ignored.
[[nodiscard]] Finding refusesWhatIsNotOffered(connectors::Connector &connector);
//! Nothing begins after a cancellation.
[[nodiscard]] Finding heedsCancellation(connectors::Connector &connector);

} // namespace conformance

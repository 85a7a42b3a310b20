// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/payloads.h"
#include "models/base/result.h"

#include <QJsonObject>

//! How the payloads look in the contracts portal.yaml and erp.yaml, which share their records.
namespace json {

//! The record as the contracts want it, without its version.
[[nodiscard]] QJsonObject toJson(const connectors::Payload &payload);
//! The same as compact text.
[[nodiscard]] QByteArray toText(const connectors::Payload &payload);
//! A record as the contracts give it. Net_BadAnswer names what is missing or wrong.
[[nodiscard]] base::Result<connectors::Payload> fromJson(connectors::Entity entity,
                                                         const QJsonObject &record);
//! Member that holds the natural key: "sku", "code", "number", "sha256".
[[nodiscard]] QString keyMember(connectors::Entity entity);

//! An instant as the contracts write it; invalid is null.
[[nodiscard]] QJsonValue toJson(const QDateTime &instant);

} // namespace json

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/changefeed.h"

#include <QJsonObject>

namespace erpsandbox {

//! A record as erp.yaml gives it: the members an ERP has, its revision and who wrote it last.
[[nodiscard]] QJsonObject recordJson(const connectors::Payload &payload, const RecordState &state);

} // namespace erpsandbox

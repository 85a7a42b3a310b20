// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erpsandbox/records.h"

#include <QJsonObject>

namespace erpsandbox {

//! What erp.yaml says about the texts of a record: lengths, words, forms. Nothing when \a record
//! fits; members that only have a type are checked where they are read.
[[nodiscard]] std::optional<Rejection> textProblem(connectors::Entity entity,
                                                   const QJsonObject &record);

} // namespace erpsandbox

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QList>
#include <QString>

namespace store {
class Database;
}

namespace engine {

//! Field and value, in the words of the contract.
using Preview = QList<std::pair<QString, QString>>;

//! What would be sent now of a record of the outbox; empty when it was removed here. Errors as
//! PayloadReader, and Store_NotFound for an unknown system.
[[nodiscard]] base::Result<Preview> preview(store::Database &db, base::Id system,
                                            const QString &entity, base::Id record);

} // namespace engine

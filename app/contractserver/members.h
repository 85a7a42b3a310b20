// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"
#include "models/records/type.h"

namespace contractserver {

//! What \a type, a kind of record that lives as long as the program, says of its members, with
//! \a others beside them, or in the place of those of the same name.
[[nodiscard]] Shape shapeOf(const records::Type &type, const QList<Field> &others = {});

} // namespace contractserver

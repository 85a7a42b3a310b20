// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

//! What the fields of one record must say together; both contracts have these.
namespace contractserver::rules {

//! Those about members that are there.
[[nodiscard]] QList<Shape::Rule> of(const QList<Field> &fields);

} // namespace contractserver::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"
#include "models/records/type.h"

//! The members of records in both contracts; each server adds what is its own.
namespace contractserver::members {

//! What \a type, a kind of record that lives as long as the program, says of its members.
[[nodiscard]] QList<Field> fieldsOf(const records::Type &type);
//! Only of the fields of which \a flag is said.
[[nodiscard]] QList<Field> fieldsOf(const records::Type &type, bool records::Field::*flag);
//! \a fields with some said more exactly.
[[nodiscard]] QList<Field> with(QList<Field> fields, const QList<Field> &others);
[[nodiscard]] QList<Field> priceList();
//! SKU and price lines.
[[nodiscard]] QList<Field> prices();

} // namespace contractserver::members

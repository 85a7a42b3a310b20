// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/json/jsonreader.h"
#include "app/connectors/json/jsonwriter.h"
#include "models/records/type.h"

//! Records of any described kind as the contracts have them: members named and formed as their
//! fields say, references by natural key, children as lists.
namespace json {

//! The members of \a record, a value of \a type. Amounts have at least the decimals of \a currency,
//! where the record has none of its own.
void write(Writer &to, const records::Type &type, const void *record, base::Currency currency = {});
//! Fills \a record, a fresh value of \a type. What is missing or wrong is the reader's error.
void read(Reader &in, const records::Type &type, void *record);

} // namespace json

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QMap>

#include <optional>

//! The text of a field in change sets and journal: plain decimals, ids as digits, instants and
//! dates in ISO form, flags "1" or "0"; nothing = not set. An empty text is the same as nothing.
namespace records {

//! The stored form of \a text, or why it is none: Value_TooLong, Value_NotANumber,
//! Value_TooPrecise, Value_OutOfRange, Value_BadFormat, Value_BadCurrency; each names the field.
[[nodiscard]] base::Result<QVariant> toStored(const Field &field,
                                              const std::optional<QString> &text);
//! The text of what is stored. \a record is whose field it is: what a new record holds there before
//! anybody wrote it is nothing.
[[nodiscard]] std::optional<QString> toText(const Field &field, const QVariant &stored,
                                            base::Id record = {});

//! What somebody types into \a field of \a type as it would be kept, e.g. trimmed; empty stays
//! empty. Errors as toStored(), and Store_UnknownField.
[[nodiscard]] base::Result<QString> normalized(const Type &type, const QString &field,
                                               const QString &text);
//! The fields of \a record, a value of \a type, that hold something.
[[nodiscard]] QMap<QString, QString> texts(const Type &type, const void *record);
//! Sets what \a texts says about fields of \a type; what is no value of its field is left out.
void setTexts(const Type &type, void *record, const QMap<QString, QString> &texts);

} // namespace records

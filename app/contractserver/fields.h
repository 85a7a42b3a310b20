// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/shape.h"

//! The fields that contracts are made of, in short. "optional" may be left out, "nullable" may be
//! left out or null, all others must be there.
namespace contractserver::fields {

[[nodiscard]] Field key(const QString &name);
[[nodiscard]] Field nullableKey(const QString &name);
[[nodiscard]] Field text(const QString &name, qint64 most); //!< optional
[[nodiscard]] Field requiredText(const QString &name, qint64 most); //!< at least one character
[[nodiscard]] Field name(); //!< "name", required
[[nodiscard]] Field version(qint64 least);
[[nodiscard]] Field required(const QString &name, Field::Kind kind);
[[nodiscard]] Field optional(const QString &name, Field::Kind kind);
[[nodiscard]] Field nullable(const QString &name, Field::Kind kind);
[[nodiscard]] Field word(const QString &name, const QStringList &words, bool isRequired = true);
[[nodiscard]] Field integer(const QString &name, qint64 least, qint64 most,
                            bool isRequired = false);

} // namespace contractserver::fields

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

//! Name of a journal field ("name", "price:17:C62:1", "value:colour") for people. Unknown
//! fields are shown by their code, never left out.
[[nodiscard]] QString fieldName(const QString &entity, const QString &field);
//! Name of a member of what goes to a system ("erpNumber", "packaging 1.unit"), for people.
[[nodiscard]] QString memberName(const QString &path);
//! Name of an entity of the journal or outbox ("product", "price_list" …) or of a part of one
//! ("contact"), singular.
[[nodiscard]] QString entityName(const QString &entity);
//! Name of an ownership field group ("text", "assets", "terms" …).
[[nodiscard]] QString fieldGroupName(const QString &group);

} // namespace text

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/settings.h"

using namespace Qt::StringLiterals;

namespace store::settings {

base::Result<std::optional<QString>> read(Database &db, const QString &name)
{
    SD_TRY_VALUE(Rows rows, db.select(u"SELECT value FROM setting WHERE name = ?"_s, args(name)));
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

base::Result<void> write(Database &db, const QString &name, const QString &value)
{
    return db.insertMany(u"setting"_s, {u"name"_s, u"value"_s}, {args(name, value)},
                         Database::OnDuplicate::Replace, 1);
}

} // namespace store::settings

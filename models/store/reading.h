// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/idlist.h"

//! What a select finds, in one expression; the error of the select goes on.
namespace store {

//! \a make(rows) for every row.
template <typename Make>
[[nodiscard]] auto listOf(base::Result<Rows> selected, Make make)
    -> base::Result<QList<std::decay_t<std::invoke_result_t<Make, const Rows &>>>>
{
    SD_TRY_VALUE(Rows rows, std::move(selected));
    QList<std::decay_t<std::invoke_result_t<Make, const Rows &>>> list;
    while (rows.next()) {
        list += make(std::as_const(rows));
    }
    return list;
}

//! The first column.
[[nodiscard]] inline base::Result<QList<base::Id>> idsOf(base::Result<Rows> selected)
{
    return listOf(std::move(selected), [](const Rows &rows) { return rows.id(0); });
}

//! Calls \a take(rows) for every row of \a sql, which has an "IN (%1)" for \a keys, in portions;
//! \a before: values of placeholders that stand before it.
template <typename Key, typename Take>
[[nodiscard]] base::Result<void> forEachRow(Database &db, const QString &sql,
                                            const QList<Key> &keys, Take take,
                                            const QVariantList &before = {})
{
    return forEachPortion(
        keys, [&](const QString &marks, const QVariantList &values) -> base::Result<void> {
            SD_TRY_VALUE(Rows rows, db.select(sql.arg(marks), before + values));
            while (rows.next()) {
                take(std::as_const(rows));
            }
            return {};
        });
}

} // namespace store

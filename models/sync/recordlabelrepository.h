// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QHash>

namespace syncing {

//! How people know a record: SKU, number or code, and its name.
struct RecordLabel
{
    QString key;
    QString title; //!< may be empty
};

//! Labels of records of an entity of outbox or journal; missing ones are left out, and an entity
//! that nobody knows has none. Used on the thread of \a db.
[[nodiscard]] base::Result<QHash<base::Id, RecordLabel>>
recordLabels(store::Database &db, const QString &entity, const QList<base::Id> &ids);
//! The record of that natural key; Store_NotFound.
[[nodiscard]] base::Result<base::Id> recordByKey(store::Database &db, const QString &entity,
                                                 const QString &key);

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/batchreader.h"
#include "app/erpsandbox/records.h"

#include <QJsonArray>
#include <QJsonObject>

namespace erpsandbox {

//! Applies the items of a batch, one by one, and says what became of each (erp.yaml, "Upserts").
//! Used on the database's thread, inside a transaction.
class Upserts
{
public:
    Upserts(store::Database &db, connectors::Entity entity, qint64 nowMs);

    //! {"results": […]} in the order of \a items.
    [[nodiscard]] base::Result<QJsonObject> apply(const QJsonArray &items);

private:
    [[nodiscard]] base::Result<QJsonObject> applyOne(const contractserver::BatchReader::Item &item);
    [[nodiscard]] base::Result<QJsonObject> store(const QString &key, const QJsonObject &item,
                                                  qint64 version, const RecordState &before);
    [[nodiscard]] base::Result<QJsonObject> remove(const QString &key, qint64 version,
                                                   const RecordState &before);
    [[nodiscard]] base::Result<QJsonObject> answer(const QString &key, const QString &status);

    store::Database &m_db;
    ChangeFeed m_feed;
    const connectors::Entity m_entity;
    const Records &m_records;
};

} // namespace erpsandbox

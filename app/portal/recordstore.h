// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/routes.h"
#include "app/portal/entities.h"
#include "models/base/id.h"

namespace portal {

//! What the desk sent, by entity and natural key, with its versions. Every write keeps the
//! record, its laid-out tables and the feed in step. Used on a database thread; writing functions
//! join the running transaction.
class RecordStore
{
public:
    explicit RecordStore(store::Database &db) : m_db(db) { }

    //! Applies an item that fits, and returns a line of the contract's Results.
    [[nodiscard]] base::Result<QJsonObject> apply(const Entity &entity,
                                                  const contractserver::BatchReader::Item &item,
                                                  base::IdMaker &ids, qint64 nowMs);

    struct Record
    {
        qint64 version = 0;
        bool deleted = false;
        QJsonObject document;
    };
    //! Nothing when it was never sent; deleted ones are said so.
    [[nodiscard]] base::Result<std::optional<Record>> find(const QString &entity,
                                                           const QString &key) const;
    //! By key. The texts as they are kept: nothing is read out of them.
    [[nodiscard]] base::Result<void> list(const QString &entity, contractserver::Page &page) const;

private:
    store::Database &m_db;
};

} // namespace portal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contractserver/batchreader.h"
#include "app/portal/entities.h"
#include "models/base/id.h"

#include <QJsonArray>

namespace portal {

//! What the desk sent, by entity and natural key, with its versions. Every write keeps the
//! record, its laid-out tables and the feed in step. Used on a database thread; writing functions
//! join the running transaction.
class RecordStore
{
public:
    explicit RecordStore(store::Database &db) : m_db(db) { }

    //! Applies the items of a batch and returns the contract's Results, one per item. An item that
    //! is refused is said so and does not hold up the others.
    [[nodiscard]] base::Result<QJsonObject> apply(const Entity &entity, const QJsonArray &items,
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
    struct Listed
    {
        QByteArray documents; //!< as a JSON list
        QString last; //!< key of the last one
        bool more = false;
    };
    //! By key, those after \a after. The texts as they are kept: nothing is read out of them.
    [[nodiscard]] base::Result<Listed> list(const QString &entity, const QString &after,
                                            int limit) const;

private:
    [[nodiscard]] base::Result<QJsonObject> applyOne(const Entity &entity,
                                                     const contractserver::BatchReader::Item &item,
                                                     base::IdMaker &ids, qint64 nowMs);
    store::Database &m_db;
};

} // namespace portal

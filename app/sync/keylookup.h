// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/type.h"

#include <QHash>

namespace engine {

//! A record refers to something that the other side does not have: \a what ("customer") with the
//! natural key \a key.
[[nodiscard]] base::Error unknownReference(const QString &what, const QString &key);

//! Natural keys of records that others refer to, and the way back: systems know each other's
//! records by natural keys only. Asks the database once for each; made anew for every batch. Used
//! on the thread of its Database. A null id is an empty key and the other way round; an id or key
//! that is unknown is Sync_Mapping naming it.
class KeyLookup
{
public:
    explicit KeyLookup(store::Database &db) : m_db(db) { }

    //! \a entity: "customer", "price_list" … (syncing::recordType()).
    [[nodiscard]] base::Result<QString> key(const QString &entity, base::Id id);
    //! By key exactly as stored.
    [[nodiscard]] base::Result<base::Id> id(const QString &entity, const QString &key);
    //! Null when there is none.
    [[nodiscard]] base::Result<base::Id> idIfThere(const QString &entity, const QString &key);
    //! Asks for many at once; those that are there will be known.
    [[nodiscard]] base::Result<void> learn(const QString &entity, const QList<base::Id> &ids);
    [[nodiscard]] base::Result<void> learn(const QString &entity, const QStringList &keys);

    //! Gives the references of \a records, values of \a type, their keys. One answer per record.
    [[nodiscard]] base::Result<QList<base::Result<void>>> fill(const records::Type &type,
                                                               const QList<void *> &records);

    //! A record that is being made.
    void remember(const QString &entity, base::Id id, const QString &key);
    //! Reads everything anew from now on: something was added.
    void forget() { m_known.clear(); }

private:
    struct Known
    {
        QHash<base::Id, QString> keys;
        QHash<QString, base::Id> ids; //!< null: there is none
    };
    [[nodiscard]] base::Result<void> fillOne(const records::Type &type, void *record);

    store::Database &m_db;
    QHash<QString, Known> m_known; // by entity
};

} // namespace engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QHash>
#include <QString>

namespace store {
class Database;
}

namespace engine {

//! A record refers to something that the other side does not have: \a what ("customer") with the
//! natural key \a key.
[[nodiscard]] base::Error unknownReference(const QString &what, const QString &key);

//! Natural keys of records that others refer to, and the way back. Systems know each other's
//! records by natural keys only. Reads each small table once; made anew for every batch. Used on
//! the thread of its Database. A null id is an empty key and the other way round; an id or key
//! that is unknown is Sync_Mapping naming it.
class KeyLookup
{
public:
    explicit KeyLookup(store::Database &db) : m_db(db) { }

    [[nodiscard]] base::Result<QString> categoryCode(base::Id id);
    [[nodiscard]] base::Result<QString> groupCode(base::Id id);
    [[nodiscard]] base::Result<QString> termsCode(base::Id id);
    [[nodiscard]] base::Result<QString> customerNumber(base::Id id);
    [[nodiscard]] base::Result<QString> sku(base::Id id);
    [[nodiscard]] base::Result<QString> orderNumber(base::Id id);

    [[nodiscard]] base::Result<base::Id> group(const QString &code);
    [[nodiscard]] base::Result<base::Id> terms(const QString &code);
    [[nodiscard]] base::Result<base::Id> customer(const QString &number);
    [[nodiscard]] base::Result<base::Id> order(const QString &number);
    //! A price always stands in one: an empty code is unknown.
    [[nodiscard]] base::Result<base::Id> priceList(const QString &code);
    //! By SKU exactly as stored; all at once, unknown ones are left out.
    [[nodiscard]] base::Result<QHash<QString, base::Id>> products(const QStringList &skus);

    //! Reads everything anew from now on: something was added.
    void forget();

private:
    [[nodiscard]] base::Result<void> readGroups();
    [[nodiscard]] base::Result<void> readTerms();
    store::Database &m_db;
    QHash<base::Id, QString> m_categories;
    QHash<base::Id, QString> m_groups;
    QHash<base::Id, QString> m_terms;
    QHash<base::Id, QString> m_customers;
    QHash<QString, base::Id> m_priceLists;
};

} // namespace engine

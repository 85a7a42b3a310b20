// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pricing/assignment.h"
#include "models/pricing/pricelist.h"
#include "models/store/database.h"

namespace pricing {

//! A price list with what an overview shows beside it.
struct PriceListRow
{
    PriceList list;
    qint64 prices = 0;
    QStringList givenTo; //!< names of customers, groups and portals
    bool isForAll = false; //!< given to the whole company
};

//! Price lists and to whom they are given, as stored. Used on the thread of its Database.
class PriceListRepository
{
public:
    explicit PriceListRepository(store::Database &db) : m_db(db) { }

    //! By code.
    [[nodiscard]] base::Result<QList<PriceList>> all() const;
    //! Store_NotFound.
    [[nodiscard]] base::Result<PriceList> byId(base::Id id) const;
    //! Store_NotFound.
    [[nodiscard]] base::Result<PriceList> byCode(const QString &code) const;
    [[nodiscard]] base::Result<QHash<base::Id, PriceListRow>> rows() const;

    //! In chain order: level, position. Null list: of all lists.
    [[nodiscard]] base::Result<QList<Assignment>> assignments(base::Id list = {}) const;

    //! Bulk writing without journal, for demo data and tests. Joins a running transaction.
    [[nodiscard]] base::Result<void> insert(QList<Assignment> assignments) const;

private:
    store::Database &m_db;
};

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/promotions/promotion.h"
#include "models/store/database.h"

namespace promotions {

//! A promotion with the names a list shows.
struct PromotionRow
{
    Promotion promotion;
    QString categoryName; //!< empty: everything
};

//! Narrows a list; empty parts do not filter.
struct PromotionFilter
{
    QString search; //!< in code, name, teaser
    std::optional<Phase> phase; //!< as of \a now
    QDateTime now;
};

//! Promotions as stored. Used on the thread of its Database.
class PromotionRepository
{
public:
    explicit PromotionRepository(store::Database &db) : m_db(db) { }

    //! Those that are active and share an instant with [from, to), by beginning: the calendar.
    [[nodiscard]] base::Result<QList<Promotion>> calendar(const QDateTime &from,
                                                          const QDateTime &to) const;
    //! Newest beginning first.
    [[nodiscard]] base::Result<QList<base::Id>> ids(const PromotionFilter &filter,
                                                    qint64 limit) const;
    [[nodiscard]] base::Result<QHash<base::Id, PromotionRow>>
    rows(const QList<base::Id> &ids) const;

private:
    store::Database &m_db;
};

} // namespace promotions

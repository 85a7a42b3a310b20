// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/promotions/promotion.h"
#include "models/records/listmodel.h"

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
    std::optional<Phase> phase; //!< as of now

    bool operator==(const PromotionFilter &) const = default;
};

//! The promotions a filter finds, windowed, newest beginning first. UI thread only.
class PromotionListModel final : public records::ListModel<PromotionRow, PromotionFilter>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        CategoryColumn,
        RateColumn,
        PhaseColumn,
        FromColumn,
        ToColumn,
        CodeColumn,
    };
    Q_ENUM(Column)

    PromotionListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);
};

} // namespace promotions

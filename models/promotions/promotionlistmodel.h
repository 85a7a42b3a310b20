// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/promotions/promotionrepository.h"
#include "models/store/pagedmodel.h"

namespace promotions {

//! The promotions a filter finds, windowed. UI thread only.
class PromotionListModel final : public store::PagedModel<PromotionRow>
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
        ColumnCount,
    };

    PromotionListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const PromotionFilter &filter() const { return m_filter; }
    //! Asks anew; phases are as of now.
    void setFilter(const PromotionFilter &filter);
    //! The row when it has arrived, else null.
    [[nodiscard]] const PromotionRow *promotionAt(int row) const { return rowAt(row); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const PromotionRow &row, int column, int role) const override;

private:
    const base::Clock &m_clock;
    PromotionFilter m_filter;
};

} // namespace promotions

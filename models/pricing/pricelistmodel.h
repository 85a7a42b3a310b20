// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/pricing/pricelistrepository.h"
#include "models/store/pagedmodel.h"

namespace pricing {

//! All price lists. UI thread only.
class PriceListModel final : public store::PagedModel<PriceListRow>
{
    Q_OBJECT
public:
    enum Column {
        CodeColumn,
        NameColumn,
        StatusColumn,
        CurrencyColumn,
        ValidColumn,
        GivenColumn,
        PricesColumn,
        ColumnCount,
    };
    enum Role {
        CurrencyRole = FirstOwnRole, //!< QString
    };

    PriceListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    //! The row when it has arrived, else null.
    [[nodiscard]] const PriceListRow *listAt(int row) const { return rowAt(row); }
    //! "1 Jan 2026 – 31 Dec 2026", "from …", "until …" or "always", as people say it.
    [[nodiscard]] static QString periodText(const Validity &validity);

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;
    [[nodiscard]] QVariant cell(const PriceListRow &row, int column, int role) const override;

private:
    const base::Clock &m_clock;
};

} // namespace pricing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/searchtext.h"
#include "models/pricing/pricelistrepository.h"
#include "models/records/listmodel.h"

namespace pricing {

//! All price lists, by code. UI thread only.
class PriceListModel final : public records::ColumnsModel<PriceListRow>
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
    };

    PriceListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    void setSearch(const QString &search);

    //! "1 Jan 2026 – 31 Dec 2026", "from …", "until …" or "always", as people say it.
    [[nodiscard]] static QString periodText(const Validity &validity);

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;

private:
    base::SearchWords m_search; //!< in code and name
};

} // namespace pricing

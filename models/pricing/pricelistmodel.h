// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/pricing/pricelistrepository.h"
#include "models/records/listmodel.h"

namespace pricing {

//! Narrows the price lists; empty parts do not filter.
struct PriceListFilter
{
    QString search; //!< in code and name
    QString state; //!< as stateAt() says it now

    bool operator==(const PriceListFilter &) const = default;
};

//! The price lists that a filter finds, by code: some dozens. UI thread only.
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
    Q_ENUM(Column)

    PriceListModel(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const PriceListFilter &filter() const { return m_filter; }
    void setFilter(const PriceListFilter &filter);

    //! "1 Jan 2026 – 31 Dec 2026", "from …", "until …" or "always", as people say it.
    [[nodiscard]] static QString periodText(const Validity &validity);

protected:
    [[nodiscard]] IdsQuery idsQuery() const override;
    [[nodiscard]] RowsQuery rowsQuery() const override;

private:
    const base::Clock &m_clock;
    PriceListFilter m_filter;
};

} // namespace pricing

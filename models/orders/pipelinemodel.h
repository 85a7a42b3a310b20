// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/orderrepository.h"
#include "models/records/rowsmodel.h"
#include "models/store/store.h"

namespace orders {

//! How many orders stand where, and what they are worth: a row for each status. UI thread only.
class PipelineModel final : public records::RowsModel<PipelineStage>
{
    Q_OBJECT
public:
    enum Column { StatusColumn, CountColumn, WorthColumn };
    enum Role { CountRole = FirstOwnRole }; //!< qint64

    PipelineModel(store::Store &store, base::Currency currency, QObject *parent = nullptr);

    //! Counts what \a filter finds, whatever its status.
    void setFilter(const OrderFilter &filter);
    void reload() { setFilter(m_filter); }

Q_SIGNALS:
    void failed(const base::Error &error);

protected:
    [[nodiscard]] QVariant cell(const PipelineStage &stage, int column, int role) const override;

private:
    store::Store &m_store;
    const base::Currency m_currency;
    OrderFilter m_filter;
    int m_generation = 0; // answers to older questions are dropped
};

} // namespace orders

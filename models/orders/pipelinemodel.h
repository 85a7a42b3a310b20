// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/orderrepository.h"
#include "models/store/store.h"

#include <QAbstractTableModel>

namespace orders {

//! How many orders stand where, and what they are worth: a row for each status. UI thread only.
class PipelineModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StatusColumn, CountColumn, WorthColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 2, //!< word of the status, as store::PagedModelBase::StateRole
        CountRole = Qt::UserRole + 40, //!< qint64
    };

    PipelineModel(store::Store &store, base::Currency currency, QObject *parent = nullptr);

    //! Counts what \a filter finds, whatever its status.
    void setFilter(const OrderFilter &filter);
    void reload() { setFilter(m_filter); }
    [[nodiscard]] const QList<PipelineStage> &stages() const { return m_stages; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void failed(const base::Error &error);

private:
    store::Store &m_store;
    const base::Currency m_currency;
    OrderFilter m_filter;
    QList<PipelineStage> m_stages;
    int m_generation = 0; // answers to older questions are dropped
};

} // namespace orders

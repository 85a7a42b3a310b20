// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/pipelinemodel.h"

namespace orders {

PipelineModel::PipelineModel(store::Store &store, base::Currency currency, QObject *parent)
    : RowsModel(
        {
            Shows(tr("Status"), [](const PipelineStage &stage) { return statusName(stage.status); })
                .asState(),
            Shows(tr("Orders"), &PipelineStage::count),
            //: Column title: sum of the orders' totals
            Shows(tr("Value"), &PipelineStage::worth),
        },
        parent),
      m_store(store),
      m_currency(currency)
{
}

void PipelineModel::setFilter(const OrderFilter &filter)
{
    m_filter = filter;
    const int generation = ++m_generation;
    m_store
        .read([filter, currency = m_currency](store::Database &db) {
            return OrderRepository(db).pipeline(filter, currency);
        })
        .then(this, [this, generation](const base::Result<QList<PipelineStage>> &stages) {
            if (generation != m_generation) {
                return;
            }
            if (stages.ok()) {
                setRows(*stages);
            } else {
                Q_EMIT failed(stages.error());
            }
        });
}

QVariant PipelineModel::cell(const PipelineStage &stage, int column, int role) const
{
    return role == CountRole ? QVariant(stage.count) : RowsModel::cell(stage, column, role);
}

} // namespace orders

#include "moc_pipelinemodel.cpp"

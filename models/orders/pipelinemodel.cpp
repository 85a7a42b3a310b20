// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/pipelinemodel.h"

#include "models/store/pagedmodelbase.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace orders {

static_assert(int(PipelineModel::StateRole) == int(store::PagedModelBase::StateRole));

PipelineModel::PipelineModel(store::Store &store, base::Currency currency, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_currency(currency)
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
            if (!stages.ok()) {
                Q_EMIT failed(stages.error());
                return;
            }
            beginResetModel();
            m_stages = *stages;
            endResetModel();
        });
}

int PipelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_stages.size());
}

int PipelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PipelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PipelineStage &stage = m_stages.at(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == StatusColumn ? Qt::AlignLeft : Qt::AlignRight)
                        | Qt::AlignVCenter);
    case StateRole:
        return index.column() == StatusColumn ? QVariant(statusName(stage.status)) : QVariant();
    case CountRole:
        return stage.count;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    return index.column() == StatusColumn ? QVariant(statusName(stage.status))
        : index.column() == CountColumn
        ? QVariant(locale.toString(stage.count))
        : QVariant(u"%1 %2"_s.arg(stage.worth.toText(locale), m_currency.code()));
}

QVariant PipelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((section == StatusColumn ? Qt::AlignLeft : Qt::AlignRight)
                        | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StatusColumn:
        return tr("Status");
    case CountColumn:
        return tr("Orders");
    case WorthColumn:
        //: Column title: sum of the orders' totals
        return tr("Worth");
    default:
        return {};
    }
}

} // namespace orders

#include "moc_pipelinemodel.cpp"

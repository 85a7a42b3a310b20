// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmodel.h"

#include "models/base/decimal.h"

namespace charts {

ChartModel::ChartModel(QObject *parent) : QAbstractTableModel(parent) { }

void ChartModel::setData(const ChartData &data)
{
    beginResetModel();
    m_data = data;
    endResetModel();
}

QString ChartModel::text(qsizetype series, qsizetype category) const
{
    if (series < 0 || series >= m_data.series.size()) {
        return {};
    }
    const QList<qint64> &counts = m_data.series.at(series).counts;
    if (category < 0 || category >= counts.size()) {
        return {};
    }
    qint64 step = 1;
    for (int i = m_data.shownPlaces; i < m_data.places; ++i) {
        step *= 10;
    }
    const auto rounded = base::decimal::roundTo(counts.at(category), step, base::Rounding::HalfUp);
    const QString number = base::decimal::toText(rounded.valueOr(counts.at(category)),
                                                 m_data.places, m_data.shownPlaces, QLocale());
    //: number and unit, e.g. "1,200 EUR"
    return m_data.unit.isEmpty() ? number : tr("%1 %2").arg(number, m_data.unit);
}

int ChartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_data.categories.size());
}

int ChartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_data.series.size()) + 1;
}

QVariant ChartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return index.column() == 0 ? m_data.categories.at(index.row())
                                   : text(index.column() - 1, index.row());
    }
    if (role == Qt::TextAlignmentRole && index.column() > 0) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter).toInt());
    }
    return {};
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section > 0 && section <= m_data.series.size() ? m_data.series.at(section - 1).name
                                                          : QString();
}

} // namespace charts

#include "moc_chartmodel.cpp"

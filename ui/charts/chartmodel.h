// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QAbstractTableModel>

namespace charts {

//! The table behind a chart: a row per category, a column per series.
class ChartModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ChartModel(QObject *parent = nullptr);

    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &chart() const { return m_data; }
    //! Number of a series in a category, for people.
    [[nodiscard]] QString text(qsizetype series, qsizetype category) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    ChartData m_data;
};

} // namespace charts

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/order.h"

#include <QAbstractTableModel>

namespace orders {

//! The positions of one order. UI thread only.
class OrderLinesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        PositionColumn,
        SkuColumn,
        NameColumn,
        QuantityColumn,
        PriceColumn,
        TotalColumn,
        ColumnCount
    };
    enum Role {
        ProductRole = Qt::UserRole, //!< base::Id, null when the desk does not know the product
        TraceRole, //!< QByteArray, see pricing::Trace
        UnitRole, //!< Rec 20 code of the quantity
    };

    explicit OrderLinesModel(QObject *parent = nullptr);

    void setLines(const QList<OrderLine> &lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<OrderLine> m_lines;
};

} // namespace orders

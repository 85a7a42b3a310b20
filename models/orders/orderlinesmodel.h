// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/orders/order.h"
#include "models/records/rowsmodel.h"

namespace orders {

//! The positions of one order. UI thread only.
class OrderLinesModel final : public records::RowsModel<OrderLine>
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
    };
    enum Role {
        ProductRole = FirstOwnRole, //!< base::Id, null when the desk does not know the product
    };

    explicit OrderLinesModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant cell(const OrderLine &line, int column, int role) const override;
};

} // namespace orders

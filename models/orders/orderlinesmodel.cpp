// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/orderlinesmodel.h"

#include "models/catalog/pricefield.h"

#include <QLocale>

namespace orders {

namespace {

QString priceText(const OrderLine &line)
{
    return catalog::PriceText{.amount = line.unitPrice.units(), .basis = line.basis}.forPeople(
        QLocale(), line.unitPrice.currency().places());
}

} // namespace

OrderLinesModel::OrderLinesModel(QObject *parent)
    : RowsModel(
        {
            //: Column title: position of an order line, very short
            Shows(tr("#"), &OrderLine::position),
            Shows(tr("SKU"), &OrderLine::sku),
            Shows(tr("Name"), &OrderLine::name).withToolTip(),
            Shows(tr("Quantity"), &OrderLine::quantity),
            Shows(tr("Price"), priceText).asNumber(),
            Shows(tr("Total"),
                  [](const OrderLine &line) { return line.lineTotal.toText(QLocale()); })
                .asNumber(),
        },
        parent)
{
}

QVariant OrderLinesModel::cell(const OrderLine &line, int column, int role) const
{
    return role == ProductRole ? QVariant::fromValue(line.product)
                               : RowsModel::cell(line, column, role);
}

} // namespace orders

#include "moc_orderlinesmodel.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

namespace pricingui {

//! A price in the grid: marked when it is wrong (with the reason as tooltip) or on its way to be
//! stored; unit codes of the unit column as people say them.
class PriceDelegate final : public widgets::CellDelegate
{
    Q_OBJECT
public:
    explicit PriceDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
};

} // namespace pricingui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

namespace catalogui {

//! A cell of the price grid: marks what is not stored yet and what is no price.
class PriceCellDelegate final : public widgets::CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace catalogui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace widgets {

//! Column titles that stand over their values: aligned as the cells of the first row are, unless
//! the model says otherwise.
class HeaderView final : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeaderView(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
};

} // namespace widgets

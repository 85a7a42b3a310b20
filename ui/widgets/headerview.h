// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace widgets {

//! Column titles that stand over their values: aligned as the cells of the first row are, unless
//! the model says otherwise, and cut short where there is no room.
class HeaderView final : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeaderView(QWidget *parent = nullptr);

    //! The title of a column as it is painted: the model's, or where that needs more room its
    //! short one (store::ShortTitleRole), or the beginning.
    [[nodiscard]] QString shownTitle(int logicalIndex) const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
};

} // namespace widgets

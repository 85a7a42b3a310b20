// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "ui/widgets/decimaledit.h"

namespace widgets {

//! A percentage, e.g. a discount; at most four decimals. Nothing when empty.
class RateEdit final : public DecimalEdit
{
    Q_OBJECT
public:
    explicit RateEdit(QWidget *parent = nullptr);

    void setRate(const std::optional<base::Rate> &rate);
    //! Nothing when empty or not valid.
    [[nodiscard]] std::optional<base::Rate> rate() const;
};

} // namespace widgets

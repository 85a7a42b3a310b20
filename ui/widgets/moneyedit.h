// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "ui/widgets/decimaledit.h"

namespace widgets {

//! An amount of money in one currency; nothing when empty (zero is a price, nothing is none).
class MoneyEdit final : public DecimalEdit
{
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    void setCurrency(base::Currency currency);
    [[nodiscard]] base::Currency currency() const { return m_currency; }
    //! Shows the amount and takes over its currency; nothing empties the field.
    void setMoney(const std::optional<base::Money> &money);
    //! Nothing when empty or not valid.
    [[nodiscard]] std::optional<base::Money> money() const;

private:
    base::Currency m_currency;
};

} // namespace widgets

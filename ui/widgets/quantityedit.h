// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"
#include "ui/widgets/decimaledit.h"

namespace widgets {

//! A quantity in one unit; nothing when empty. The unit is shown by text::unitName().
class QuantityEdit final : public DecimalEdit
{
    Q_OBJECT
public:
    explicit QuantityEdit(QWidget *parent = nullptr);

    void setUnit(const QString &unit);
    [[nodiscard]] QString unit() const { return m_unit; }
    void setQuantity(const std::optional<base::Quantity> &quantity);
    //! Nothing when empty or not valid.
    [[nodiscard]] std::optional<base::Quantity> quantity() const;

private:
    QString m_unit;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantityedit.h"

#include "ui/text/unittext.h"

namespace widgets {

QuantityEdit::QuantityEdit(QWidget *parent)
    : DecimalEdit(exchange::NumberField::quantity(), 0, parent)
{
}

void QuantityEdit::setUnit(const QString &unit)
{
    m_unit = unit;
    setSuffix(text::unitName(unit), 0);
}

void QuantityEdit::setQuantity(const std::optional<base::Quantity> &quantity)
{
    if (quantity) {
        setUnit(quantity->unit());
    }
    setCount(quantity ? std::optional(quantity->count()) : std::nullopt);
}

std::optional<base::Quantity> QuantityEdit::quantity() const
{
    const std::optional<qint64> number = count();
    return number ? std::optional(base::Quantity(*number, m_unit)) : std::nullopt;
}

} // namespace widgets

#include "moc_quantityedit.cpp"

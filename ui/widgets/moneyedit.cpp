// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/moneyedit.h"

namespace widgets {

MoneyEdit::MoneyEdit(QWidget *parent) : DecimalEdit(exchange::NumberField::money({}), 2, parent) { }

void MoneyEdit::setCurrency(base::Currency currency)
{
    m_currency = currency;
    setField(exchange::NumberField::money(currency));
    setSuffix(currency.code(), currency.isEmpty() ? 2 : currency.places());
}

void MoneyEdit::setMoney(const std::optional<base::Money> &money)
{
    if (money) {
        setCurrency(money->currency());
    }
    setCount(money ? std::optional(money->units()) : std::nullopt);
}

std::optional<base::Money> MoneyEdit::money() const
{
    const std::optional<qint64> units = count();
    return units ? std::optional(base::Money(*units, m_currency)) : std::nullopt;
}

} // namespace widgets

#include "moc_moneyedit.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rateedit.h"

using namespace Qt::StringLiterals;

namespace widgets {

RateEdit::RateEdit(QWidget *parent) : DecimalEdit(exchange::NumberField::rate(), 0, parent)
{
    setSuffix(u"%"_s, 0);
}

void RateEdit::setRate(const std::optional<base::Rate> &rate)
{
    setCount(rate ? std::optional(rate->millionths()) : std::nullopt);
}

std::optional<base::Rate> RateEdit::rate() const
{
    const std::optional<qint64> millionths = count();
    return millionths ? std::optional(base::Rate(*millionths)) : std::nullopt;
}

} // namespace widgets

#include "moc_rateedit.cpp"

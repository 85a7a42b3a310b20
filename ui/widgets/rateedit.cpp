// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rateedit.h"

using namespace Qt::StringLiterals;

namespace widgets {

// A percentage is the rate's count of 1/1 000 000 read with four decimals.
RateEdit::RateEdit(QWidget *parent) : DecimalEdit(4, 0, parent)
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordform.h"

namespace widgets {
class MoneyEdit;
}

namespace pricingui {

//! One price list as a form: what it is called, its currency, when it holds, how it rounds.
class PriceListForm final : public widgets::RecordForm
{
    Q_OBJECT
public:
    explicit PriceListForm(records::DraftSource &source, QWidget *parent = nullptr);

private:
    widgets::MoneyEdit *addAmount(const QString &field, const QString &label,
                                  const QString &objectName, const QString &hint);
};

} // namespace pricingui

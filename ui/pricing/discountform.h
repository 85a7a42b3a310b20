// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordform.h"

namespace pricingui {

//! One custom discount as a form: who, on what, how much, when.
class DiscountForm final : public widgets::RecordForm
{
    Q_OBJECT
public:
    explicit DiscountForm(records::DraftSource &source, QWidget *parent = nullptr);
};

} // namespace pricingui

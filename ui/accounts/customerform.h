// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordform.h"

namespace accountsui {

//! Master data of one customer as a form.
class CustomerForm final : public widgets::RecordForm
{
    Q_OBJECT
public:
    explicit CustomerForm(records::DraftSource &source, QWidget *parent = nullptr);
};

} // namespace accountsui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accounts/customerdetails.h"
#include "ui/widgets/recordform.h"

namespace accountsui {

//! Master data of one customer as a form.
class CustomerForm final : public widgets::RecordForm
{
    Q_OBJECT
public:
    explicit CustomerForm(records::DraftSource &source, QWidget *parent = nullptr);

    //! The groups and terms one can choose.
    void setChoices(const accounts::CustomerDetails::Content &content);
};

} // namespace accountsui

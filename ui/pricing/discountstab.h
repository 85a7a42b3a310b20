// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordtab.h"

namespace pricing {
class DiscountListModel;
}

namespace pricingui {

class DiscountForm;

//! Custom discounts: list with filters, and one of them as a form beside it.
class DiscountsTab final : public widgets::RecordTab
{
    Q_OBJECT
public:
    //! \a newId makes the ids of new discounts.
    DiscountsTab(pricing::DiscountListModel &list, records::EditService &edits,
                 std::function<base::Id()> newId, QWidget *parent = nullptr);

protected:
    bool openRow(int row) override;
    void openNew(base::Id id) override;
    void applyFilters() override;

private:
    pricing::DiscountListModel &m_list;
    DiscountForm *m_form = nullptr;
};

} // namespace pricingui

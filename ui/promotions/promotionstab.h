// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/promotions/promotion.h"
#include "ui/widgets/recordtab.h"

namespace promotions {
class PromotionListModel;
}

namespace promotionsui {

//! Promotions: list with filters by phase, and one of them as a form beside it.
class PromotionsTab final : public widgets::RecordTab
{
    Q_OBJECT
public:
    //! \a newId makes the ids of new promotions.
    PromotionsTab(promotions::PromotionListModel &list, records::EditService &edits,
                  std::function<base::Id()> newId, QWidget *parent = nullptr);

protected:
    bool openRow(int row) override;
    void openNew(base::Id id) override;
    void applyFilters() override;

private:
    void makeForm();

    promotions::PromotionListModel &m_list;
    widgets::RecordForm *m_form = nullptr;
};

} // namespace promotionsui
